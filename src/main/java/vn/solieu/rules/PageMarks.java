package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The marks of each field in the order in which they are believed, from {@code page/metadata.csv}.
 */
public final class PageMarks implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "field", "rank", "place", "name", "source", "example").key("id");

  private final Map<PageField, List<PageMark>> marks;

  private PageMarks(Map<PageField, List<PageMark>> marks) {
    this.marks = marks;
  }

  /** Reads the table strictly. */
  public static PageMarks read(RuleFiles files) {
    Map<PageField, List<PageMark>> marks = new EnumMap<>(PageField.class);
    for (CsvRow row : CsvTable.read(files, "page/metadata.csv", COLUMNS).rows()) {
      PageField field = row.code("field", PageField.class);
      marks
          .computeIfAbsent(field, f -> new ArrayList<>())
          .add(
              new PageMark(
                  row.text("id"),
                  field,
                  row.integer("rank"),
                  row.code("place", PageMark.Place.class),
                  row.text("name")));
    }
    marks.replaceAll(
        (field, list) -> list.stream().sorted(Comparator.comparingInt(PageMark::rank)).toList());
    return new PageMarks(marks);
  }

  /** The marks of a field, the most trusted first. */
  public List<PageMark> of(PageField field) {
    return marks.getOrDefault(field, List.of());
  }
}
