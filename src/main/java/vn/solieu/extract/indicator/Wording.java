package vn.solieu.extract.indicator;

import java.util.Arrays;
import java.util.Collection;
import vn.solieu.extract.figure.Figure;
import vn.solieu.rules.WordTable;

/** What the words beside one figure speak for, by how annotated texts used them. */
public final class Wording {
  private static final double BOUND = 6;

  private final WordTable table;
  private final int[] rows;
  private final double any; // how much they speak for any indicator

  private Wording(WordTable table, int[] rows) {
    this.table = table;
    this.rows = rows;
    double sum = table.bias();
    for (int row : rows) {
      sum += table.weight(row);
    }
    any = Math.max(-BOUND, Math.min(BOUND, sum));
  }

  /** The wording of {@code figure}, whose words {@code learned} gives for {@code table}. */
  static Wording of(
      Figure figure, Surroundings surroundings, LearnedWords learned, WordTable table) {
    IntSet rows = new IntSet();
    surroundings.around(
        figure,
        (place, first, second) -> {
          int phrase = second < 0 ? learned.phrase(first) : learned.phrase(first, second);
          rows.add(table.row(place, phrase));
        });
    int unit = table.vocabulary().number(figure.quantity().unit());
    rows.add(table.row(WordTable.Place.UNIT, table.phrase(unit, 0)));
    return new Wording(table, rows.sorted());
  }

  /** The wording that {@code words} are, with another table: for learning. */
  public static Wording of(Collection<WordTable.Words> words, WordTable table) {
    IntSet rows = new IntSet();
    for (WordTable.Words each : words) {
      String[] parts = each.words().split(" ", -1);
      int one = table.vocabulary().number(parts[0]);
      int two = parts.length < 2 ? 0 : table.vocabulary().number(parts[1]);
      if (parts.length < 2 || two > 0) {
        rows.add(table.row(each.place(), table.phrase(one, two)));
      }
    }
    return new Wording(table, rows.sorted());
  }

  /** Sets what the words say of {@code candidate} among its traits. */
  public void describe(Candidate candidate) {
    candidate.set(Trait.WORDS_ANY, any);
    int indicator = table.indicator(candidate.indicator());
    if (indicator < 0 || rows.length == 0) {
      candidate.set(Trait.WORDS_FOR, 0);
      candidate.set(Trait.WORDS_ALL, 0);
      candidate.set(Trait.WORDS_BEST, 0);
      return;
    }
    double speaksFor = 0;
    double sum = 0;
    double best = -BOUND;
    for (int row : rows) {
      double odds = table.odds(row, indicator);
      speaksFor += Math.max(0, odds);
      sum += odds;
      best = Math.max(best, odds);
    }
    candidate.set(Trait.WORDS_FOR, speaksFor / 5);
    candidate.set(Trait.WORDS_ALL, sum / 10);
    candidate.set(Trait.WORDS_BEST, best);
  }

  /** Numbers, each once; those less than 0 are none. */
  private static final class IntSet {
    private int[] values = new int[64];
    private int count;

    void add(int value) {
      if (value < 0) {
        return;
      }
      if (count == values.length) {
        values = Arrays.copyOf(values, count * 2);
      }
      values[count++] = value;
    }

    int[] sorted() {
      Arrays.sort(values, 0, count);
      int distinct = 0;
      for (int i = 0; i < count; i++) {
        if (distinct == 0 || values[distinct - 1] != values[i]) {
          values[distinct++] = values[i];
        }
      }
      return Arrays.copyOf(values, distinct);
    }
  }
}
