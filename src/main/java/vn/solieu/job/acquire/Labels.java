package vn.solieu.job.acquire;

import java.util.Locale;
import vn.solieu.fetch.http.FetchResult;

/** States as they are stored. */
final class Labels {
  private Labels() {}

  /** {@code not_modified}. */
  static String of(FetchResult.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
