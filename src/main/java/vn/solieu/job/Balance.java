package vn.solieu.job;

/**
 * What came into a step and what became of it.
 *
 * @param read what came in
 * @param loaded what was done anew
 * @param unchanged what stood already as it is
 * @param rejected what the rules leave out
 * @param quarantined what was set aside with a reason
 */
public record Balance(long read, long loaded, long unchanged, long rejected, long quarantined) {

  /** Whether nothing was lost or counted twice. */
  public boolean holds() {
    return read == loaded + unchanged + rejected + quarantined;
  }
}
