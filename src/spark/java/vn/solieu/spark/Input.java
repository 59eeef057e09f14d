package vn.solieu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import vn.solieu.fetch.DocumentFileTypes;
import vn.solieu.fetch.Manifest;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.model.Issue;

/**
 * Lists files of any Hadoop file system by the rules of local listings: folders in the order of
 * names, hidden files left out, described by a {@code manifest.csv}.
 */
final class Input {
  private static final String MANIFEST = "manifest.csv";

  private final Configuration hadoop;
  private final List<Source> documents = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();

  Input(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** Adds a file or folder, or those that {@code *} stands for; fails when there is none. */
  void add(String address) throws IOException {
    Path path = new Path(address);
    FileSystem files = path.getFileSystem(hadoop);
    FileStatus[] found = files.globStatus(path);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException(address + ": no such file or folder");
    }
    for (FileStatus status : found) {
      String name = status.getPath().getName();
      if (isTable(name)) {
        tables.add(status.getPath().toString());
      } else if (status.isDirectory()) {
        open(files, status.getPath(), new Below("", "", Manifest.NONE));
      } else {
        take(status, name, ManifestRow.undescribed(name));
      }
    }
  }

  /** Where a folder stands: its name from the given one, and from that of the manifest. */
  private record Below(String prefix, String described, Manifest manifest) {
    Below folder(String name) {
      return new Below(prefix + name + "/", described + name + "/", manifest);
    }
  }

  /** Documents and WARC files, in their order. */
  List<Source> documents() {
    return documents;
  }

  /** Parquet files and folders. */
  List<String> tables() {
    return tables;
  }

  /** Whether the file of this name holds WARC records. */
  static boolean isWarc(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".warc") || lower.endsWith(".warc.gz");
  }

  private void open(FileSystem files, Path folder, Below above) throws IOException {
    FileStatus[] found = files.listStatus(folder);
    Arrays.sort(found, Comparator.comparing(status -> status.getPath().getName()));
    boolean described =
        Arrays.stream(found).anyMatch(status -> status.getPath().getName().equals(MANIFEST));
    Below at = described ? new Below(above.prefix, "", manifest(files, folder)) : above;
    for (FileStatus status : found) {
      String name = status.getPath().getName();
      if (name.startsWith(".") || name.equals(MANIFEST)) {
        continue;
      }
      if (isTable(name)) {
        tables.add(status.getPath().toString());
      } else if (status.isDirectory()) {
        open(files, status.getPath(), at.folder(name));
      } else {
        String document = at.prefix + name;
        Optional<ManifestRow> row = at.manifest.find(at.described + name);
        if (row.isPresent() || DocumentFileTypes.isDocument(name)) {
          take(status, document, row.orElseGet(() -> ManifestRow.undescribed(document)));
        }
      }
    }
  }

  private void take(FileStatus status, String document, ManifestRow described) {
    Source.Order order = new Source.Order(documents.size(), 0);
    documents.add(Source.ofFile(order, status.getPath().toString(), document, described));
  }

  // The reader of manifests wants a local file; they are small.
  private Manifest manifest(FileSystem files, Path folder) throws IOException {
    java.nio.file.Path copy = Files.createTempFile("manifest", ".csv");
    Path original = new Path(folder, MANIFEST);
    try (var in = files.open(original)) {
      Files.write(copy, in.readAllBytes());
      Manifest manifest = Manifest.read(copy, file -> exists(files, new Path(folder, file)));
      for (Issue issue : manifest.issues()) {
        ManifestRow none = ManifestRow.undescribed(MANIFEST);
        Source.Order order = new Source.Order(documents.size(), 0);
        // Said of the manifest, not of the copy: the same again must be the same.
        String message = issue.message().replace(copy.toString(), original.toString());
        documents.add(
            Source.ofFile(order, original.toString(), original.toString(), none)
                .refused(order, Issue.ofDocument(issue.code(), message)));
      }
      return manifest;
    } finally {
      Files.delete(copy);
    }
  }

  private static boolean exists(FileSystem files, Path path) {
    try {
      return files.getFileStatus(path) != null;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isTable(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
  }
}
