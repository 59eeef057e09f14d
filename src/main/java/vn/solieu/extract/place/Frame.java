package vn.solieu.extract.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;
import vn.solieu.model.Place;

/**
 * The place that figures are about within a scope, and what opened it.
 *
 * @param area code of the area
 * @param locality what within the area, if less than all of it
 * @param office the ministry or department that is spoken of, if it is one
 * @param rule id of the rule that opened it
 * @param start first token of its words; -1 when nothing was said
 * @param end token after them
 */
record Frame(
    String area,
    @Nullable String locality,
    @Nullable String office,
    String rule,
    int start,
    int end) {
  Frame(String area, @Nullable String locality, String rule, int start, int end) {
    this(area, locality, null, rule, start, end);
  }

  /** The figures are those of an office within the area, as far as they are about its affairs. */
  static Frame ofOffice(String area, @Nullable String office, PlaceMention mention) {
    Frame frame = of(area, null, mention);
    return new Frame(area, null, office, frame.rule, frame.start, frame.end);
  }

  /** The figures are about what the mention names. */
  static Frame of(String area, @Nullable String locality, PlaceMention mention) {
    return new Frame(area, locality, mention.kind().rule(), mention.start(), mention.end());
  }

  /** The figures are about an area that no words near them say. */
  static Frame ofDocument(String area, String rule) {
    return new Frame(area, null, rule, -1, -1);
  }

  /** The place alone: of an office that only reports, "Sở Thông tin và Truyền thông báo cáo". */
  Frame withoutOffice() {
    return new Frame(area, locality, null, rule, start, end);
  }

  /** The same for a figure of a list whose names do not match its figures. */
  Frame misaligned() {
    return new Frame(area, locality, office, "area.misaligned", start, end);
  }

  /** The place with the rule that gave it. */
  FigurePlace toPlace() {
    Cue cue = new Cue("area", rule, start, end);
    return locality == null
        ? new FigurePlace(new Place(area, null), office, List.of(cue))
        : new FigurePlace(
            new Place(area, locality), null, List.of(cue, new Cue("locality", rule, start, end)));
  }
}
