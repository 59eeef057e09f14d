package vn.solieu.report;

/** The site is not written, because something else would be lost; the message says what. */
public final class SiteRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SiteRefused(String message) {
    super(message);
  }
}
