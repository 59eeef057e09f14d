package vn.solieu.eval;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;

/** The annotated figures of a text, as if a perfect figure reader had found them. */
public final class GoldFigures {
  private static final Pattern PAIR =
      Pattern.compile("\"(\\w+)\": (?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))");

  private GoldFigures() {}

  /** One gold record. */
  public record Gold(Map<String, String> fields) {
    /** A field's text, or the empty text. */
    public String get(String field) {
      return fields.getOrDefault(field, "");
    }
  }

  /** The records of one file, in the order of the text. */
  public static List<Gold> read(Path jsonl) throws IOException {
    List<Gold> all = new ArrayList<>();
    for (String line : Files.readAllLines(jsonl)) {
      Map<String, String> fields = new HashMap<>();
      Matcher matcher = PAIR.matcher(line);
      while (matcher.find()) {
        fields.put(
            matcher.group(1), matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
      }
      if (!fields.isEmpty()) {
        all.add(new Gold(fields));
      }
    }
    return all;
  }

  /**
   * The figure of a gold record as tokens of {@code reading}; texts without characters beyond the
   * BMP.
   */
  public static Figure figure(Gold gold, Reading reading) {
    var tokens = reading.tokens();
    int start = tokens.tokenAt(unit(reading, gold.get("start")));
    int end = tokens.tokenAt(unit(reading, gold.get("end")));
    Quantity quantity =
        new Quantity(
            new BigDecimal(gold.get("value")),
            decimal(gold.get("value_high")),
            decimal(gold.get("out_of")),
            gold.get("unit"),
            gold.get("counted").isEmpty() ? null : gold.get("counted"),
            Comparison.valueOf(gold.get("comparator").toUpperCase(Locale.ROOT)),
            Kind.valueOf(gold.get("kind").toUpperCase(Locale.ROOT)));
    return new Figure(start, end, end, end, quantity, List.of());
  }

  private static int unit(Reading reading, String codePoints) {
    return reading.article().text().offsetByCodePoints(0, Integer.parseInt(codePoints));
  }

  private static @Nullable BigDecimal decimal(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }
}
