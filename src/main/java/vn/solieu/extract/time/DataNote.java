package vn.solieu.extract.time;

import java.util.List;
import vn.solieu.extract.figure.Figure;

/**
 * The sentence without figures that dates all data of a document: "số liệu của mục A được chốt vào
 * ngày 30/6/2025", "Nguồn: Cục Thống kê, số liệu đến 30/6/2025".
 */
final class DataNote {
  private static final int REACH = 40;

  private final TimeText text;
  private final Passages passages;
  private final List<TimeExpression> times;
  private final List<TimeRole> roles;
  private final List<Figure> figures;

  DataNote(
      TimeText text,
      Passages passages,
      List<TimeExpression> times,
      List<TimeRole> roles,
      List<Figure> figures) {
    this.text = text;
    this.passages = passages;
    this.times = times;
    this.roles = roles;
    this.figures = figures;
  }

  /** The first such time, or {@link OwnFrames#NONE}. */
  int find() {
    int figure = 0;
    for (int t = 0; t < times.size(); t++) {
      int passage = passages.passageOf(times.get(t).start());
      while (figure < figures.size() && figures.get(figure).start() < passages.start(passage)) {
        figure++;
      }
      boolean free =
          figure == figures.size() || figures.get(figure).start() >= passages.end(passage);
      boolean heading = text.reading().lines().isHeading(passages.line(passage));
      if (heading ? isRemark(t) : free && is(t) || tellsOfDocument(t, passage)) {
        return t;
      }
    }
    return OwnFrames.NONE;
  }

  /** "BÁO CÁO Kết quả năm 2025 (số liệu từ ngày 01/7/2025 đến ngày 30/11/2025)". */
  private boolean isRemark(int t) {
    int end = times.get(t).end();
    return isSpanOfDays(times.get(t)) && text.tokens().is(end, ')') && is(t);
  }

  /** "Số liệu dưới đây tổng hợp từ …, trên cơ sở báo cáo của 22 bộ": the sentence is about data. */
  private boolean tellsOfDocument(int t, int passage) {
    return roles.get(t) == TimeRole.FRAME
        && times.get(t).from() != null
        && text.has(passages.start(passage), TimeWord.DATA_HERE)
        && !isExplained(t);
  }

  /** "đến hết học kỳ I năm học 2025-2026 (ngày 16/1/2026)": the brackets say which day is meant. */
  private boolean isExplained(int t) {
    int end = times.get(t).end();
    boolean next = t + 1 < times.size() && times.get(t + 1).start() == end + 1;
    return next && text.tokens().is(end, '(');
  }

  /** Whether time {@code t} stands in a sentence that speaks of data, and says until when. */
  boolean is(int t) {
    TimeExpression e = times.get(t);
    boolean dates = e.kind() == TimeKind.AS_OF || isSpanOfDays(e) || isCountedFor(e);
    if (!dates || roles.get(t) != TimeRole.FRAME) {
      return false;
    }
    int passage = passages.passageOf(e.start());
    for (int i = Math.max(passages.start(passage), e.start() - REACH); i < e.end(); i++) {
      if (text.has(i, TimeWord.DATA)) {
        return true;
      }
    }
    return false;
  }

  /** "số thực hiện tính cho năm 2025". */
  private boolean isCountedFor(TimeExpression e) {
    return e.kind() == TimeKind.PERIOD && text.endsBefore(e.start(), TimeWord.COUNTED_FOR);
  }

  /** "số liệu được tổng hợp từ 15/12/2022 đến 14/12/2023"; years alone are those of a programme. */
  static boolean isSpanOfDays(TimeExpression e) {
    Moment from = e.from();
    boolean parts = from != null && from.unit() != Moment.Unit.YEAR;
    return parts && e.to() != null && e.kind() == TimeKind.PERIOD;
  }
}
