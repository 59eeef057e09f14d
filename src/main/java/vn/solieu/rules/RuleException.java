package vn.solieu.rules;

/**
 * A rule file that cannot be used; the run stops before the first document.
 *
 * <p>The message is one line for the operator and names the place: {@code data/areas/areas.csv:12:
 * unknown column 'nmae'}.
 */
public final class RuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final long line;

  /**
   * An error in one line of a rule file.
   *
   * @param file the file as it is shown to the operator
   * @param line 1-based line, the header being line 1; 0 when the whole file is meant
   * @param problem what is wrong and how to say it right
   */
  public RuleException(String file, long line, String problem) {
    super(line > 0 ? file + ":" + line + ": " + problem : file + ": " + problem);
    this.file = file;
    this.line = line;
  }

  /** The file as it is shown to the operator. */
  public String file() {
    return file;
  }

  /** The 1-based line, or 0 when the whole file is meant. */
  public long line() {
    return line;
  }
}
