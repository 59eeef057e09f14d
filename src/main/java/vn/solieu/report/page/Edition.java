package vn.solieu.report.page;

import org.jspecify.annotations.Nullable;
import vn.solieu.report.store.Reference.Theme;
import vn.solieu.report.words.Formats;
import vn.solieu.report.words.Language;
import vn.solieu.report.words.Names;
import vn.solieu.report.words.Words;

/**
 * One language of the site: its texts, forms and names.
 *
 * @param language the language
 * @param words its texts
 * @param formats its forms of numbers and days
 * @param names names of indicators and areas
 */
record Edition(Language language, Words words, Formats formats, Names names) {

  /** The edition of {@code language}. */
  static Edition of(Language language, Names names) {
    Words words = Words.of(language);
    return new Edition(language, words, new Formats(words), names);
  }

  /** The text of {@code key}. */
  String word(String key, Object... values) {
    return words.get(key, values);
  }

  /** The name of an indicator. */
  String indicator(@Nullable String code) {
    return names.indicator(code, language);
  }

  /** The name of a theme. */
  String theme(Theme theme) {
    return language.choose(theme.nameVi(), theme.nameEn());
  }

  /** The name of an area. */
  String area(@Nullable String code) {
    return names.area(code, language);
  }
}
