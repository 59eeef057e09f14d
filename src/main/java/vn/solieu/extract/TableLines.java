package vn.solieu.extract;

import vn.solieu.extract.TableCells.Stretch;
import vn.solieu.model.BlockKind;
import vn.solieu.text.Tokens;

/**
 * Tables as the lines of a text show them: each row a line, its cells parted by bars, "Chỉ tiêu |
 * 2023 | 2024". What the parser knows of merged heads is in {@link TableCells}.
 */
public final class TableLines {
  private static final char BAR = '|';
  private static final int YEAR_DIGITS = 4;

  private final Tokens tokens;
  private final Lines lines;
  private final int[] bars; // before each token
  private final int[] tops;
  private final int[] heads;

  TableLines(Tokens tokens, Lines lines) {
    this.tokens = tokens;
    this.lines = lines;
    bars = new int[tokens.count() + 1];
    for (int i = 0; i < tokens.count(); i++) {
      bars[i + 1] = bars[i] + (tokens.is(i, BAR) ? 1 : 0);
    }
    tops = new int[lines.count()];
    heads = new int[lines.count()];
    for (int line = 0; line < lines.count(); line++) {
      boolean goesOn = line > 0 && isRow(line) && isRow(line - 1);
      boolean joined = goesOn && !lines.gapBefore(line);
      heads[line] = joined ? heads[line - 1] : line;
      tops[line] = joined || goesOn && !opensTable(line) ? tops[line - 1] : line;
    }
  }

  /**
   * Whether the row behind a blank line begins another table: one of other columns than a table
   * whose rows have no blank lines between, or a row of heads with its own rows below.
   */
  private boolean opensTable(int row) {
    boolean above = heads[row - 1] < row - 1;
    if (above && columns(row) != columns(row - 1)) {
      return true;
    }
    int next = row + 1;
    boolean below = next < lines.count() && isRow(next) && !lines.gapBefore(next);
    return below && namesColumns(row) && !namesColumns(next);
  }

  private int columns(int row) {
    return bars[lines.end(row)] - bars[lines.start(row)];
  }

  /** Whether no cell of {@code row} is a number, except for years: "Chỉ tiêu | 2023 | 2024". */
  private boolean namesColumns(int row) {
    for (int at = lines.start(row); at < lines.end(row); at++) {
      boolean opens = at == lines.start(row) || tokens.is(at - 1, BAR);
      if (opens && tokens.isNumber(at) && !isYear(at)) {
        return false;
      }
    }
    return true;
  }

  private boolean isYear(int at) {
    return tokens.end(at) - tokens.start(at) == YEAR_DIGITS;
  }

  /** Whether line {@code line} is a row. */
  public boolean isRow(int line) {
    return lines.kind(line) == BlockKind.TABLE_ROW;
  }

  /**
   * The first of the rows that follow one another up to {@code row}, blank lines between or not,
   * unless what stands behind a blank line is plainly another table.
   */
  public int top(int row) {
    return tops[row];
  }

  /** The first row of the table of {@code row}, where a blank line begins another table. */
  public int head(int row) {
    return heads[row];
  }

  /** Which cell of its row {@code token} stands in, from 0; a bar that opens a row ends cell 0. */
  public int cell(int token) {
    return bars[token] - bars[lines.start(lines.lineOf(token))];
  }

  /**
   * The tokens of cell {@code cell} of {@code row}; none, at token 0, when there is no such cell.
   */
  public Stretch cell(int row, int cell) {
    int at = lines.start(row);
    for (int passed = 0; passed < cell; at++) {
      if (at >= lines.end(row)) {
        return new Stretch(0, 0);
      }
      passed += tokens.is(at, BAR) ? 1 : 0;
    }
    return new Stretch(at, end(at, row));
  }

  /**
   * The tokens of the cell behind {@code cell} in {@code row}; at the row's end when it is over.
   */
  public Stretch next(Stretch cell, int row) {
    int start = Math.min(cell.end() + 1, lines.end(row));
    return new Stretch(start, end(start, row));
  }

  /** The tokens of the cell that {@code token} stands in. */
  public Stretch cellOf(int token) {
    int row = lines.lineOf(token);
    int start = token;
    while (start > lines.start(row) && !tokens.is(start - 1, BAR)) {
      start--;
    }
    return new Stretch(start, end(start, row));
  }

  private int end(int start, int row) {
    int end = start;
    while (end < lines.end(row) && !tokens.is(end, BAR)) {
      end++;
    }
    return end;
  }

  /** The column of {@code token}, from 0; a bar that opens its row is only the table's edge. */
  public int column(int token) {
    return cell(token) - edge(lines.lineOf(token));
  }

  /** The tokens that {@code row} has in {@code column}, as {@link #column} counts. */
  public Stretch inColumn(int row, int column) {
    return cell(row, column == 0 ? 0 : column + edge(row));
  }

  private int edge(int row) {
    return tokens.is(lines.start(row), BAR) ? 1 : 0;
  }
}
