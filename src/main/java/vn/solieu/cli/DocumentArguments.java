package vn.solieu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.fetch.LocalListing;
import vn.solieu.job.LocalDocuments;

/** The arguments that name documents on disk. */
final class DocumentArguments {
  /** Larger documents are refused unless {@code solieu.max-document-bytes} allows them. */
  static final int DEFAULT_MAX_BYTES = 64 << 20;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Files, or folders whose documents are taken in the order of their names. A manifest.csv"
              + " in a folder (file,url,publisher,title,published_on) describes its files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--manifest",
      paramLabel = "CSV",
      description = "Describes the files by name: file,url,publisher,title,published_on.")
  private @Nullable Path manifest;

  List<Path> paths() {
    return paths;
  }

  Optional<Path> manifest() {
    return Optional.ofNullable(manifest);
  }

  LocalListing listing() {
    return new LocalListing(paths, manifest());
  }

  static LocalDocuments local(Environment settings) {
    return new LocalDocuments(maxBytes(settings));
  }

  static int maxBytes(Environment settings) {
    return WarehouseArguments.number(settings, "solieu.max-document-bytes", DEFAULT_MAX_BYTES);
  }
}
