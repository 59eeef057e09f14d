package vn.solieu.parse.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.date.DateReader;
import vn.solieu.parse.date.PrintedDates;
import vn.solieu.parse.document.LineText;
import vn.solieu.parse.document.Stated;
import vn.solieu.parse.html.SourceSelectors.Part;
import vn.solieu.rules.PageField;
import vn.solieu.rules.PageMark;
import vn.solieu.rules.PageMarks;

/**
 * Finds an article's title, author, days, publisher and address. What the caller knows wins, then
 * the markup by {@code page/metadata.csv}, then what the page prints; the winning rule is kept.
 */
public final class MetadataReader {
  private static final String GIVEN = "given";
  private static final int SHORTEST_TITLE = 8;
  private static final int LONGEST_SECTION = 80;

  /** "/2025/10/21/" and the serial number "-20251021183104567.htm" in addresses. */
  private static final Pattern DATE_IN_URL =
      Pattern.compile(
          "/(?<y>20\\d{2})/(?<m>\\d{1,2})/(?<d>\\d{1,2})/|(?<!\\d)(?<y2>20\\d{2})(?<m2>\\d{2})(?<d2>\\d{2})\\d{6,11}(?!\\d)");

  private final PageMarks marks;
  private final Byline byline;
  private final DateReader dates;
  private final JsonLd jsonLd = new JsonLd();

  public MetadataReader(PageMarks marks, Byline byline, DateReader dates) {
    this.marks = marks;
    this.byline = byline;
    this.dates = dates;
  }

  /** What the markup of {@code page} states. */
  PageFacts facts(Document page) {
    return new PageFacts(page, jsonLd);
  }

  /** What is stated about the article of {@code page}. */
  Metadata read(
      RawDocument raw,
      Document page,
      PageBody body,
      PageFacts facts,
      Optional<SourceSelectors> source) {
    Metadata found = new Metadata();
    found.set(PageField.URL, given(raw.url()).or(() -> stated(facts, PageField.URL, this::url)));
    found.set(
        PageField.PUBLISHER,
        given(raw.publisher()).or(() -> stated(facts, PageField.PUBLISHER, Optional::of)));
    found.set(
        PageField.TITLE,
        given(raw.title())
            .or(() -> selected(source, page, Part.TITLE, Optional::of))
            .or(() -> title(page, facts, body)));
    found.set(
        PageField.AUTHOR,
        selected(source, page, Part.AUTHOR, byline::name).or(() -> author(facts, body)));
    found.set(
        PageField.SECTION,
        selected(source, page, Part.SECTION, MetadataReader::section)
            .or(() -> stated(facts, PageField.SECTION, MetadataReader::section)));
    found.setDay(
        PageField.MODIFIED_ON,
        selectedDay(source, page, Part.MODIFIED, raw.fetchedAt())
            .or(() -> modified(facts, body))
            .or(() -> byline.modifiedLoosely(body, raw.fetchedAt())));
    Optional<Stated<LocalDate>> printed =
        selectedDay(source, page, Part.PUBLISHED, raw.fetchedAt());
    found.setDay(
        PageField.PUBLISHED_ON,
        given(raw.publishedOn()).or(() -> printed).or(() -> published(raw, facts, body, found)));
    return found;
  }

  private static <T> Optional<Stated<T>> selected(
      Optional<SourceSelectors> source,
      Document page,
      Part part,
      Function<String, Optional<T>> reader) {
    return source.flatMap(selectors -> selectors.read(page, part, reader));
  }

  private Optional<Stated<LocalDate>> selectedDay(
      Optional<SourceSelectors> source, Document page, Part part, @Nullable Instant fetchedAt) {
    return selected(source, page, part, dates::read)
        .or(
            () ->
                selected(source, page, part, text -> byline.readLoosely(text, fetchedAt, ""))
                    .map(
                        day -> new Stated<>(day.value().value(), day.rule() + day.value().rule())));
  }

  private Optional<Stated<LocalDate>> published(
      RawDocument raw, PageFacts facts, PageBody body, Metadata found) {
    return stated(facts, PageField.PUBLISHED_ON, dates::read)
        .or(() -> firstTime(facts))
        .or(() -> byline.published(body))
        .or(() -> found.text(PageField.URL).flatMap(MetadataReader::dayInUrl))
        .or(() -> byline.publishedLoosely(body, raw.fetchedAt()))
        .or(() -> found.day(PageField.MODIFIED_ON).map(day -> new Stated<>(day, "modified_on")));
  }

  private Optional<Stated<LocalDate>> modified(PageFacts facts, PageBody body) {
    return stated(facts, PageField.MODIFIED_ON, dates::read).or(() -> byline.modified(body));
  }

  private Optional<Stated<LocalDate>> firstTime(PageFacts facts) {
    return facts.times().stream()
        .map(dates::read)
        .flatMap(Optional::stream)
        .findFirst()
        .map(day -> new Stated<>(day, "time_element"));
  }

  private Optional<Stated<String>> author(PageFacts facts, PageBody body) {
    return stated(facts, PageField.AUTHOR, byline::name).or(() -> byline.author(body));
  }

  /** The main heading when another title contains it or there is no marked one; else that one. */
  private Optional<Stated<String>> title(Document page, PageFacts facts, PageBody body) {
    Optional<Stated<String>> marked = stated(facts, PageField.TITLE, Optional::of);
    String name = LineText.of(page.title());
    Optional<Stated<String>> heading =
        heading(body)
            .filter(h -> h.length() >= SHORTEST_TITLE)
            .filter(h -> holds(name, h) || marked.map(m -> holds(m.value(), h)).orElse(true))
            .map(h -> new Stated<>(h, "main_heading"));
    return heading
        .or(() -> marked)
        .or(() -> Optional.of(new Stated<>(name, "title_element")).filter(t -> !name.isEmpty()));
  }

  private static Optional<String> heading(PageBody body) {
    int line = body.titleLine();
    return line < body.page().lines().size()
        ? Optional.of(body.page().lines().get(line)).filter(l -> l.level() == 1).map(PageLine::text)
        : Optional.empty();
  }

  private static boolean holds(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static Optional<String> section(String text) {
    return Optional.of(text).filter(t -> t.length() <= LONGEST_SECTION);
  }

  private Optional<String> url(String text) {
    return Optional.of(text).filter(t -> t.startsWith("http://") || t.startsWith("https://"));
  }

  private static Optional<Stated<LocalDate>> dayInUrl(String url) {
    Matcher matcher = DATE_IN_URL.matcher(url);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String suffix = matcher.group("y") == null ? "2" : "";
    return PrintedDates.date(
            Integer.parseInt(matcher.group("y" + suffix)),
            Integer.parseInt(matcher.group("m" + suffix)),
            Integer.parseInt(matcher.group("d" + suffix)))
        .map(day -> new Stated<>(day, "address"));
  }

  private static <T> Optional<Stated<T>> given(@Nullable T value) {
    return value == null ? Optional.empty() : Optional.of(new Stated<>(value, GIVEN));
  }

  private <T> Optional<Stated<T>> stated(
      PageFacts facts, PageField field, Function<String, Optional<T>> reader) {
    for (PageMark mark : marks.of(field)) {
      Optional<T> value = facts.at(mark).flatMap(reader);
      if (value.isPresent()) {
        return Optional.of(new Stated<>(value.get(), mark.id()));
      }
    }
    return Optional.empty();
  }
}
