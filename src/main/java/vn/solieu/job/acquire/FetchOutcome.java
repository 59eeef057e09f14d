package vn.solieu.job.acquire;

import java.net.URI;
import java.util.Locale;

/**
 * What the run made of an address, for the balance of its step.
 *
 * @param url the address
 * @param count how it counts
 * @param reason why, when it was set aside
 */
record FetchOutcome(URI url, Count count, String reason) {

  /** The sides of the balance. */
  enum Count {
    /** A new body came and goes on as a document. */
    LOADED,
    /** It is as it was. */
    UNCHANGED,
    /** Gone, denied, or another address's page. */
    REJECTED,
    /** No usable answer. */
    QUARANTINED;

    /** As it is stored: {@code loaded}. */
    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
