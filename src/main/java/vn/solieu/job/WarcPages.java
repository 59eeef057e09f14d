package vn.solieu.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.archive.WarcArchive;
import vn.solieu.archive.WarcContents;
import vn.solieu.archive.WarcPlace;
import vn.solieu.fetch.Listed;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * The pages of WARC files as documents of their own: each goes by its address and is found again at
 * {@code file.warc.gz#offset}.
 */
final class WarcPages {
  private static final Pattern PLACE = Pattern.compile("(?i)(.*\\.warc(?:\\.gz)?)#(\\d+)");

  private WarcPages() {}

  /** Whether {@code file} is a WARC file, by its name. */
  static boolean isWarc(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".warc") || name.endsWith(".warc.gz");
  }

  /** The pages of {@code file}, and the records that cannot be read. */
  static List<Listed> list(Path file) {
    WarcContents contents = WarcContents.of(file);
    List<Listed> listed = new ArrayList<>();
    for (WarcContents.Page page : contents.pages()) {
      ManifestRow row = new ManifestRow(page.url(), page.url(), null, null, null);
      listed.add(
          new Listed.LocalFile(
              Path.of(file + "#" + page.position()), page.url(), row, page.contentType()));
    }
    for (WarcContents.Problem problem : contents.problems()) {
      listed.add(refused(file + "#" + problem.position(), problem.reason()));
    }
    if (listed.isEmpty()) {
      listed.add(refused(file.toString(), "no page in it"));
    }
    return listed;
  }

  private static Listed refused(String name, String reason) {
    return new Listed.Refused(name, Issue.ofDocument(IssueCode.MALFORMED, name + ": " + reason));
  }

  /** Whether {@code path} names a page in a WARC file. */
  static boolean isPlace(String path) {
    return PLACE.matcher(path).matches();
  }

  /** The page at {@code path}; empty when it names no place in a WARC file. */
  static Optional<WarcArchive.Body> read(String path, int maxBytes) {
    Matcher matcher = PLACE.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Path file = Path.of(matcher.group(1)).toAbsolutePath();
    WarcArchive archive = new WarcArchive(file.resolveSibling(""), maxBytes);
    String name = String.valueOf(file.getFileName());
    return Optional.of(archive.readPage(new WarcPlace(name, Long.parseLong(matcher.group(2)), 0)));
  }
}
