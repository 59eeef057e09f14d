package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /** What stands for all figures. */
  public static final Words ALL = new Words(Place.ALL, "*");

  private final Vocabulary vocabulary;
  private final long[] keys;
  private final int[] figures;
  private final double[] weights;
  private final int[][] indicators;
  private final int[][] counts;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Use all;

  private WordTable(Map<Words, Use> rows) {
    List<String> words = new ArrayList<>();
    rows.keySet().forEach(key -> words.addAll(List.of(key.words().split(" ", -1))));
    vocabulary = Vocabulary.of(words);
    all = rows.getOrDefault(ALL, new Use(0, 0, Map.of()));
    Map<Long, Use> byKey = new HashMap<>();
    rows.forEach((key, use) -> byKey.put(key(key), use));
    keys = byKey.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    figures = new int[keys.length];
    weights = new double[keys.length];
    indicators = new int[keys.length][];
    counts = new int[keys.length][];
    all.indicators().keySet().stream().sorted().forEach(code -> numbers.put(code, numbers.size()));
    for (int i = 0; i < keys.length; i++) {
      Use use = byKey.getOrDefault(keys[i], all);
      figures[i] = use.figures();
      weights[i] = use.weight();
      List<String> codes = use.indicators().keySet().stream().sorted().toList();
      indicators[i] = codes.stream().mapToInt(code -> numbers.getOrDefault(code, -1)).toArray();
      counts[i] = codes.stream().mapToInt(code -> use.indicators().getOrDefault(code, 0)).toArray();
    }
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
      indicators.put(code, count(row, part.substring(sign + 1)));
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
    return ((long) place.ordinal() << 48) | ((long) first << 24) | second;
  }

  /** The words that the table knows. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /**
   * The row of words at a place.
   *
   * @param first number of the word, or of the first of two, in {@link #vocabulary()}
   * @param second number of the second, 0 when there is but one
   * @return its number, or less than 0 when the table has none
   */
  public int row(Place place, int first, int second) {
    return first == 0 ? -1 : Arrays.binarySearch(keys, key(place, first, second));
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

  /** How many figures state {@code indicator}. */
  public int figuresOf(String indicator) {
    return all.indicators().getOrDefault(indicator, 0);
  }

  /** How many figures had the words of {@code row}. */
  public int figures(int row) {
    return figures[row];
  }

  /** How many of all figures were counted. */
  public int figures() {
    return all.figures();
  }

  /** How many figures that state the indicator with this number had the words of {@code row}. */
  public int count(int row, int indicator) {
    int at = Arrays.binarySearch(indicators[row], indicator);
    return at < 0 ? 0 : counts[row][at];
  }
}
