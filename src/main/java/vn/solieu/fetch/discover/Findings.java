package vn.solieu.fetch.discover;

import java.net.URI;

/** Takes what discovery finds, and remembers what it has read. Called from several threads. */
public interface Findings {
  /** What is known of the announcement at {@code address}. */
  Announcement.Before before(URI address);

  /** An address that is an article: {@code canonical} is its one form. */
  void take(AnnouncementPlace place, Announced found, URI canonical);

  /** An address that is none, and why. */
  void leave(AnnouncementPlace place, Announced found, String reason);

  /** The announcement was read to its end; all its addresses were handed over before. */
  void finish(Announcement announcement);

  /** Where something was announced. */
  record AnnouncementPlace(String source, AnnouncementKind kind, URI address) {}
}
