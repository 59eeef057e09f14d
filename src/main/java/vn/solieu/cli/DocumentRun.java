package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.solieu.fetch.Delivery;
import vn.solieu.fetch.Listed;
import vn.solieu.job.LocalDocuments;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.Observation;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.pipeline.DocumentPipeline;
import vn.solieu.pipeline.DocumentResult;

/** Documents on disk through the pipeline without a database, in the order of the listing. */
final class DocumentRun {
  /** Issues that leave a whole text without figures. */
  private static final Set<IssueCode> REFUSALS =
      Set.of(IssueCode.EXTRACTION_FAILED, IssueCode.NOT_VIETNAMESE);

  /** What a page within a WARC file is taken to weigh; its size is known once it is unpacked. */
  private static final long PAGE_BYTES = 1 << 20;

  private final LocalDocuments local;
  private final DocumentPipeline pipeline;
  private final Console console;

  DocumentRun(LocalDocuments local, DocumentPipeline pipeline, Console console) {
    this.local = local;
    this.pipeline = pipeline;
    this.console = console;
  }

  /** Parses only. */
  ExitCode parse(Iterable<Listed> listing, OrderedWork.Sink<ReadDocument> sink) throws IOException {
    return run(listing, this::parse, sink);
  }

  /** Parses and extracts. */
  ExitCode extract(Iterable<Listed> listing, OrderedWork.Sink<ReadDocument> sink)
      throws IOException {
    return run(listing, this::extract, sink);
  }

  private ReadDocument parse(RawDocument raw) {
    ParseResult parsed = pipeline.parse(raw);
    return new ReadDocument(raw.document(), parsed.articles(), List.of(), parsed.issues());
  }

  private ReadDocument extract(RawDocument raw) {
    ParseResult parsed = pipeline.parse(raw);
    List<List<Observation>> figures = new ArrayList<>();
    List<Issue> refusals = new ArrayList<>(parsed.issues());
    for (Article article : parsed.articles()) {
      DocumentResult result = pipeline.extract(article);
      figures.add(result.observations());
      result.issues().stream()
          .filter(issue -> REFUSALS.contains(issue.code()))
          .forEach(refusals::add);
    }
    return new ReadDocument(raw.document(), parsed.articles(), figures, refusals);
  }

  private ExitCode run(
      Iterable<Listed> listing,
      Function<RawDocument, ReadDocument> stage,
      OrderedWork.Sink<ReadDocument> sink)
      throws IOException {
    Iterator<Listed> items = LocalDocuments.open(listing.iterator());
    Tally tally = new Tally(Progress.of(console));
    new OrderedWork<>(DocumentRun::weigh, (Listed item) -> read(item, stage))
        .run(
            items,
            document -> {
              tally.count(document);
              document.refusals().forEach(this::explain);
              sink.accept(document);
            });
    return tally.exitCode();
  }

  private ReadDocument read(Listed item, Function<RawDocument, ReadDocument> stage) {
    if (item instanceof Listed.LocalFile file) {
      Delivery delivery = local.read(file);
      if (delivery instanceof Delivery.Delivered delivered) {
        return stage.apply(delivered.raw());
      }
      return ReadDocument.refused(file.document(), List.of(((Delivery.Refused) delivery).issue()));
    }
    Listed.Refused refused = (Listed.Refused) item;
    return ReadDocument.refused(refused.name(), List.of(refused.issue()));
  }

  private static long weigh(Listed item) {
    try {
      if (item instanceof Listed.LocalFile file) {
        return LocalDocuments.isWithinArchive(file) ? PAGE_BYTES : Files.size(file.path());
      }
      return 0;
    } catch (IOException e) {
      return 0; // reading it will say why
    }
  }

  private void explain(Issue issue) {
    console.say("set aside: " + issue.message() + " [" + issue.code() + "]");
  }

  private static final class Tally {
    private final Progress progress;
    private long count;
    private boolean refused;

    Tally(Progress progress) {
      this.progress = progress;
    }

    void count(ReadDocument document) {
      count++;
      progress.show("read", count, 0);
      refused |= !document.refusals().isEmpty();
    }

    ExitCode exitCode() {
      return refused ? ExitCode.QUARANTINED : ExitCode.OK;
    }
  }
}
