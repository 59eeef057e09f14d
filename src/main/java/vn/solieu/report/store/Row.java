package vn.solieu.report.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Period;

/** A row of an answer, read by names of columns. */
final class Row {
  private final ResultSet answer;

  Row(ResultSet answer) {
    this.answer = answer;
  }

  /** A text; empty for none. */
  String text(String column) throws SQLException {
    return Optional.ofNullable(answer.getString(column)).orElse("");
  }

  @Nullable String find(String column) throws SQLException {
    return answer.getString(column);
  }

  BigDecimal number(String column) throws SQLException {
    return Optional.ofNullable(answer.getBigDecimal(column)).orElse(BigDecimal.ZERO);
  }

  @Nullable BigDecimal findNumber(String column) throws SQLException {
    return answer.getBigDecimal(column);
  }

  long count(String column) throws SQLException {
    return answer.getLong(column);
  }

  int place(String column) throws SQLException {
    return answer.getInt(column);
  }

  boolean flag(String column) throws SQLException {
    return answer.getBoolean(column);
  }

  @Nullable LocalDate findDay(String column) throws SQLException {
    return answer.getObject(column, LocalDate.class);
  }

  @Nullable OffsetDateTime findTime(String column) throws SQLException {
    return answer.getObject(column, OffsetDateTime.class);
  }

  @Nullable Period findPeriod(String first, String last) throws SQLException {
    LocalDate start = findDay(first);
    LocalDate end = findDay(last);
    return start == null || end == null ? null : new Period(start, end);
  }
}
