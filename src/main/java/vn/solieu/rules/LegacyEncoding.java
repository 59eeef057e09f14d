package vn.solieu.rules;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Vietnamese as it was written before Unicode, from {@code charset/legacy.csv}: fonts that show a
 * Vietnamese letter for one Latin-1 character (TCVN3, also called ABC) or for a letter and the one
 * after it (VNI). Programs that do not know of the font take the characters at their word.
 */
public final class LegacyEncoding implements Serializable {
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "encoding", "bytes", "letter", "source", "example")
          .key("encoding", "bytes");
  private static final CsvColumns FONTS =
      CsvColumns.filled("id", "encoding", "prefix", "source", "example").key("prefix");
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

  /** A font's name has six letters and a plus before it when a PDF holds a part of it only. */
  private static final int SUBSET = 6;

  private static final String CAPITALS = "H";

  private final String name;
  private final HashMap<String, String> letters = new HashMap<>();
  private final ArrayList<String> prefixes = new ArrayList<>();

  private LegacyEncoding(String name) {
    this.name = name;
  }

  /**
   * A text in Unicode and where it comes from.
   *
   * @param text the converted text
   * @param origins for each of its characters the offset that it had before
   */
  public record Converted(String text, List<Integer> origins) {
    public Converted {
      origins = List.copyOf(origins);
    }
  }

  /** Reads the tables strictly: each encoding by its name. */
  public static Map<String, LegacyEncoding> read(RuleFiles files) {
    TreeMap<String, LegacyEncoding> encodings = new TreeMap<>();
    for (CsvRow row : CsvTable.read(files, "charset/legacy.csv", COLUMNS).rows()) {
      encodings
          .computeIfAbsent(row.text("encoding"), LegacyEncoding::new)
          .letters
          .put(bytes(row), row.text("letter"));
    }
    for (CsvRow row : CsvTable.read(files, "charset/fonts.csv", FONTS).rows()) {
      String name = row.reference("encoding", encodings.keySet(), "charset/legacy.csv");
      encodings.getOrDefault(name, new LegacyEncoding(name)).prefixes.add(row.text("prefix"));
    }
    return Map.copyOf(encodings);
  }

  private static String bytes(CsvRow row) {
    try {
      return new String(HEX.parseHex(row.text("bytes")), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      throw row.error("'bytes' is not like \"61 F9\": " + row.text("bytes"));
    }
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  /** Whether the font {@code font} is of this encoding: ".VnTime", "ABCDEF+VNI-Times". */
  public boolean isFont(String font) {
    String bare = bare(font);
    return prefixes.stream().anyMatch(prefix -> begins(bare, prefix));
  }

  private static boolean begins(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  /** Whether a font of this encoding may be named in {@code markup}. */
  public boolean isNamedIn(String markup) {
    return prefixes.stream().anyMatch(markup::contains);
  }

  /** Whether the font shows capitals for small letters, as ".VnTimeH" does. */
  public boolean isCapitals(String font) {
    return font.strip().endsWith(CAPITALS) && isFont(font);
  }

  private static String bare(String font) {
    String name = font.strip();
    return name.indexOf('+') == SUBSET ? name.substring(SUBSET + 1) : name;
  }

  /** The letter that these one or two characters stand for. */
  public Optional<String> letter(String characters) {
    return Optional.ofNullable(letters.get(characters));
  }

  /** The text in Unicode; what is no code of this encoding stays. */
  public Converted convert(String text) {
    StringBuilder converted = new StringBuilder(text.length());
    List<Integer> origins = new ArrayList<>(text.length());
    for (int i = 0; i < text.length(); ) {
      int length = i + 1 < text.length() && letters.containsKey(text.substring(i, i + 2)) ? 2 : 1;
      String code = text.substring(i, i + length);
      String letter = letters.getOrDefault(code, code);
      for (int k = 0; k < letter.length(); k++) {
        origins.add(i);
      }
      converted.append(letter);
      i += length;
    }
    return new Converted(converted.toString(), origins);
  }
}
