package vn.solieu.fetch.discover;

import java.util.Locale;

/** What kind of place announces articles. */
public enum AnnouncementKind {
  /** RSS or Atom. */
  FEED,
  /** A sitemap or an index of sitemaps (sitemaps.org). */
  SITEMAP,
  /** A page with links. */
  LISTING;

  /** As it is stored: {@code feed}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
