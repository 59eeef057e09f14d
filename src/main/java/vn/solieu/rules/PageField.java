package vn.solieu.rules;

import java.util.Locale;

/** A fact about an article that its page states apart from the text. */
public enum PageField {
  TITLE,
  AUTHOR,
  PUBLISHED_ON,
  MODIFIED_ON,
  PUBLISHER,
  URL,
  SECTION;

  /** The field's name in results: {@code published_on}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
