package vn.solieu.rules;

import java.io.Serializable;

/**
 * Every rule and word that the core knows, read once from {@code data/}. Immutable; the same object
 * serves any number of threads and travels to Spark tasks.
 */
public final class RuleBook implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Lexicon lexicon;

  private RuleBook(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The rules that were built into the product. */
  public static RuleBook ofClassPath() {
    return read(RuleFiles.ofClassPath());
  }

  /**
   * Reads all rule tables.
   *
   * @throws RuleException with file and line at the first thing that is not as it must be
   */
  public static RuleBook read(RuleFiles files) {
    Lexicon.Builder lexicon = new Lexicon.Builder();
    AbbreviationTable.addTo(lexicon, files);
    for (SenseGroup group : LexiconTable.GROUPS) {
      LexiconTable.addTo(lexicon, files, group);
    }
    return new RuleBook(lexicon.build());
  }

  /** All phrases with their senses. */
  public Lexicon lexicon() {
    return lexicon;
  }
}
