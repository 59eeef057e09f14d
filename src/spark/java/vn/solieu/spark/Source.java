package vn.solieu.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.model.Issue;

/**
 * A document that is still to be read.
 *
 * @param order its place in the input
 * @param path address of the file, with {@code #offset} for a record of a WARC file
 * @param document its name in the results
 * @param described what is known of it besides
 * @param contentType media type as a server said, if it did
 * @param position offset of its record in a WARC file; -1 for a file of its own
 * @param refusal why it cannot be read, if that is known already
 */
record Source(
    Order order,
    String path,
    String document,
    ManifestRow described,
    @Nullable String contentType,
    long position,
    @Nullable Issue refusal)
    implements Serializable {

  /**
   * A place in the input.
   *
   * @param file number of the file
   * @param record number within it
   */
  record Order(long file, long record) implements Serializable {}

  /** A file of its own, of which no server said anything. */
  static Source ofFile(Order order, String path, String document, ManifestRow described) {
    return new Source(order, path, document, described, null, -1, null);
  }

  /** The same that cannot be read because of {@code issue}. */
  Source refused(Order place, Issue issue) {
    return new Source(place, path, document, described, contentType, position, issue);
  }

  /** The file that it lies in. */
  String file() {
    return position < 0 ? path : path.substring(0, path.lastIndexOf('#'));
  }

  /** Whether it is a file that holds records. */
  boolean isWarc() {
    return position < 0 && refusal == null && Input.isWarc(path);
  }
}
