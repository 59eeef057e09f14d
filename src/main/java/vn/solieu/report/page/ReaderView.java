package vn.solieu.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Evidence;
import vn.solieu.report.highlight.MarkedText;
import vn.solieu.report.highlight.MarkedText.Line;
import vn.solieu.report.highlight.MarkedText.Piece;
import vn.solieu.report.highlight.MarkedText.Place;
import vn.solieu.report.highlight.TextOffsets;
import vn.solieu.report.page.FigureView.TraceView;
import vn.solieu.report.page.Reader.Entry;
import vn.solieu.report.page.Reader.Fact;
import vn.solieu.report.page.Reader.Legend;
import vn.solieu.report.page.Reader.LineView;
import vn.solieu.report.page.Reader.PieceView;
import vn.solieu.report.store.Claim;
import vn.solieu.report.store.Document;
import vn.solieu.report.words.DirectionMarks;
import vn.solieu.report.words.WebLink;

/**
 * Makes the reading view of a document: its text with each figure in place, coloured and numbered
 * by the indicator that it was linked to. A long text becomes several parts.
 */
final class ReaderView {
  private static final int HEAVIEST_PART = 350_000;
  private static final int HUES = 8;
  private static final int MOST_TRACE = 25;
  private static final int LONGEST_WORDS = 160;
  private static final int LONGEST_ON_ONE_LINE = 20;

  private final Document document;
  private final Edition edition;
  private final TextOffsets offsets;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private ReaderView(Document document, Edition edition) {
    this.document = document;
    this.edition = edition;
    this.offsets = new TextOffsets(document.text());
    for (Claim claim : document.claims()) {
      String indicator = claim.figure().indicator();
      if (indicator != null) {
        numbers.putIfAbsent(indicator, numbers.size() + 1);
      }
    }
  }

  /** The parts of {@code document} in the words of {@code edition}; at least one. */
  static List<Reader> of(Document document, Edition edition) {
    return new ReaderView(document, edition).parts();
  }

  private List<Reader> parts() {
    List<Place> places =
        document.claims().stream()
            .map(c -> new Place(c.figure().quotation().start(), c.figure().quotation().end()))
            .toList();
    List<Reader> parts = new ArrayList<>();
    List<Line> part = new ArrayList<>();
    int weight = 0;
    for (Line line : MarkedText.cut(document.text(), places)) {
      if (weight + line.weight() > HEAVIEST_PART && !part.isEmpty()) {
        parts.add(part(part, parts.size() + 1));
        part = new ArrayList<>();
        weight = 0;
      }
      part.add(line);
      weight += line.weight();
    }
    if (!part.isEmpty() || parts.isEmpty()) {
      parts.add(part(part, parts.size() + 1));
    }
    return parts;
  }

  private Reader part(List<Line> lines, int number) {
    List<Integer> begun =
        lines.stream()
            .flatMap(line -> line.pieces().stream())
            .flatMap(piece -> piece.begins().stream())
            .toList();
    // Without its text a document still has its figures.
    List<Claim> shown =
        document.text().isEmpty()
            ? document.claims().stream().limit(MOST_TRACE * 4L).toList()
            : begun.stream().map(document.claims()::get).toList();
    int start = lines.isEmpty() ? 0 : lines.get(0).start();
    int end = lines.isEmpty() ? 0 : end(lines.get(lines.size() - 1));
    String title = document.title().isEmpty() ? document.document() : document.title();
    return new Reader(
        "d" + document.id() + (number == 1 ? "" : "-" + number),
        FigureView.shortened(title),
        facts(),
        WebLink.of(document.url()).orElse(""),
        document.withdrawn(),
        legend(shown),
        lines.stream().map(this::line).toList(),
        shown.stream().map(claim -> record(claim, start, end)).toList(),
        SiteWriter.count(shown.size(), edition));
  }

  private static int end(Line line) {
    return line.start()
        + line.pieces().stream().mapToInt(piece -> piece.text().length()).sum()
        + line.end().length();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    fact(facts, "published_on", edition.formats().day(document.publishedOn()));
    fact(facts, "publisher", document.publisher());
    fact(facts, "author", document.author());
    fact(facts, "file", document.title().isEmpty() ? "" : document.document());
    fact(facts, "revision", document.revision() > 1 ? String.valueOf(document.revision()) : "");
    fact(facts, "sha256", document.sha256());
    return facts;
  }

