package vn.solieu.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The short form in which tables write phrases that differ in a few words: {@code "tỷ lệ [số] (hồ
 * sơ|đơn)"} stands for four phrases. Brackets are optional parts, parentheses are alternatives;
 * both nest.
 */
public final class PhrasePattern {
  private static final int LIMIT = 4096;

  private final String pattern;
  private int at;

  private PhrasePattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * All phrases that {@code pattern} stands for.
   *
   * @throws IllegalArgumentException with the place of the error when brackets do not match, a
   *     phrase is empty, or there are more than 4096 phrases
   */
  public static List<String> expand(String pattern) {
    PhrasePattern reader = new PhrasePattern(pattern);
    List<String> phrases = reader.alternatives('\0');
    if (reader.at < pattern.length()) {
      throw reader.error("unexpected '" + pattern.charAt(reader.at) + "'");
    }
    List<String> clean = new ArrayList<>();
    for (String phrase : phrases) {
      String trimmed = phrase.strip().replaceAll("\\s+", " ");
      if (trimmed.isEmpty()) {
        throw reader.error("a phrase is empty");
      }
      clean.add(trimmed);
    }
    return clean;
  }

  private List<String> alternatives(char close) {
    List<String> all = new ArrayList<>(sequence(close));
    while (at < pattern.length() && pattern.charAt(at) == '|') {
      at++;
      all.addAll(sequence(close));
    }
    return all;
  }

  private List<String> sequence(char close) {
    List<String> phrases = List.of("");
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != close) {
      phrases = product(phrases, part());
    }
    return phrases;
  }

  private List<String> part() {
    char open = pattern.charAt(at);
    if (open != '(' && open != '[') {
      int from = at;
      while (at < pattern.length() && "()[]|".indexOf(pattern.charAt(at)) < 0) {
        at++;
      }
      if (at == from) {
        throw error("unexpected '" + pattern.charAt(at) + "'");
      }
      return List.of(pattern.substring(from, at));
    }
    at++;
    char close = open == '(' ? ')' : ']';
    List<String> inner = new ArrayList<>(alternatives(close));
    if (at >= pattern.length() || pattern.charAt(at) != close) {
      throw error("missing '" + close + "'");
    }
    at++;
    if (open == '[') {
      inner.add("");
    }
    return inner;
  }

  private List<String> product(List<String> left, List<String> right) {
    if (left.size() * right.size() > LIMIT) {
      throw error("more than " + LIMIT + " phrases");
    }
    List<String> all = new ArrayList<>(left.size() * right.size());
    for (String l : left) {
      for (String r : right) {
        all.add(l + r);
      }
    }
    return all;
  }

  private IllegalArgumentException error(String message) {
    return new IllegalArgumentException(
        message + " at character " + (at + 1) + " of pattern: " + pattern);
  }
}
