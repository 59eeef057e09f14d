package vn.solieu.parse.charset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.solieu.rules.LanguageWords;
import vn.solieu.rules.LegacyEncoding;
import vn.solieu.rules.RuleFiles;

/**
 * Turns Vietnamese of the time before Unicode (TCVN3, VNI) into Unicode: by the name of the font,
 * or in a text without fonts by the frequent words that it then shows.
 */
public final class LegacyFonts {
  private static final String VIETNAMESE = "vi";
  private static final int FEWEST_WORDS = 3;

  /** Of a Vietnamese text about one word in five is among the frequent ones. */
  private static final double FREQUENT = 0.05;

  private final List<LegacyEncoding> encodings;
  private final LanguageWords words;

  /** By the tables of {@code files}. */
  public LegacyFonts(RuleFiles files) {
    encodings = List.copyOf(new ArrayList<>(LegacyEncoding.read(files).values()));
    words = LanguageWords.read(files);
  }

  /** The encoding that a font of this name shows. */
  public Optional<LegacyEncoding> ofFont(String font) {
    return encodings.stream().filter(encoding -> encoding.isFont(font)).findFirst();
  }

  /** Whether a font of one of the encodings may be named in {@code markup}. */
  public boolean isNamedIn(String markup) {
    return encodings.stream().anyMatch(encoding -> encoding.isNamedIn(markup));
  }

  /** {@code text} as the font {@code font} shows it. */
  public String shown(String font, String text) {
    return ofFont(font)
        .map(
            encoding -> {
              String shown = encoding.convert(text).text();
              return encoding.isCapitals(font) ? shown.toUpperCase(Locale.ROOT) : shown;
            })
        .orElse(text);
  }

  /** The bytes of a text in one of the encodings, in Unicode; empty when it is in none. */
  Optional<String> decode(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    for (LegacyEncoding encoding : encodings) {
      String text = encoding.convert(raw).text();
      if (isVietnamese(text)) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /** Whether frequent Vietnamese words that have letters beyond ASCII are frequent in it. */
  private boolean isVietnamese(String text) {
    int all = 0;
    int frequent = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetter(text.charAt(i))) {
        if (i > start) {
          String word = text.substring(start, i).toLowerCase(Locale.ROOT);
          boolean marked = word.chars().anyMatch(c -> c > 0x7F);
          all++;
          frequent += marked && words.languagesOf(word).contains(VIETNAMESE) ? 1 : 0;
        }
        start = i + 1;
      }
    }
    return frequent >= FEWEST_WORDS && frequent >= all * FREQUENT;
  }
}
