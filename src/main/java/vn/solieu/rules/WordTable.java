package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.solieu.text.Vocabulary;

/**
 * How the words around figures were used in annotated texts: {@code data/catalogue/words.csv}. A
 * row is a word, or two in a row, at a place beside the figure: how many figures had it there, how
 * much it speaks for a figure stating any indicator at all (log odds), and with which indicators it
 * was seen how often. Learned by {@code solieu catalogue learn}.
 */
public final class WordTable implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The table's file. */
  public static final String FILE = "catalogue/words.csv";

  private static final CsvColumns COLUMNS =
      CsvColumns.filled("place", "words", "figures", "weight").optional("indicators");

  /** Where words stand. */
  public enum Place {
    /** Nowhere: the row that counts all figures, its weight what every figure has. */
    ALL,
    /** In the figure's own piece, before it. */
    LEFT,
    /** In its own piece, after it. */
    RIGHT,
    /** Earlier in the sentence. */
    SENTENCE,
    /** In its own piece, on either side. */
    PIECE,
    /** Right before it. */
    PREVIOUS,
    /** Right after it. */
    NEXT,
    /** The code of its unit. */
    UNIT;

    /** Its name in the table. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Words at a place.
   *
   * @param place where
   * @param words one word, or two with a space between
   */
  public record Words(Place place, String words) {}

  /**
   * What is known of words at a place.
   *
   * @param figures how many figures had them
   * @param weight how much they speak for any indicator, log odds
   * @param indicators how many figures with each indicator had them
   */
  public record Use(int figures, double weight, Map<String, Integer> indicators)
      implements Serializable {
    public Use {
      indicators = Map.copyOf(indicators);
    }
  }

  /** How many figures with usual words an indicator is taken to have been seen with besides. */
  private static final double PRIOR = 3;

  /** Common words stand with more indicators than a look-up should go through. */
  private static final int WIDE = 8;

  private static final int PLACES = Place.values().length;
  private static final int PLACE_SHIFT = 48; // of the place in a row's key

  /** What stands for all figures. */
  public static final Words ALL = new Words(Place.ALL, "*");

  private final Vocabulary vocabulary;
  private final LongIndex phrases; // words, and two in a row, wherever they stand
  private final int[] rowOf; // by phrase, then by place: plus one, 0 for none
  private final double[] weights;
  private final int[] firstOdds; // of each row; those of a row run to the next one's first
  private final int[] indicators; // that words were seen with, in order within a row
  private final double[] odds; // how much the words speak for each of them
  private final long[] listedBits; // of each row a bit for each of its indicators, or several
  private final int[] wideRow; // place, from 1, of rows with many indicators among the wide ones
  private final double[] wideOdds; // of these, for every indicator
  private final Map<String, Integer> numbers = new HashMap<>();
  private final double[] unseen;
  private final Use all;

  private WordTable(Map<Words, Use> rows) {
    List<String> words = new ArrayList<>();
    rows.keySet().forEach(key -> words.addAll(List.of(key.words().split(" ", -1))));
    vocabulary = Vocabulary.of(words);
    all = rows.getOrDefault(ALL, new Use(0, 0, Map.of()));
    all.indicators().keySet().stream()
        .filter(code -> figuresOf(code) > 0)
        .sorted()
        .forEach(code -> numbers.put(code, numbers.size()));
    unseen = new double[numbers.size()];
    numbers.forEach((code, number) -> unseen[number] = Math.log(PRIOR / (figuresOf(code) + PRIOR)));
    Map<Long, Use> byKey = new TreeMap<>();
    rows.forEach((key, use) -> byKey.put(key(key), use));
    phrases = LongIndex.of(byKey.keySet().stream().map(WordTable::phraseKey).distinct().toList());
    rowOf = rowOf(byKey.keySet());
    List<Use> uses = List.copyOf(byKey.values());
    weights = uses.stream().mapToDouble(Use::weight).toArray();
    firstOdds = new int[uses.size() + 1];
    int entries = uses.stream().mapToInt(use -> use.indicators().size()).sum();
    indicators = new int[entries];
    odds = new double[entries];
    for (int row = 0; row < uses.size(); row++) {
      firstOdds[row + 1] = fill(uses.get(row), firstOdds[row]);
    }
    listedBits = new long[uses.size()];
    for (int row = 0; row < listedBits.length; row++) {
      for (int at = firstOdds[row]; at < firstOdds[row + 1]; at++) {
        listedBits[row] |= 1L << indicators[at];
      }
    }
    wideRow = wideRows();
    wideOdds = new double[Arrays.stream(wideRow).max().orElse(0) * unseen.length];
    for (int row = 0; row < wideRow.length; row++) {
      for (int indicator = 0; wideRow[row] > 0 && indicator < unseen.length; indicator++) {
        wideOdds[(wideRow[row] - 1) * unseen.length + indicator] = listed(row, indicator);
      }
    }
  }

  private int[] rowOf(Iterable<Long> keys) {
    int[] rows = new int[phrases.size() * PLACES];
    int row = 0;
    for (long key : keys) {
      rows[phrases.find(phraseKey(key)) * PLACES + (int) (key >>> PLACE_SHIFT)] = ++row;
    }
    return rows;
  }

  private int[] wideRows() {
    int[] places = new int[weights.length];
    int wide = 0;
    for (int row = 0; row < places.length; row++) {
      places[row] = firstOdds[row + 1] - firstOdds[row] > WIDE ? ++wide : 0;
    }
    return places;
  }

  /** Lays out the indicators of a row from {@code at} on; returns where the next row's begin. */
  private int fill(Use use, int at) {
    int next = at;
    for (String code : use.indicators().keySet().stream().sorted().toList()) {
      int count = use.indicators().getOrDefault(code, 0);
      int number = numbers.getOrDefault(code, -1);
      if (number >= 0 && count > 0) {
        indicators[next] = number;
        odds[next++] = odds(use, count, figuresOf(code));
      }
    }
    return next;
  }

  /** How much likelier words are with an indicator than with any figure, log odds. */
  private double odds(Use use, int count, double figures) {
    double usual = (use.figures() + 0.5) / (all.figures() + 1);
    double here = (count + PRIOR * usual) / (figures + PRIOR);
    return Math.log(here / usual);
  }

  private int figuresOf(String indicator) {
    return all.indicators().getOrDefault(indicator, 0);
  }

  /** A table of {@code rows}, of which {@link #ALL} is one. */
  public static WordTable of(Map<Words, Use> rows) {
    return new WordTable(rows);
  }

  /** Reads the table strictly; the indicators are the catalogue's. */
  static WordTable read(RuleFiles files, IndicatorCatalogue catalogue) {
    Map<Words, Use> rows = new LinkedHashMap<>();
    for (CsvRow row : CsvTable.read(files, FILE, COLUMNS).rows()) {
      Words words = new Words(row.code("place", Place.class), row.text("words"));
      if (words.words().split(" ", -1).length > 2 || rows.containsKey(words)) {
        throw row.error("'words' has more than two words, or stands twice at its place");
      }
      rows.put(words, use(row, catalogue));
    }
    return new WordTable(rows);
  }

  private static Use use(CsvRow row, IndicatorCatalogue catalogue) {
    Map<String, Integer> indicators = new HashMap<>();
    for (String part : row.find("indicators").orElse("").split(" ", -1)) {
      int sign = part.indexOf('=');
      if (part.isEmpty()) {
        continue;
      }
      String code = sign < 0 ? part : part.substring(0, sign);
      if (sign < 0 || catalogue.find(code).isEmpty()) {
        throw row.error("'indicators' names an unknown indicator or no number: " + part);
      }
      indicators.put(code.intern(), count(row, part.substring(sign + 1)));
    }
    return new Use(row.integer("figures"), row.decimal("weight").doubleValue(), indicators);
  }

  private static int count(CsvRow row, String number) {
    try {
      return Integer.parseInt(number);
    } catch (NumberFormatException e) {
      throw row.error("'indicators' has a number that is none: " + number);
    }
  }

  private long key(Words words) {
    String[] parts = words.words().split(" ", -1);
    int second = parts.length == 2 ? vocabulary.number(parts[1]) : 0;
    return key(words.place(), vocabulary.number(parts[0]), second);
  }

  private static long key(Place place, int first, int second) {
    return ((long) place.ordinal() << PLACE_SHIFT) | phraseKey(first, second);
  }

  private static long phraseKey(int first, int second) {
    return ((long) first << 24) | second;
  }

  private static long phraseKey(long key) {
    return key & (1L << PLACE_SHIFT) - 1;
  }

  /** The words that the table knows. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * One word, or two in a row, wherever they stand.
   *
   * @param first number of the word, or of the first of two, in {@link #vocabulary()}
   * @param second number of the second, 0 when there is but one
   * @return its number, or less than 0 when the table has none
   */
  public int phrase(int first, int second) {
    return first == 0 ? -1 : phrases.find(phraseKey(first, second));
  }

  /**
   * The row of a phrase at a place.
   *
   * @param phrase its number, or less than 0 for none
   * @return its number, or less than 0 when the table has none
   */
  public int row(Place place, int phrase) {
    return phrase < 0 ? -1 : rowOf[phrase * PLACES + place.ordinal()] - 1;
  }

  /** How much the words of {@code row} speak for any indicator, log odds. */
  public double weight(int row) {
    return weights[row];
  }

  /** What every figure has: log odds of stating any indicator. */
  public double bias() {
    return all.weight();
  }

  /** The number of {@code indicator}, or -1 when no annotated figure states it. */
  public int indicator(String indicator) {
    return numbers.getOrDefault(indicator, -1);
  }

  /** What words speak for the indicator with this number that were never seen with it: log odds. */
  public double unseen(int indicator) {
    return unseen[indicator];
  }

  /** How much the words of {@code row} speak for the indicator with this number: log odds. */
  public double odds(int row, int indicator) {
    int wide = wideRow[row];
    if (wide > 0) {
      return wideOdds[(wide - 1) * unseen.length + indicator];
    }
    boolean maybe = (listedBits[row] & 1L << indicator) != 0; // the shift counts modulo 64
    return maybe ? listed(row, indicator) : unseen[indicator];
  }

  private double listed(int row, int indicator) {
    int last = firstOdds[row + 1];
    for (int at = firstOdds[row]; at < last && indicators[at] <= indicator; at++) {
      if (indicators[at] == indicator) {
        return odds[at];
      }
    }
    return unseen[indicator];
  }
}
