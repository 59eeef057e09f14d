package vn.solieu.parse.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.solieu.model.Article;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.article.ReportFacts;
import vn.solieu.parse.document.DocumentReader;
import vn.solieu.parse.document.LanguageGuess;
import vn.solieu.parse.document.ParseResult;
import vn.solieu.parse.document.RejectedDocument;
import vn.solieu.parse.document.SafeXml;

/** Reads a word processing document (.docx): headings, paragraphs, lists and tables. */
public final class DocxReader implements DocumentReader {
  private final ReportFacts reports;
  private final LanguageGuess languages;

  public DocxReader(ReportFacts reports, LanguageGuess languages) {
    this.reports = reports;
    this.languages = languages;
  }

  @Override
  public ParseResult read(RawDocument raw) throws RejectedDocument {
    WordPackage parts = WordPackage.unpack(raw.bytes());
    ArticleText text = new ArticleText();
    try {
      readText(parts, text);
    } catch (XMLStreamException e) {
      if (text.isEmpty()) {
        throw new RejectedDocument(
            IssueCode.MALFORMED, "the document's XML is broken: " + e.getMessage(), e);
      }
    }
    if (text.isEmpty()) {
      throw new RejectedDocument(IssueCode.NO_BODY, "the document has no text");
    }
    return new ParseResult(List.of(article(raw, parts, text)), List.of());
  }

  private static void readText(WordPackage parts, ArticleText text) throws XMLStreamException {
    Optional<byte[]> styles = parts.part(WordPackage.STYLES);
    WordStyles read = styles.isPresent() ? WordStyles.read(styles.get()) : new WordStyles();
    new WordText(read, text).read(parts.part(WordPackage.DOCUMENT).orElseThrow());
  }

  private Article article(RawDocument raw, WordPackage parts, ArticleText text) {
    Map<String, String> rules = new TreeMap<>();
    Map<String, String> properties = properties(parts);
    Optional<LocalDate> modified = reports.day(properties.getOrDefault("modified", ""));
    modified.ifPresent(day -> rules.put("modified_on", "docx.modified"));
    return new Article(
        raw.document(),
        raw.url(),
        raw.publisher(),
        reports.title(raw, text, rules).orElse(null),
        reports.author(properties.getOrDefault("creator", "")).orElse(null),
        reports.published(raw, text, rules).orElse(null),
        modified.orElse(null),
        languages.guess(text.text()),
        text.text(),
        text.blocks(),
        text.tables(),
        rules);
  }

  /** The core properties by name: title, creator, created, modified. */
  private static Map<String, String> properties(WordPackage parts) {
    Map<String, String> properties = new TreeMap<>();
    try {
      XMLStreamReader xml = SafeXml.reader(parts.part(WordPackage.PROPERTIES).orElse(new byte[0]));
      String name = "";
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          name = xml.getLocalName();
        } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
          properties.putIfAbsent(name, xml.getText().strip());
        }
      }
    } catch (XMLStreamException e) {
      // The properties are a courtesy of the program that wrote the file; the text does not need
      // them.
      return properties;
    }
    return properties;
  }
}