  private void fact(List<Fact> facts, String name, String value) {
    if (!value.isEmpty()) {
      facts.add(new Fact(edition.word("fact_" + name), FigureView.shortened(value)));
    }
  }

  private List<Legend> legend(List<Claim> claims) {
    Map<String, Long> counts =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    c -> code(c.figure().indicator()), LinkedHashMap::new, Collectors.counting()));
    List<Legend> legend = new ArrayList<>();
    counts.forEach(
        (code, count) ->
            legend.add(
                new Legend(
                    n(code),
                    hue(code),
                    code,
                    code.isEmpty() ? edition.word("not_linked") : edition.indicator(code),
                    SiteWriter.count(count, edition))));
    // Without indicator comes last, whatever is first in the text.
    legend.sort(java.util.Comparator.comparing((Legend entry) -> entry.code().isEmpty()));
    return legend;
  }

  private LineView line(Line line) {
    return new LineView(
        line.pieces().stream().flatMap(this::pieces).toList(), line.pieces().isEmpty(), line.end());
  }

  private Stream<PieceView> pieces(Piece piece) {
    if (!piece.marks().isEmpty()) {
      return Stream.of(figure(piece));
    }
    List<PieceView> pieces = new ArrayList<>();
    String text = piece.text();
    for (int at = 0; at < text.length(); ) {
      int mark = DirectionMarks.next(text, at);
      if (mark > at) {
        pieces.add(plain(text.substring(at, mark), ""));
      }
      if (mark < text.length()) {
        pieces.add(plain("", String.format(Locale.ROOT, "%04X", (int) text.charAt(mark))));
      }
      at = mark + 1;
    }
    return pieces.stream();
  }

  private static PieceView plain(String text, String control) {
    return new PieceView(text, control, false, false, "", "", false, "", 0, "", "");
  }

  private PieceView figure(Piece piece) {
    List<Claim> claims = piece.marks().stream().map(document.claims()::get).toList();
    Claim first = claims.get(0);
    String code = code(first.figure().indicator());
    return new PieceView(
        piece.text(),
        "",
        true,
        piece.text().length() <= LONGEST_ON_ONE_LINE,
        claims.stream().map(c -> String.valueOf(c.id())).collect(Collectors.joining(" ")),
        String.valueOf(first.id()),
        piece.begins().contains(piece.marks().get(0)),
        claims.stream()
            .map(c -> n(code(c.figure().indicator())))
            .distinct()
            .collect(Collectors.joining("·")),
        hue(code),
        first.figure().status().code(),
        code.isEmpty() ? edition.word("not_linked") : edition.indicator(code));
  }

  private Entry record(Claim claim, int start, int end) {
    List<TraceView> trace =
        claim.figure().trace().stream()
            .limit(MOST_TRACE)
            .map(evidence -> trace(evidence, start, end))
            .toList();
    String code = code(claim.figure().indicator());
    return new Entry(
        n(code),
        hue(code),
        !code.isEmpty(),
        FigureView.of(claim, claim.id(), trace, edition),
        trace.isEmpty() ? "" : String.valueOf(trace.size()));
  }

  // Words on another part of the document cannot be shown on this one.
  private TraceView trace(Evidence evidence, int start, int end) {
    boolean hasPlace =
        evidence.start() >= 0
            && evidence.start() < evidence.end()
            && evidence.end() <= offsets.length();
    int from = hasPlace ? offsets.units(evidence.start()) - start : -1;
    int to = hasPlace ? offsets.units(evidence.end()) - start : -1;
    boolean isHere = from >= 0 && to <= end - start;
    String words = evidence.words();
    return new TraceView(
        edition.words().find("field_" + evidence.field(), evidence.field()),
        evidence.rule(),
        words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) + "…" : words,
        isHere ? from : -1,
        isHere ? to : -1);
  }

  private static String code(@Nullable String indicator) {
    return indicator == null ? "" : indicator;
  }

  private String n(String code) {
    Integer number = numbers.get(code);
    return number == null ? "?" : String.valueOf(number);
  }

  private int hue(String code) {
    Integer number = numbers.get(code);
    return number == null ? 0 : (number - 1) % HUES + 1;
  }
}
