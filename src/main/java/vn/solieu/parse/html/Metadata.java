package vn.solieu.parse.html;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.solieu.parse.document.Stated;
import vn.solieu.rules.PageField;

/**
 * What was found about an article, each fact with the rule that won. Filled while a page is read.
 */
final class Metadata {
  private final Map<PageField, String> texts = new EnumMap<>(PageField.class);
  private final Map<PageField, LocalDate> days = new EnumMap<>(PageField.class);
  private final Map<String, String> rules = new TreeMap<>();

  void set(PageField field, Optional<Stated<String>> fact) {
    fact.ifPresent(
        stated -> {
          texts.put(field, stated.value());
          rules.put(field.code(), stated.rule());
        });
  }

  void setDay(PageField field, Optional<Stated<LocalDate>> fact) {
    fact.ifPresent(
        stated -> {
          days.put(field, stated.value());
          rules.put(field.code(), stated.rule());
        });
  }

  void addRule(String field, String rule) {
    rules.put(field, rule);
  }

  Optional<String> text(PageField field) {
    return Optional.ofNullable(texts.get(field));
  }

  Optional<LocalDate> day(PageField field) {
    return Optional.ofNullable(days.get(field));
  }

  /** Which rule won, by the field's name. */
  Map<String, String> rules() {
    return rules;
  }
}
