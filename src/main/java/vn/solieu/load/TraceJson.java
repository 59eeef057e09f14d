package vn.solieu.load;

import java.util.List;
import vn.solieu.model.Evidence;

/**
 * A rule trace as JSON: {@code [{"field":"period","rule":"period.year","words":"năm 2024",…}]}.
 * Written by hand: a generator for each of a million short traces takes longer than the rest of
 * their rows.
 */
final class TraceJson {
  private static final String HEX = "0123456789abcdef";

  private TraceJson() {}

  /** The trace as an array in its order. */
  static String of(List<Evidence> trace) {
    StringBuilder json = new StringBuilder(2 + 128 * trace.size()).append('[');
    for (Evidence evidence : trace) {
      json.append(json.length() == 1 ? "{\"field\":" : ",{\"field\":");
      add(json, evidence.field());
      add(json.append(",\"rule\":"), evidence.rule());
      add(json.append(",\"words\":"), evidence.words());
      json.append(",\"start\":").append(evidence.start());
      json.append(",\"end\":").append(evidence.end()).append('}');
    }
    return json.append(']').toString();
  }

  private static void add(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
