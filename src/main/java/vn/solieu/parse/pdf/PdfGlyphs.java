package vn.solieu.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the characters of a page with their places; what is drawn off the page is left out. */
final class PdfGlyphs extends PDFTextStripper {
  /** A page of small print has some 15,000. */
  private static final int MOST_GLYPHS = 200_000;

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private double pageWidth;
  private double pageHeight;

  private PdfGlyphs() {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** The characters of a page, 1-based, in the order in which they are drawn. */
  static List<PdfGlyph> of(PDDocument document, int page) throws IOException {
    PdfGlyphs collector = new PdfGlyphs();
    collector.setStartPage(page);
    collector.setEndPage(page);
    collector.getText(document);
    return collector.glyphs;
  }

  @Override
  protected void writeString(String text, List<TextPosition> positions) {
    for (TextPosition position : positions) {
      pageWidth = position.getPageWidth();
      pageHeight = position.getPageHeight();
      if (glyphs.size() < MOST_GLYPHS && position.getDir() == 0 && isOnPage(position)) {
        glyphs.add(glyph(position));
      }
    }
  }

  private boolean isOnPage(TextPosition position) {
    double x = position.getXDirAdj();
    double y = position.getYDirAdj();
    return x >= 0 && x <= pageWidth && y >= 0 && y <= pageHeight && position.getUnicode() != null;
  }

  private static PdfGlyph glyph(TextPosition position) {
    String name = position.getFont().getName();
    boolean bold = name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    double left = position.getXDirAdj();
    return new PdfGlyph(
        position.getUnicode(),
        left,
        left + position.getWidthDirAdj(),
        position.getYDirAdj(),
        position.getFontSizeInPt(),
        bold);
  }
}
