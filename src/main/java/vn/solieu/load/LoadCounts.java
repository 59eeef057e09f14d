package vn.solieu.load;

/**
 * What became of the rows that were read: read = loaded + unchanged + rejected + quarantined.
 *
 * @param read rows taken up
 * @param loaded rows that were new or changed something
 * @param unchanged rows that were there already and changed nothing
 * @param rejected rows refused as unusable
 * @param quarantined rows set aside with a reason
 */
public record LoadCounts(long read, long loaded, long unchanged, long rejected, long quarantined) {

  /** Whether every row that was read is accounted for. */
  public boolean isBalanced() {
    return read == loaded + unchanged + rejected + quarantined;
  }
}
