package vn.solieu.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.util.SerializableConfiguration;
import vn.solieu.archive.Digest;
import vn.solieu.archive.WarcArchive;
import vn.solieu.job.ReadElsewhere;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.pipeline.DocumentResult;

/** Takes documents from their bytes to their figures; a file that holds several is opened once. */
final class Reader implements FlatMapFunction<List<Source>, Outcome> {
  private static final long serialVersionUID = 1L;

  private final SerializableConfiguration hadoop;
  private final int maxBytes;

  /** Refuses documents of more than {@code maxBytes}. */
  Reader(SerializableConfiguration hadoop, int maxBytes) {
    this.hadoop = hadoop;
    this.maxBytes = maxBytes;
  }

  /** The pipeline of this process: its rules are read once, not once a task. */
  private static final class OfProcess {
    static final DocumentPipeline PIPELINE = DocumentPipeline.ofDefaultRules();
  }

  @Override
  public Iterator<Outcome> call(List<Source> group) throws IOException {
    List<Outcome> outcomes = new ArrayList<>(group.size());
    for (int i = 0; i < group.size(); ) {
      int next = i + 1;
      while (next < group.size() && group.get(next).file().equals(group.get(i).file())) {
        next++;
      }
      readFile(group.subList(i, next), outcomes);
      i = next;
    }
    return outcomes.iterator();
  }

  // A file that is gone or locked is set aside; other failures are the task's, which is repeated.
  private void readFile(List<Source> sources, List<Outcome> outcomes) throws IOException {
    Issue known = sources.get(0).refusal();
    if (known != null && sources.size() == 1) {
      outcomes.add(refused(sources.get(0), known));
      return;
    }
    Path path = new Path(sources.get(0).file());
    try (FSDataInputStream in = path.getFileSystem(hadoop.value()).open(path)) {
      for (Source source : sources) {
        Issue refusal = source.refusal();
        outcomes.add(refusal == null ? read(source, in) : refused(source, refusal));
      }
    } catch (FileNotFoundException e) {
      refuse(sources, IssueCode.MISSING_FILE, "the file is gone", outcomes);
    } catch (AccessControlException e) {
      refuse(sources, IssueCode.UNREADABLE, "no permission to read it", outcomes);
    }
  }

  private static void refuse(
      List<Source> sources, IssueCode code, String reason, List<Outcome> outcomes) {
    for (Source source : sources) {
      outcomes.add(refused(source, Issue.ofDocument(code, source.path() + ": " + reason)));
    }
  }

  private Outcome read(Source source, FSDataInputStream in) throws IOException {
    if (source.position() >= 0) {
      return readRecord(source, in);
    }
    byte[] bytes = in.readNBytes(maxBytes + 1);
    String reason = source.path() + ": larger than solieu.max-document-bytes (" + maxBytes + ")";
    return bytes.length > maxBytes
        ? refused(source, Issue.ofDocument(IssueCode.TOO_LARGE, reason))
        : read(source, bytes);
  }

  // The record was whole when the file was indexed: what cannot be read now is its content coding.
  private Outcome readRecord(Source source, FSDataInputStream in) throws IOException {
    in.seek(source.position());
    @SuppressWarnings("resource") // in is its caller's
    WatchedStream watched = new WatchedStream(in);
    byte[] bytes;
    try {
      bytes = WarcArchive.readNext(watched, maxBytes);
    } catch (IOException e) {
      watched.rethrow();
      String reason = source.document() + ": " + e.getMessage();
      return refused(source, Issue.ofDocument(IssueCode.UNREADABLE, reason));
    }
    return read(source, bytes);
  }

  /** The document of {@code source} with its {@code bytes}. */
  static Outcome read(Source source, byte[] bytes) {
    RawDocument raw =
        new RawDocument(
            source.document(),
            bytes,
            source.contentType(),
            source.described().url(),
            source.described().publisher(),
            source.described().title(),
            source.described().publishedOn());
    ParseResult parsed = OfProcess.PIPELINE.parse(raw);
    List<DocumentResult> results = new ArrayList<>();
    for (Article article : parsed.articles()) {
      results.add(OfProcess.PIPELINE.extract(article));
    }
    return new Outcome(
        source.order(),
        new ReadElsewhere(
            source.path(),
            source.document(),
            source.described(),
            Digest.hex(bytes),
            parsed.issues(),
            results));
  }

  /** The document of {@code source} set aside because of {@code issue}. */
  static Outcome refused(Source source, Issue issue) {
    return new Outcome(
        source.order(),
        new ReadElsewhere(
            source.path(), source.document(), source.described(), null, List.of(issue), List.of()));
  }
}
