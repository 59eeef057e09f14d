package vn.solieu.extract.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Article;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Quantity;
import vn.solieu.rules.RuleBook;

/** A text whose figures are marked by 【】, so that linking is tested without reading figures. */
record MarkedText(String text, List<int[]> spans) {

  static MarkedText of(String marked, char open, char close) {
    StringBuilder text = new StringBuilder();
    List<int[]> spans = new ArrayList<>();
    int start = 0;
    for (char c : marked.replace("\\n", "\n").toCharArray()) {
      if (c == open) {
        start = text.length();
      } else if (c == close) {
        spans.add(new int[] {start, text.length()});
      } else {
        text.append(c);
      }
    }
    return new MarkedText(text.toString(), spans);
  }

  /** The codes that the linker gives each figure; the units in their order, a change with "+". */
  List<List<String>> link(RuleBook rules, List<String> units, List<BigDecimal> values) {
    Reading reading = Reading.of(Article.ofText("t", text), rules.lexicon());
    List<Figure> figures = new ArrayList<>();
    List<FigureContext> contexts = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      String unit = units.get(i);
      boolean change = unit.endsWith("+");
      int start = reading.tokens().tokenAt(spans.get(i)[0]);
      int end = reading.tokens().tokenAt(spans.get(i)[1]);
      figures.add(
          new Figure(
              start,
              end,
              end,
              end,
              new Quantity(
                  values.get(i),
                  null,
                  null,
                  change ? unit.substring(0, unit.length() - 1) : unit,
                  null,
                  Comparison.EQ,
                  change ? Kind.CHANGE : Kind.LEVEL),
              List.of()));
      contexts.add(FigureContext.at(new FigurePeriod(null, PeriodBasis.UNKNOWN, null, List.of())));
    }
    return new IndicatorLinker(rules)
        .link(reading, figures, contexts).stream()
            .map(links -> links.stream().map(FigureIndicator::code).sorted().toList())
            .toList();
  }
}
