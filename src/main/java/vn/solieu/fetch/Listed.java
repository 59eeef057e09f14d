package vn.solieu.fetch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Issue;

/** One finding of a listing: a file to read, or something that cannot be. */
public sealed interface Listed {

  /**
   * A file that holds a document.
   *
   * @param path where it lies
   * @param document its name in the results: the file name, for a file below a folder its path
   *     there
   * @param described what the manifest says of it
   * @param contentType media type as a server said, if it did
   */
  record LocalFile(Path path, String document, ManifestRow described, @Nullable String contentType)
      implements Listed {

    /** A file of which no server said anything. */
    public LocalFile(Path path, String document, ManifestRow described) {
      this(path, document, described, null);
    }
  }

  /**
   * A path or a manifest's row that leads to no document.
   *
   * @param name the path or the manifest as it was given
   * @param issue why
   */
  record Refused(String name, Issue issue) implements Listed {}
}
