package vn.solieu.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.article.ReportFacts;
import vn.solieu.parse.charset.LegacyFonts;
import vn.solieu.parse.document.DocumentReader;
import vn.solieu.parse.document.LanguageGuess;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.parse.document.RejectedDocument;

/**
 * Reads a PDF report in reading order: columns one after the other, without running titles and page
 * numbers, tables as rows. A page that is a picture is an issue; its text is never guessed.
 */
public final class PdfReader implements DocumentReader {
  private static final int MOST_PAGES = 3000;

  private final ReportFacts reports;
  private final LanguageGuess languages;
  private final LegacyFonts fonts;

  public PdfReader(ReportFacts reports, LanguageGuess languages, LegacyFonts fonts) {
    this.reports = reports;
    this.languages = languages;
    this.fonts = fonts;
  }

  @Override
  public ParseResult read(RawDocument raw) throws RejectedDocument {
    try (PDDocument document = Loader.loadPDF(raw.bytes())) {
      List<Issue> issues = new ArrayList<>();
      List<Integer> pageStarts = new ArrayList<>();
      ArticleText text = text(document, raw.document(), issues, pageStarts);
      if (text.isEmpty()) {
        throw new RejectedDocument(
            IssueCode.NO_TEXT_LAYER, "no page has a text layer; run OCR and ingest its result");
      }
      return new ParseResult(List.of(article(raw, text, pageStarts)), issues);
    } catch (InvalidPasswordException e) {
      throw new RejectedDocument(IssueCode.UNREADABLE, "the PDF asks for a password", e);
    } catch (IOException | RuntimeException e) {
      // PDFBox throws all kinds of unchecked exceptions on broken files.
      throw new RejectedDocument(IssueCode.MALFORMED, "the PDF is broken: " + e.getMessage(), e);
    }
  }

  private ArticleText text(
      PDDocument document, String name, List<Issue> issues, List<Integer> pageStarts)
      throws IOException {
    List<List<PdfLine>> pages = new ArrayList<>();
    int count = Math.min(document.getNumberOfPages(), MOST_PAGES);
    for (int page = 1; page <= count; page++) {
      List<PdfGlyph> glyphs = PdfGlyphs.of(document, page, fonts);
      PDPage drawn = document.getPage(page - 1);
      List<PdfLine> lines = PdfRuledTables.lines(glyphs, PdfRulings.of(drawn));
      if (lines.isEmpty() && hasPicture(drawn)) {
        issues.add(
            Issue.ofDocument(
                IssueCode.NO_TEXT_LAYER, name + ": page " + page + " has no text layer"));
      }
      pages.add(lines);
    }
    if (document.getNumberOfPages() > MOST_PAGES) {
      issues.add(
          Issue.ofDocument(
              IssueCode.UNSAFE_ARCHIVE, name + ": pages after " + MOST_PAGES + " were not read"));
    }
    return compose(PdfFurniture.without(pages), pageStarts);
  }

  private static ArticleText compose(List<List<PdfLine>> pages, List<Integer> pageStarts) {
    ArticleText text = new ArticleText();
    PdfComposer composer = new PdfComposer(bodySize(pages), text);
    for (List<PdfLine> page : pages) {
      pageStarts.add(composer.position());
      PdfColumns.inOrder(page).forEach(composer::add);
    }
    composer.finish();
    return text;
  }

  /** The font size that most characters have. */
  private static double bodySize(List<List<PdfLine>> pages) {
    Map<Long, Integer> chars = new TreeMap<>();
    pages.forEach(
        page ->
            page.forEach(
                line -> chars.merge(Math.round(line.size()), line.text().length(), Integer::sum)));
    return chars.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey().doubleValue())
        .orElse(0.0);
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources != null) {
      for (COSName name : resources.getXObjectNames()) {
        if (resources.isImageXObject(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private Article article(RawDocument raw, ArticleText text, List<Integer> pageStarts) {
    Map<String, String> rules = new TreeMap<>();
    return new Article(
        raw.document(),
        raw.url(),
        raw.publisher(),
        reports.title(raw, text, rules).orElse(null),
        null,
        reports.published(raw, text, rules).orElse(null),
        null,
        languages.guess(text.text()),
        text.text(),
        text.blocks(),
        text.tables(),
        rules,
        null,
        pageStarts);
  }
}
