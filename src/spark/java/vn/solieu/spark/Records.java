package vn.solieu.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import vn.solieu.archive.WarcContents;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;

/**
 * The index of a WARC file: one entry for each page with the offset of its record, in groups that
 * different tasks can read. Other documents are grouped as they come.
 */
final class Records implements FlatMapFunction<Iterator<Source>, List<Source>> {
  private static final long serialVersionUID = 1L;

  private final SerializableConfiguration hadoop;
  private final int most;

  /** Groups of at most {@code most} records. */
  Records(SerializableConfiguration hadoop, int most) {
    this.hadoop = hadoop;
    this.most = most;
  }

  @Override
  public Iterator<List<Source>> call(Iterator<Source> sources) throws IOException {
    List<List<Source>> groups = new ArrayList<>();
    List<Source> group = new ArrayList<>();
    while (sources.hasNext()) {
      Source source = sources.next();
      if (source.isWarc()) {
        groups.addAll(pages(source));
      } else {
        group.add(source);
      }
      if (group.size() == most) {
        groups.add(group);
        group = new ArrayList<>();
      }
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups.iterator();
  }

  private List<List<Source>> pages(Source file) throws IOException {
    Path path = new Path(file.path());
    FileSystem files = path.getFileSystem(hadoop.value());
    long size = files.getFileStatus(path).getLen();
    List<WatchedChannel> opened = new ArrayList<>();
    WarcContents contents =
        WarcContents.of(
            () -> {
              opened.add(new WatchedChannel(files.open(path), size));
              return opened.get(opened.size() - 1);
            });
    for (WatchedChannel channel : opened) {
      channel.rethrow();
    }
    List<Source> pages = new ArrayList<>();
    for (WarcContents.Page page : contents.pages()) {
      ManifestRow row = new ManifestRow(page.url(), page.url(), null, null, null);
      Source.Order order = new Source.Order(file.order().file(), pages.size());
      String place = file.path() + "#" + page.position();
      pages.add(
          new Source(order, place, page.url(), row, page.contentType(), page.position(), null));
    }
    for (WarcContents.Problem problem : contents.problems()) {
      String place = file.path() + "#" + problem.position();
      pages.add(refused(file, pages.size(), place, problem.reason()));
    }
    if (pages.isEmpty()) {
      pages.add(refused(file, 0, file.path(), "no page in it"));
    }
    return groups(pages);
  }

  private static Source refused(Source file, long number, String place, String reason) {
    Source.Order order = new Source.Order(file.order().file(), number);
    Issue issue = Issue.ofDocument(IssueCode.MALFORMED, place + ": " + reason);
    return Source.ofFile(order, place, place, file.described()).refused(order, issue);
  }

  private List<List<Source>> groups(List<Source> pages) {
    List<List<Source>> groups = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += most) {
      groups.add(new ArrayList<>(pages.subList(i, Math.min(pages.size(), i + most))));
    }
    return groups;
  }
}
