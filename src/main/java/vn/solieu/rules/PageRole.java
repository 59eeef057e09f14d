package vn.solieu.rules;

/** What a web page's class, id or role attribute says about the text in its element. */
public enum PageRole {
  /** The text of the article, and little else. */
  BODY,
  /** The article with its title and what stands around it. */
  ARTICLE,
  /** The article's title. */
  TITLE,
  /** The article's opening summary ("sapo"). */
  LEAD,
  /** What readers wrote below. */
  COMMENTS,
  /** Text under a picture. */
  CAPTION,
  /** Page furniture: menus, sharing, further reading, advertisements. */
  DROP,
  /** Often page furniture; other signs decide. */
  DOUBTFUL,
  /** When the article was published or changed. */
  DATE,
  /** Who wrote the article. */
  AUTHOR,
  /** Nothing: a name that begins so speaks of a state or of a category. */
  IGNORED
}
