package vn.solieu.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.solieu.extract.Reading;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.FigureContext;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.indicator.IndicatorLinker;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Article;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.rules.RuleBook;

/** Scores the indicator linking alone, on the annotated figures and periods: for development. */
public final class IndicatorScore {
  private IndicatorScore() {}

  /** Arguments: folder; "quiet" to print the totals only. */
  public static void main(String[] args) throws IOException {
    RuleBook rules = RuleBook.ofClassPath();
    IndicatorLinker linker = new IndicatorLinker(rules);
    boolean quiet = args.length > 1;
    int right = 0;
    int gold = 0;
    int seen = 0;
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of(args[0]))) {
      files = list.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".jsonl", "");
      String text = Files.readString(file.resolveSibling(name + ".txt"));
      Reading reading = Reading.of(Article.ofText(name, text), rules.lexicon());
      List<Figure> figures = new ArrayList<>();
      List<FigureContext> contexts = new ArrayList<>();
      List<TreeSet<String>> wanted = new ArrayList<>();
      String last = "";
      for (GoldFigures.Gold g : GoldFigures.read(file)) {
        if (g.get("start").equals(last)) {
          wanted.get(wanted.size() - 1).add(g.get("indicator"));
          continue;
        }
        last = g.get("start");
        figures.add(GoldFigures.figure(g, reading));
        Period period =
            g.get("period_start").isEmpty()
                ? null
                : new Period(
                    LocalDate.parse(g.get("period_start")), LocalDate.parse(g.get("period_end")));
        FigurePeriod days = new FigurePeriod(period, PeriodBasis.STATED, null, List.of());
        contexts.add(FigureContext.at(days));
        TreeSet<String> codes = new TreeSet<>();
        if (!g.get("indicator").isEmpty()) {
          codes.add(g.get("indicator"));
        }
        wanted.add(codes);
      }
      List<List<FigureIndicator>> links = linker.link(reading, figures, contexts);
      for (int i = 0; i < figures.size(); i++) {
        TreeSet<String> found = new TreeSet<>();
        links.get(i).forEach(link -> found.add(link.code()));
        gold += wanted.get(i).size();
        seen += found.size();
        TreeSet<String> both = new TreeSet<>(found);
        both.retainAll(wanted.get(i));
        right += both.size();
        if (!quiet && !found.equals(wanted.get(i))) {
          Figure f = figures.get(i);
          int from = Math.max(0, f.start() - 25);
          int to = Math.min(reading.tokens().count(), f.end() + 14);
          System.out.println(
              name
                  + ": want "
                  + wanted.get(i)
                  + " got "
                  + found
                  + " | "
                  + (reading.tokens().raw(from, f.start())
                          + "【"
                          + reading.tokens().raw(f.start(), f.end())
                          + "】"
                          + reading.tokens().raw(f.end(), to))
                      .replace("\n", "⏎"));
        }
      }
    }
    double p = seen == 0 ? 0 : (double) right / seen;
    double r = gold == 0 ? 0 : (double) right / gold;
    System.out.printf(
        "indicators: precision %.4f recall %.4f F1 %.4f (%d of %d gold, %d predicted)%n",
        p, r, 2 * p * r / Math.max(1e-9, p + r), right, gold, seen);
  }
}
