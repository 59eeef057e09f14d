package vn.solieu.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.solieu.parse.charset.LegacyFonts;
import vn.solieu.rules.LegacyEncoding;

/** Collects the characters of a page with their places; what is drawn off the page is left out. */
final class PdfGlyphs extends PDFTextStripper {
  /** A page of small print has some 15,000. */
  private static final int MOST_GLYPHS = 200_000;

  private final List<PdfGlyph> glyphs = new ArrayList<>();
  private final LegacyFonts fonts;
  private final Map<String, Optional<LegacyEncoding>> encodings = new HashMap<>();
  private String lastDrawn = "";
  private double pageWidth;
  private double pageHeight;

  private PdfGlyphs(LegacyFonts fonts) {
    this.fonts = fonts;
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** The characters of a page, 1-based, in the order in which they are drawn. */
  static List<PdfGlyph> of(PDDocument document, int page, LegacyFonts fonts) throws IOException {
    PdfGlyphs collector = new PdfGlyphs(fonts);
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
        add(position);
      }
    }
  }

  /** In a VNI font a letter's mark is a character of its own, drawn after it. */
  private void add(TextPosition position) {
    String font = Objects.toString(position.getFont().getName(), "");
    Optional<LegacyEncoding> legacy = encodings.computeIfAbsent(font, fonts::ofFont);
    String drawn = position.getUnicode();
    Optional<String> pair = legacy.flatMap(encoding -> encoding.letter(lastDrawn + drawn));
    if (pair.isPresent() && !glyphs.isEmpty()) {
      PdfGlyph first = glyphs.remove(glyphs.size() - 1);
      glyphs.add(glyph(position, pair.get(), first.left()));
    } else {
      String text = legacy.isPresent() ? fonts.shown(font, drawn) : drawn;
      glyphs.add(glyph(position, text, position.getXDirAdj()));
    }
    lastDrawn = legacy.isPresent() ? drawn : "";
  }

  private boolean isOnPage(TextPosition position) {
    double x = position.getXDirAdj();
    double y = position.getYDirAdj();
    return x >= 0 && x <= pageWidth && y >= 0 && y <= pageHeight && position.getUnicode() != null;
  }

  private static PdfGlyph glyph(TextPosition position, String text, double left) {
    String name = position.getFont().getName();
    boolean bold = name != null && name.toLowerCase(Locale.ROOT).contains("bold");
    return new PdfGlyph(
        text,
        left,
        position.getXDirAdj() + position.getWidthDirAdj(),
        position.getYDirAdj(),
        position.getFontSizeInPt(),
        bold);
  }
}
