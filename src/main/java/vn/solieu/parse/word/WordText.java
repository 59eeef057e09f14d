package vn.solieu.parse.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.article.ArticleText;
import vn.solieu.parse.document.LineText;
import vn.solieu.parse.document.SafeXml;

/**
 * Reads the main part of a word processing document: paragraphs with their roles and tables with
 * merged cells. Deleted text, field codes and the copies that old programs fall back on are left
 * out.
 */
final class WordText {
  private static final Set<String> UNSEEN =
      Set.of("del", "delText", "instrText", "Fallback", "pict", "moveFrom", "sectPr", "rPr");

  private final WordStyles styles;
  private final ArticleText text;
  private final LineText line = new LineText();
  private final Deque<WordTable> tables = new ArrayDeque<>();
  private BlockKind kind = BlockKind.PARAGRAPH;
  private int level;
  private int skipped;

  WordText(WordStyles styles, ArticleText text) {
    this.styles = styles;
    this.text = text;
  }

  /** Adds everything that {@code document} says to the article's text. */
  void read(byte[] document) throws XMLStreamException {
    XMLStreamReader xml = SafeXml.reader(document);
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (skipped > 0 || UNSEEN.contains(xml.getLocalName())) {
          skipped++;
        } else {
          start(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (skipped > 0) {
          skipped--;
        } else {
          end(xml.getLocalName());
        }
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "p" -> startParagraph();
      case "t" -> line.append(xml.getElementText(), false);
      case "tab" -> line.space();
      case "br", "cr" -> finishLine();
      case "noBreakHyphen" -> line.append("-", false);
      case "pStyle" -> setStyle(WordStyles.value(xml, "val"));
      case "outlineLvl" -> setOutline(WordStyles.value(xml, "val"));
      case "numPr" -> kind = kind == BlockKind.PARAGRAPH ? BlockKind.LIST_ITEM : kind;
      case "ilvl" -> level = kind == BlockKind.LIST_ITEM ? number(xml) + 1 : level;
      case "tbl" -> tables.push(new WordTable());
      case "tr" -> currentTable().startRow();
      case "tc" -> currentTable().startCell();
      case "gridSpan" -> currentTable().span(number(xml));
      case "vMerge" -> currentTable().merge(WordStyles.value(xml, "val").equals("restart"));
      case "tblHeader" -> currentTable().header();
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> finishLine();
      case "tc" -> currentTable().endCell();
      case "tbl" -> endTable();
      default -> {}
    }
  }

  private void startParagraph() {
    finishLine();
    kind = BlockKind.PARAGRAPH;
    level = 0;
  }

  private void setStyle(String style) {
    int heading = styles.level(style);
    if (heading == WordStyles.TITLE) {
      kind = BlockKind.TITLE;
    } else if (heading > 0) {
      kind = BlockKind.HEADING;
      level = heading;
    }
  }

  private void setOutline(String outline) {
    if (outline.matches("[0-8]") && kind == BlockKind.PARAGRAPH) {
      kind = BlockKind.HEADING;
      level = Integer.parseInt(outline) + 1;
    }
  }

  private void finishLine() {
    String finished = line.take();
    if (!tables.isEmpty()) {
      tables.element().addText(finished);
    } else {
      text.add(kind, kind == BlockKind.LIST_ITEM ? Math.max(1, level) : level, finished);
    }
  }

  /** A table within a cell is text of that cell. */
  private void endTable() {
    WordTable table = tables.isEmpty() ? new WordTable() : tables.pop();
    if (tables.isEmpty()) {
      table.addTo(text);
    } else {
      tables.element().addText(table.asText());
    }
  }

  private WordTable currentTable() {
    if (tables.isEmpty()) {
      tables.push(new WordTable());
    }
    return tables.element();
  }

  private static int number(XMLStreamReader xml) {
    String value = WordStyles.value(xml, "val");
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
  }
}
