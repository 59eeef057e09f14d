package vn.solieu.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a rule table, with readers that say file and line when a cell is not what it should
 * be.
 *
 * @param file the file as messages show it
 * @param line 1-based line in the file, the header being line 1
 * @param cells cells by column; empty ones are empty strings
 */
public record CsvRow(String file, long line, Map<String, String> cells) {
  public CsvRow {
    cells = Map.copyOf(cells);
  }

  /** The cell's text; empty only in a column that may be empty. */
  public String text(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw error("has no column '" + column + "'");
    }
    return cell;
  }

  /** The cell's text, if it has one. */
  public Optional<String> find(String column) {
    return Optional.of(text(column)).filter(cell -> !cell.isEmpty());
  }

  /** The cell's parts between "|"; none when it is empty. */
  public List<String> list(String column) {
    if (text(column).isEmpty()) {
      return List.of();
    }
    List<String> parts = List.of(text(column).split("\\|", -1));
    if (parts.stream().anyMatch(part -> part.isEmpty() || !part.equals(part.strip()))) {
      throw error("'" + column + "' has an empty part or a space beside \"|\"");
    }
    return parts;
  }

  /** An exact number, written plainly: {@code 1000000} or {@code 0.01}. */
  public BigDecimal decimal(String column) {
    try {
      return new BigDecimal(text(column));
    } catch (NumberFormatException e) {
      throw error("'" + column + "' is not a number: " + text(column));
    }
  }

  /** A whole number. */
  public int integer(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw error("'" + column + "' is not a whole number: " + text(column));
    }
  }

  /** An ISO date, if the cell has one. */
  public Optional<LocalDate> findDate(String column) {
    try {
      return find(column).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw error("'" + column + "' is not a date like 2025-07-01: " + text(column));
    }
  }

  /** {@code yes} or {@code no}; an empty cell is no. */
  public boolean flag(String column) {
    return switch (text(column)) {
      case "yes" -> true;
      case "no", "" -> false;
      default -> throw error("'" + column + "' is neither yes nor no: " + text(column));
    };
  }

  /** One of an enumeration's constants, written in lower case. */
  public <E extends Enum<E>> E code(String column, Class<E> type) {
    List<String> codes = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      codes.add(constant.name().toLowerCase(Locale.ROOT));
    }
    int index = codes.indexOf(text(column));
    if (index < 0) {
      throw error("'" + column + "' is not one of " + codes + ": " + text(column));
    }
    return type.getEnumConstants()[index];
  }

  /**
   * A code that another table must have.
   *
   * @param known that table's codes
   * @param table its name, for the message
   */
  public String reference(String column, Collection<String> known, String table) {
    // Codes are compared for every figure: one object for each makes that a look at its address.
    String code = text(column).intern();
    if (!known.contains(code)) {
      throw error("'" + column + "' names " + code + ", which " + table + " does not have");
    }
    return code;
  }

  /** The same for a cell that may be empty. */
  public Optional<String> findReference(String column, Collection<String> known, String table) {
    return find(column).map(code -> reference(column, known, table));
  }

  /** An error in this row, for the caller to throw. */
  public RuleException error(String problem) {
    return new RuleException(file, line, problem);
  }
}
