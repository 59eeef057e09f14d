package vn.solieu.parse.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.solieu.parse.document.SafeXml;

/**
 * Which of a document's paragraph styles are headings. The ids of styles are in the language of the
 * Word that wrote them ("u1" for "Heading 1" in Vietnamese); their names and outline levels are
 * not.
 */
final class WordStyles {
  /** The level of the document's title. */
  static final int TITLE = 0;

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  private final Map<String, Integer> levels = new HashMap<>();

  /** Reads the style part. */
  static WordStyles read(byte[] styles) throws XMLStreamException {
    WordStyles read = new WordStyles();
    XMLStreamReader xml = SafeXml.reader(styles);
    String id = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("style")) {
          id = value(xml, "styleId");
        } else {
          read.add(id, xml.getLocalName(), value(xml, "val"));
        }
      }
    }
    return read;
  }

  private void add(String id, String element, String value) {
    Matcher heading = HEADING.matcher(value.toLowerCase(Locale.ROOT));
    if (element.equals("name") && heading.matches()) {
      levels.put(id, Integer.parseInt(heading.group(1)));
    } else if (element.equals("name") && value.equalsIgnoreCase("title")) {
      levels.put(id, TITLE);
    } else if (element.equals("outlineLvl") && value.matches("[0-8]")) {
      levels.putIfAbsent(id, Integer.parseInt(value) + 1);
    }
  }

  /** The heading level of a style, {@link #TITLE} for a title; -1 for plain text. */
  int level(String id) {
    return levels.getOrDefault(id, -1);
  }

  /** The value of a {@code w:} attribute; empty when it is not there. */
  static String value(XMLStreamReader xml, String attribute) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(attribute)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
