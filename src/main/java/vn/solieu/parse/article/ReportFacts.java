package vn.solieu.parse.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.date.DateReader;
import vn.solieu.parse.date.PrintedDates;

/**
 * Finds what a report says of itself: its title by style, its day in its first lines ("Hà Nội, ngày
 * 05 tháng 9 năm 2025"). What the caller knows wins.
 */
public final class ReportFacts {
  private static final int FIRST_LINES = 30;
  private static final int LONGEST_DATE_LINE = 120;
  private static final int LONGEST_NAME = 60;

  private final DateReader dates;
  private final PrintedDates printed;

  public ReportFacts(DateReader dates, PrintedDates printed) {
    this.dates = dates;
    this.printed = printed;
  }

  /** The title: the caller's, else the block styled as one, else the first heading near the top. */
  public Optional<String> title(RawDocument raw, ArticleText text, Map<String, String> rules) {
    if (raw.title() != null) {
      rules.put("title", "given");
      return Optional.of(raw.title());
    }
    Optional<String> styled = first(text, BlockKind.TITLE);
    Optional<String> title = styled.or(() -> first(text, BlockKind.HEADING));
    title.ifPresent(t -> rules.put("title", styled.isPresent() ? "style.title" : "style.heading"));
    return title;
  }

  private static Optional<String> first(ArticleText text, BlockKind kind) {
    return firstBlocks(text).stream()
        .filter(block -> block.kind() == kind)
        .findFirst()
        .map(block -> text.text().substring(block.start(), block.end()));
  }

  /** The day of publication: the caller's, else the first one printed near the top. */
  public Optional<LocalDate> published(
      RawDocument raw, ArticleText text, Map<String, String> rules) {
    if (raw.publishedOn() != null) {
      rules.put("published_on", "given");
      return Optional.of(raw.publishedOn());
    }
    Optional<LocalDate> day =
        firstBlocks(text).stream()
            .map(block -> text.text().substring(block.start(), block.end()))
            .filter(line -> line.length() <= LONGEST_DATE_LINE)
            .flatMap(line -> printed.find(line).stream())
            .findFirst()
            .map(PrintedDates.Found::date);
    day.ifPresent(d -> rules.put("published_on", "printed.near_top"));
    return day;
  }

  /** The day that a property of the file states. */
  public Optional<LocalDate> day(String property) {
    return dates.read(property);
  }

  /** The author, when the file's property is a name. */
  public Optional<String> author(String property) {
    boolean name = property.contains(" ") && property.length() <= LONGEST_NAME;
    return name ? Optional.of(property) : Optional.empty();
  }

  private static List<Block> firstBlocks(ArticleText text) {
    return text.blocks().subList(0, Math.min(FIRST_LINES, text.blocks().size()));
  }
}
