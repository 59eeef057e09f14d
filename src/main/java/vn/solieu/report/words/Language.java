package vn.solieu.report.words;

/** A language that the site is written in. */
public enum Language {
  /** Vietnamese, at the site's root. */
  VI("vi", ""),
  /** English, below {@code en/}. */
  EN("en", "en/");

  private final String code;
  private final String folder;

  Language(String code, String folder) {
    this.code = code;
    this.folder = folder;
  }

  /** The code of BCP 47. */
  public String code() {
    return code;
  }

  /** The folder of its pages below the site's root, empty or ending with a slash. */
  public String folder() {
    return folder;
  }

  /** The other language. */
  public Language other() {
    return this == VI ? EN : VI;
  }

  /** The text of the two that is in this language. */
  public String choose(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }
}
