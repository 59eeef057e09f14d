package vn.solieu.extract.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Period;

/**
 * The years of the rankings that a text speaks of. A place in a ranking and the score of an index
 * hold for an edition, never for the day on which a paper tells of them: "Việt Nam xếp thứ 71"
 * takes the year that a rank before it was of, else that of publication.
 */
final class Editions {
  private final @Nullable LocalDate publishedOn;
  private @Nullable Period latest;
  private int time = OwnFrames.NONE;
  private boolean named;

  Editions(@Nullable LocalDate publishedOn) {
    this.publishedOn = publishedOn;
  }

  /** Whether {@code figure} is a place, a move between places or the score of an index. */
  static boolean concerns(Figure figure) {
    return switch (figure.quantity().unit()) {
      case "rank", "place" -> true;
      case "score" -> figure.cues().stream().noneMatch(cue -> cue.rule().equals(Figure.PER_HEAD));
      default -> false;
    };
  }

  /** Remembers the days of a ranking's figure when they are those of an edition. */
  void note(Period period, int expression) {
    Period known = latest;
    boolean later = known == null || period.end().isAfter(known.end());
    if (later && period.equals(year(period.end()))) {
      latest = period;
      time = expression;
    }
  }

  /** The latest edition that was spoken of, else the year of publication. */
  Optional<Period> find() {
    LocalDate day = publishedOn;
    return Optional.ofNullable(latest).or(() -> Optional.ofNullable(day).map(Editions::year));
  }

  /**
   * "Tháng 9 vừa rồi, WIPO trình làng ấn bản 2025": whether {@code period}, said by {@code
   * expression}, is only when the edition that is named behind it came out.
   */
  boolean isOf(Period period, int expression) {
    Period known = latest;
    return named
        && expression < time
        && known != null
        && period.start().getYear() == known.start().getYear()
        && YearMonth.from(period.start()).equals(YearMonth.from(period.end()));
  }

  /** Remembers the year of an edition that was called by it: "GII 2025", "ấn bản 2025". */
  void noteName(Period year, int expression) {
    note(year, expression);
    if (year.equals(latest)) {
      named = true;
      time = expression;
    }
  }

  /** The expression that said the edition, or {@link OwnFrames#NONE}. */
  int time() {
    return time;
  }

  /** The year that {@code day} lies in. */
  static Period year(LocalDate day) {
    return new Period(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31));
  }
}
