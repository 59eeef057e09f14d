package vn.solieu.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import vn.solieu.bench.Growth;
import vn.solieu.bench.Measurement;

/** Draws what was measured as SVG that a page can show without scripts or styles of its own. */
final class BenchPlots {
  private static final int WIDTH = 720;
  private static final int LABELS = 200; // left of the bars
  private static final int BARS = 360;
  private static final int ROW = 26;
  private static final int HEAD = 56;
  private static final int PANEL = 190;

  private BenchPlots() {}

  /** A bar for each of {@code stages}: processor time a page, the first of them the measure. */
  static String stages(List<Measurement> stages, List<String> about) {
    Measurement unit = stages.get(0);
    double longest =
        stages.stream()
            .map(Measurement::millisecondsPerDocument)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    Drawing svg = new Drawing(HEAD + ROW * stages.size() + 24);
    svg.about("Processor time a page, in milliseconds (× " + unit.name() + ")", about);
    double goal = LABELS + BARS * Math.min(1, 2 * unit.millisecondsPerDocument() / longest);
    int y = HEAD;
    for (Measurement stage : stages) {
      double length = BARS * stage.millisecondsPerDocument() / longest;
      svg.text(LABELS - 8, y + 15, "end", stage.name());
      svg.bar(LABELS, y + 3, length, ROW - 8);
      svg.text(
          LABELS + length + 8,
          y + 15,
          "start",
          number("%.2f (%.2f ×)", stage.millisecondsPerDocument(), stage.ratioTo(unit)));
      y += ROW;
    }
    svg.line(goal, HEAD - 4, goal, y + 4, "4 3");
    svg.text(goal, y + 18, "middle", "2 × " + unit.name());
    return svg.end();
  }

  /** Pages a second and the heap over the number of pages. */
  static String growth(List<Growth> sizes, List<String> about) {
    Drawing svg = new Drawing(HEAD + 2 * PANEL);
    svg.about("One run over more and more pages", about);
    panel(
        svg,
        HEAD,
        "pages a second of processor time",
        sizes,
        List.of(new Curve("", size -> size.documents() / size.cpuSeconds())));
    panel(
        svg,
        HEAD + PANEL,
        "MB of heap",
        sizes,
        List.of(
            new Curve("at most, garbage included", size -> size.peakHeapBytes() / 1e6),
            new Curve("in use at the end", size -> size.liveHeapBytes() / 1e6)));
    return svg.end();
  }

  private record Curve(String name, ToDoubleFunction<Growth> value) {}

  private static void panel(
      Drawing svg, int top, String title, List<Growth> sizes, List<Curve> curves) {
    int base = top + PANEL - 40;
    double height = PANEL - 75;
    double highest =
        curves.stream()
            .flatMap(curve -> sizes.stream().map(curve.value()::applyAsDouble))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    svg.text(60, top + 12, "start", title);
    svg.line(60, base, WIDTH - 180, base, "");
    for (Growth size : sizes) {
      svg.text(x(sizes, size), base + 18, "middle", number("%,d", size.documents()));
    }
    for (Curve curve : curves) {
      Growth before = sizes.get(0);
      for (Growth size : sizes) {
        double y = base - height * curve.value().applyAsDouble(size) / highest;
        double from = base - height * curve.value().applyAsDouble(before) / highest;
        svg.line(x(sizes, before), from, x(sizes, size), y, "");
        svg.dot(x(sizes, size), y);
        svg.text(
            x(sizes, size), y - 8, "middle", number("%.0f", curve.value().applyAsDouble(size)));
        before = size;
      }
      double last = base - height * curve.value().applyAsDouble(before) / highest;
      svg.text(x(sizes, before) + 14, last + 5, "start", curve.name());
    }
  }

  /** Ten times as many pages are the same step to the right. */
  private static double x(List<Growth> sizes, Growth size) {
    double least = Math.log(sizes.get(0).documents());
    double most = Math.log(sizes.get(sizes.size() - 1).documents());
    double part = most > least ? (Math.log(size.documents()) - least) / (most - least) : 0;
    return 90 + (WIDTH - 300) * part;
  }

  private static String number(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }

  /** An SVG document under way; its colours are seen on light and on dark ground. */
  private static final class Drawing {
    private static final String INK = "#5b7083";
    private static final String BAR = "#2f7fc1";

    private final StringBuilder out = new StringBuilder();

    Drawing(int height) {
      add(
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
              + " font-family=\"sans-serif\" font-size=\"13\" fill=\"%s\">\n",
          WIDTH, height, WIDTH, INK);
    }

    void about(String title, List<String> lines) {
      add("<title>%s</title>\n", escaped(title));
      text(8, 16, "start", title);
      int y = 32;
      for (String line : lines) {
        add("<text x=\"8\" y=\"%d\" font-size=\"10\">%s</text>\n", y, escaped(line));
        y += 13;
      }
    }

    void text(double x, double y, String anchor, String text) {
      add(
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
          x, y, anchor, escaped(text));
    }

    void bar(double x, double y, double width, double height) {
      add(
          "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>\n",
          x, y, Math.max(1, width), height, BAR);
    }

    void line(double x1, double y1, double x2, double y2, String dashes) {
      add(
          "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\""
              + " stroke-dasharray=\"%s\"/>\n",
          x1, y1, x2, y2, INK, dashes);
    }

    void dot(double x, double y) {
      add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>\n", x, y, BAR);
    }

    String end() {
      return out.append("</svg>\n").toString();
    }

    private void add(String form, Object... values) {
      out.append(String.format(Locale.ROOT, form, values));
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;");
    }
  }
}
