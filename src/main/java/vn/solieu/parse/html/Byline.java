package vn.solieu.parse.html;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.date.LooseDates;
import vn.solieu.parse.date.PrintedDates;
import vn.solieu.parse.document.Stated;
import vn.solieu.rules.PageField;
import vn.solieu.rules.PageRole;
import vn.solieu.rules.PageWords;

/** Reads the day and the author that a page prints beside the title or at the end of the text. */
public final class Byline {
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DATE_LINE = 80;
  private static final int FIRST_LINES = 8;
  private static final int SHORT = 60;
  private static final int MOST_NAME_WORDS = 7;
  private static final int BEFORE_TITLE = 6;
  private static final int AFTER_TITLE = 12;
  private static final int AT_THE_END = 4;
  private static final int NEAR = 60;

  private final PrintedDates dates;
  private final LooseDates loose;
  private final List<String> authorPrefixes;

  public Byline(PageWords words, PrintedDates dates) {
    this.dates = dates;
    this.loose = new LooseDates(words, dates);
    authorPrefixes = words.of(PageWords.Role.AUTHOR_PREFIX);
  }

  /** The day of publication: in an element named for it, else near the title, else at the end. */
  Optional<Stated<LocalDate>> published(PageBody body) {
    return find(body, PrintedDates.Meaning.PUBLISHED)
        .or(() -> find(body, PrintedDates.Meaning.UNSAID));
  }

  /** The day of the last change, where words say so. */
  Optional<Stated<LocalDate>> modified(PageBody body) {
    return find(body, PrintedDates.Meaning.MODIFIED);
  }

  /**
   * The day of publication as a line says it that says nothing else: "08/08/22 14:05", "Hôm nay,
   * 14:05", which counts from {@code fetchedAt}.
   */
  Optional<Stated<LocalDate>> publishedLoosely(PageBody body, @Nullable Instant fetchedAt) {
    return findLoosely(body, fetchedAt, false);
  }

  /** The day of the last change in the same forms, where words say so. */
  Optional<Stated<LocalDate>> modifiedLoosely(PageBody body, @Nullable Instant fetchedAt) {
    return findLoosely(body, fetchedAt, true);
  }

  /** The day that {@code text} says in these forms, under {@code rule} and the form. */
  Optional<Stated<LocalDate>> readLoosely(String text, @Nullable Instant fetchedAt, String rule) {
    return loose
        .find(text, fetchedAt)
        .map(found -> new Stated<>(found.date(), rule + "." + found.form()));
  }

  private Optional<Stated<LocalDate>> findLoosely(
      PageBody body, @Nullable Instant fetchedAt, boolean isChange) {
    List<Stated<LocalDate>> near =
        findLoosely(nearTitle(body), fetchedAt, isChange, "printed.near_title");
    // Of several near the title, the others are of other articles: which is this one's, nobody
    // says.
    return findLoosely(named(body, PageRole.DATE), fetchedAt, isChange, "printed.named").stream()
        .findFirst()
        .or(() -> near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty());
  }

  private List<Stated<LocalDate>> findLoosely(
      List<PageLine> lines, @Nullable Instant fetchedAt, boolean isChange, String rule) {
    return lines.stream()
        .flatMap(line -> loose.find(line.text(), fetchedAt).stream())
        .filter(found -> isChange == (found.meaning() == PrintedDates.Meaning.MODIFIED))
        .map(found -> new Stated<>(found.date(), rule + "." + found.form()))
        .toList();
  }

