package vn.solieu.report.words;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.RuleBook;

/**
 * The names of indicators and areas in both languages, by code; of an area that was renamed the
 * present name.
 *
 * @param indicators names of indicators
 * @param areas names of areas
 */
public record Names(Map<String, Name> indicators, Map<String, Name> areas) {

  /**
   * One name in both languages.
   *
   * @param vi in Vietnamese
   * @param en in English
   */
  public record Name(String vi, String en) {}

  /** The names of the rules that this program was built with. */
  public static Names of(RuleBook rules) {
    Map<String, Name> indicators = new LinkedHashMap<>();
    rules
        .indicators()
        .list()
        .forEach(i -> indicators.put(i.code(), new Name(i.nameVi(), i.nameEn())));
    Map<String, Name> areas = new LinkedHashMap<>();
    rules
        .areas()
        .list()
        .forEach(
            a -> {
              if (a.validTo() == null || !areas.containsKey(a.code())) {
                areas.put(a.code(), new Name(a.fullName(), a.nameEn()));
              }
            });
    return new Names(indicators, areas);
  }

  /** The indicator's name; its code when it has none, empty for no indicator. */
  public String indicator(@Nullable String code, Language language) {
    return name(indicators, code, language);
  }

  /** The area's name; its code when it has none. */
  public String area(@Nullable String code, Language language) {
    return name(areas, code, language);
  }

  private static String name(Map<String, Name> names, @Nullable String code, Language language) {
    if (code == null) {
      return "";
    }
    Name name = names.get(code);
    return name == null ? code : language.choose(name.vi(), name.en());
  }
}
