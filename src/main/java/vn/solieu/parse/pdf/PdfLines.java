package vn.solieu.parse.pdf;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.solieu.parse.document.LineText;

/** Puts a page's characters together as lines, from top to bottom. */
final class PdfLines {
  /** Gaps in parts of the font size: a space is about a quarter, a column's gap more than one. */
  private static final double SPACE = 0.18;

  private static final double WIDE_GAP = 1.1;
  private static final double SAME_LINE = 0.45;

  private PdfLines() {}

  /** The lines of a page. */
  static List<PdfLine> of(List<PdfGlyph> glyphs) {
    List<PdfGlyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::baseline));
    List<PdfLine> lines = new ArrayList<>();
    List<PdfGlyph> line = new ArrayList<>();
    double baseline = 0;
    for (PdfGlyph glyph : sorted) {
      if (!line.isEmpty() && glyph.baseline() - baseline > SAME_LINE * glyph.size()) {
        addLine(line, lines);
        line.clear();
      }
      if (line.isEmpty() || !glyph.text().isBlank()) {
        baseline = line.isEmpty() ? glyph.baseline() : Math.max(baseline, glyph.baseline());
      }
      line.add(glyph);
    }
    addLine(line, lines);
    return lines;
  }

  private static void addLine(List<PdfGlyph> glyphs, List<PdfLine> lines) {
    List<PdfGlyph> line = new ArrayList<>(glyphs);
    line.sort(Comparator.comparingDouble(PdfGlyph::left));
    List<PdfLine.Run> runs = runs(line);
    if (!runs.isEmpty()) {
      List<PdfGlyph> inked = line.stream().filter(g -> !g.text().isBlank()).toList();
      long bold = inked.stream().filter(PdfGlyph::bold).count();
      double size = inked.stream().mapToDouble(PdfGlyph::size).sorted().toArray()[inked.size() / 2];
      double baseline = inked.get(inked.size() / 2).baseline();
      lines.add(new PdfLine(runs, baseline, size, bold * 2 > inked.size()));
    }
  }

  private static List<PdfLine.Run> runs(List<PdfGlyph> line) {
    List<PdfLine.Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    double left = 0;
    double right = 0;
    for (PdfGlyph glyph : line) {
      if (glyph.text().isBlank()) {
        continue;
      }
      double gap = glyph.left() - right;
      if (text.length() > 0 && gap > WIDE_GAP * glyph.size()) {
        addRun(text, left, right, runs);
      }
      if (text.length() == 0) {
        left = glyph.left();
      } else if (gap > SPACE * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      right = Math.max(glyph.right(), text.length() == glyph.text().length() ? 0 : right);
    }
    addRun(text, left, right, runs);
    return runs;
  }

  /**
   * Marks that are drawn apart from their letters join them: PDF text is in Unicode form NFC here.
   */
  private static void addRun(
      StringBuilder text, double left, double right, List<PdfLine.Run> runs) {
    String run = LineText.of(Normalizer.normalize(text, Normalizer.Form.NFC));
    if (!run.isEmpty()) {
      runs.add(new PdfLine.Run(run, left, right));
    }
    text.setLength(0);
  }
}