  /**
   * An article's lines without the title, the author and the day among the first of them: they are
   * facts of the article, not its text. Short lines before the title are left out too.
   */
  List<PageLine> without(List<PageLine> lines, Metadata facts, @Nullable Instant fetchedAt) {
    List<PageLine> rest = new ArrayList<>();
    Optional<String> title = facts.text(PageField.TITLE);
    Optional<String> author = facts.text(PageField.AUTHOR);
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (i < FIRST_LINES && line.table() == null) {
        if (title.isPresent() && line.text().equalsIgnoreCase(title.get())) {
          rest.removeIf(before -> before.text().length() < SHORT);
          continue;
        }
        if (isByline(line, author.orElse(""), fetchedAt)) {
          continue;
        }
      }
      rest.add(line);
    }
    return rest.isEmpty() ? lines : rest;
  }

  private boolean isByline(PageLine line, String author, @Nullable Instant fetchedAt) {
    boolean names =
        !author.isEmpty() && name(line.text()).filter(author::equalsIgnoreCase).isPresent();
    boolean dated =
        line.text().length() <= LONGEST_DATE_LINE
            && line.kind() != BlockKind.LIST_ITEM
            && line.text().indexOf(". ") < 0
            && dates.find(line.text()).stream()
                .anyMatch(found -> found.meaning() != PrintedDates.Meaning.UNSAID || isBare(line));
    return names || dated || loose.find(line.text(), fetchedAt).isPresent();
  }

  /**
   * Whether a line is mostly digits and marks: "08:15 | 12-09-2025", "Thứ ba, 21/10/2025, 18:31".
   */
  private static boolean isBare(PageLine line) {
    long letters = line.text().chars().filter(Character::isLetter).count();
    long digits = line.text().chars().filter(Character::isDigit).count();
    return letters <= 2 * digits;
  }

  private Optional<Stated<LocalDate>> find(PageBody body, PrintedDates.Meaning meaning) {
    return first(named(body, PageRole.DATE), meaning, "printed.named")
        .or(() -> first(nearTitle(body), meaning, "printed.near_title"))
        .or(() -> first(atTheEnd(body), meaning, "printed.at_the_end"));
  }

  private Optional<Stated<LocalDate>> first(
      List<PageLine> lines, PrintedDates.Meaning meaning, String rule) {
    return lines.stream()
        .filter(line -> line.text().length() <= LONGEST_LINE)
        .flatMap(line -> dates.find(line.text()).stream())
        .filter(found -> found.meaning() == meaning)
        .findFirst()
        .map(found -> new Stated<>(found.date(), rule));
  }

  /** The author as an element named for it has it. */
  Optional<Stated<String>> author(PageBody body) {
    return named(body, PageRole.AUTHOR).stream()
        .map(line -> name(line.text()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(name -> new Stated<>(name, "printed.named"));
  }

  /** The person's name in {@code text}, without "Tác giả:" and the like. */
  Optional<String> name(String text) {
    String name = text.strip();
    for (String prefix : authorPrefixes) {
      if (name.toLowerCase(Locale.ROOT).startsWith(prefix)
          && !Character.isLetter(charAt(name, prefix.length()))) {
        name = name.substring(prefix.length()).strip();
        break;
      }
    }
    boolean plausible =
        !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && name.chars().filter(c -> c == ' ').count() < MOST_NAME_WORDS
            && name.chars().noneMatch(c -> Character.isDigit(c) || c == '/' || c == '@')
            && name.chars().anyMatch(Character::isLetter);
    return plausible ? Optional.of(name) : Optional.empty();
  }

  private static char charAt(String text, int index) {
    return index < text.length() ? text.charAt(index) : ' ';
  }

  /** Lines in elements with a role, the nearest to the title first. */
  private static List<PageLine> named(PageBody body, PageRole role) {
    int title = body.titleLine();
    List<PageLine> all = body.page().lines();
    List<Integer> near = new ArrayList<>();
    int end = Math.min(all.size(), Math.max(title + NEAR, body.root().endLine + AT_THE_END));
    for (int i = Math.max(0, title - NEAR); i < end; i++) {
      if (hasRole(all.get(i).box(), role)) {
        near.add(i);
      }
    }
    near.sort(Comparator.comparingInt(i -> Math.abs(i - title)));
    return near.stream().map(all::get).toList();
  }

  private static boolean hasRole(@Nullable PageBox box, PageRole role) {
    boolean found = false;
    for (PageBox at = box; at != null; at = at.parent) {
      if (at.has(PageRole.COMMENTS)) {
        return false;
      }
      found |= at.has(role) && at.chars <= LONGEST_LINE;
    }
    return found;
  }

  private static List<PageLine> nearTitle(PageBody body) {
    int title = body.titleLine();
    List<PageLine> all = body.page().lines();
    int start = Math.max(0, title - BEFORE_TITLE);
    int end = Math.min(all.size(), title + AFTER_TITLE);
    List<PageLine> near = new ArrayList<>(all.subList(Math.min(title, end), end));
    near.addAll(all.subList(start, Math.min(title, end)));
    return near;
  }

  private static List<PageLine> atTheEnd(PageBody body) {
    int end = body.root().endLine;
    List<PageLine> all = body.page().lines();
    return all.subList(
        Math.max(body.root().firstLine, end - AT_THE_END), Math.min(all.size(), end + AT_THE_END));
  }
}
