package vn.solieu.extract.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The year that each expression without one takes: that of an earlier time in its sentence or a
 * later one in its list ("tháng 7 và tháng 8/2025"), else that of publication; when that is
 * unknown, the year of any time in its sentence, else one that the text spoke of.
 */
final class FrameYears {
  private static final int NONE = 0;
  private static final int AHEAD = 16;
  private static final int JOINT = 2;

  private FrameYears() {}

  /** A year for each of {@code times}, 0 where there is none to take. */
  static int[] of(
      List<TimeExpression> times,
      List<TimeRole> roles,
      Passages passages,
      @Nullable LocalDate publishedOn) {
    int[] years = new int[times.size()];
    int last = NONE;
    int passage = -1;
    int inPassage = NONE;
    int aimed = NONE;
    boolean known = publishedOn != null;
    SpokenYears spoken = new SpokenYears(times, roles, passages);
    for (int i = 0; i < years.length; i++) {
      int at = passages.passageOf(times.get(i).start());
      if (at != passage) {
        passage = at;
        inPassage = NONE;
        aimed = NONE;
      }
      // "từ năm 2021 đến nay" ends in a year that it does not say.
      boolean since = times.get(i).kind() == TimeKind.SINCE;
      int said = roles.get(i) == TimeRole.FRAME && !since ? said(times.get(i)) : NONE;
      inPassage = said != NONE ? said : inPassage;
      aimed = said != NONE ? NONE : isAim(times.get(i), roles.get(i)) ? said(times.get(i)) : aimed;
      last = said != NONE ? said : last;
      boolean ofSpoken = isOfSpokenYear(times.get(i));
      int own = ofSpoken && aimed != NONE ? aimed : inPassage;
      int near = own != NONE ? own : ahead(times, roles, passages, i, known);
      boolean spokenOf = last != NONE && ofSpoken;
      int published = publishedOn != null ? publishedOn.getYear() : spoken.year(times.get(i), last);
      boolean ofContext = times.get(i).rule().startsWith(RelativeReader.THAT_YEAR);
      years[i] = near != NONE || ofContext ? near : spokenOf ? last : published;
    }
    return years;
  }

  /** "Nghị quyết yêu cầu đến năm 2025": the year of a paper's goal, which "năm đó" may take up. */
  private static boolean isAim(TimeExpression e, TimeRole role) {
    boolean until = e.kind() == TimeKind.AS_OF || e.kind() == TimeKind.DEADLINE;
    return role == TimeRole.NAME && until && said(e) != NONE;
  }

  private static boolean isOfSpokenYear(TimeExpression e) {
    Moment from = e.from();
    boolean spoken = from != null && from.year().kind() == YearRef.Kind.SPOKEN;
    return spoken || e.rule().startsWith(PartReader.YEAR_OF_CONTEXT);
  }

  /** The year of a later time in the passage; of one in the same list when today is known. */
  private static int ahead(
      List<TimeExpression> times,
      List<TimeRole> roles,
      Passages passages,
      int i,
      boolean listOnly) {
    int passage = passages.passageOf(times.get(i).start());
    for (int next = i + 1; next < Math.min(times.size(), i + AHEAD); next++) {
      boolean list = times.get(next).start() - times.get(next - 1).end() <= JOINT;
      if (passages.passageOf(times.get(next).start()) != passage || listOnly && !list) {
        return NONE;
      }
      int said = roles.get(next) == TimeRole.FRAME ? said(times.get(next)) : NONE;
      if (said != NONE) {
        return said;
      }
    }
    return NONE;
  }

  static int said(TimeExpression e) {
    Moment from = e.from();
    boolean absolute = from != null && from.year().kind() == YearRef.Kind.ABSOLUTE;
    return absolute && from != null ? from.year().value() : NONE;
  }
}
