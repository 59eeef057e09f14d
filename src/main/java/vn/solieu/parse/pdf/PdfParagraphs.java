package vn.solieu.parse.pdf;

import java.util.List;
import java.util.regex.Pattern;
import vn.solieu.model.BlockKind;
import vn.solieu.parse.article.ArticleText;

/** Joins the lines of a column to paragraphs, headings and list items. */
final class PdfParagraphs {
  private static final Pattern ITEM =
      Pattern.compile("^(?:[-–—•●▪◦+*]\\s|\\(?\\d{1,2}[.)]\\s|[a-zđ][.)]\\s)");
  private static final int LONGEST_HEADING = 120;

  private final double bodySize;
  private final ArticleText text;
  private final StringBuilder paragraph = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;
  private boolean bold;

  /**
   * A writer of paragraphs.
   *
   * @param bodySize the font size of most of the document, in points
   * @param text where the paragraphs go
   */
  PdfParagraphs(double bodySize, ArticleText text) {
    this.bodySize = bodySize;
    this.text = text;
  }

  /** Adds the lines of a column; a paragraph may go on from the column before. */
  void add(List<PdfLine> lines) {
    double right = lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    PdfLine before = null;
    for (PdfLine line : lines) {
      if (before == null ? !goesOnFromEarlierColumn(line) : begins(line, before, left, right)) {
        finish();
        begin(line);
      }
      append(line.text());
      before = line;
    }
  }

  private boolean goesOnFromEarlierColumn(PdfLine line) {
    boolean open = paragraph.length() > 0 && !endsSentence(paragraph);
    return open && kind != BlockKind.HEADING && Character.isLowerCase(line.text().charAt(0));
  }

  private boolean begins(PdfLine line, PdfLine before, double left, double right) {
    double leading = line.baseline() - before.baseline();
    boolean apart = leading > 1.75 * line.size();
    boolean otherFont = Math.abs(line.size() - before.size()) > 0.8 || line.bold() != before.bold();
    boolean indented = line.left() > left + line.size() && before.left() <= left + line.size() / 2;
    boolean endedShort = before.right() < right - 0.15 * (right - left) && endsSentence(paragraph);
    return apart
        || otherFont && (isHeading(line) || kind == BlockKind.HEADING)
        || indented && endsSentence(paragraph)
        || endedShort
        || ITEM.matcher(line.text()).find() && !isOpenNumber(before);
  }

  /**
   * A line that ends in the middle of "năm | 12. …" goes on even if the next looks like an item.
   */
  private static boolean isOpenNumber(PdfLine before) {
    return before.text().endsWith(",");
  }

  private void begin(PdfLine line) {
    if (ITEM.matcher(line.text()).find()) {
      kind = isHeading(line) ? BlockKind.HEADING : BlockKind.LIST_ITEM;
    } else {
      kind = isHeading(line) ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    }
    bold = line.bold();
  }

  private boolean isHeading(PdfLine line) {
    String words = line.text();
    return (line.bold() || line.size() > bodySize * 1.15)
        && words.length() <= LONGEST_HEADING
        && !words.endsWith(".")
        && !words.endsWith(";");
  }

  /** Characters of the paragraph that is open. */
  int length() {
    return paragraph.length();
  }

  /** Ends the paragraph that is open. */
  void finish() {
    String finished = paragraph.toString();
    boolean heading = kind == BlockKind.HEADING && finished.length() <= 2 * LONGEST_HEADING;
    BlockKind role = kind == BlockKind.HEADING && !heading ? BlockKind.PARAGRAPH : kind;
    text.add(role, role == BlockKind.PARAGRAPH ? 0 : bold && heading ? 2 : 1, finished);
    paragraph.setLength(0);
  }

  private void append(String line) {
    join(paragraph, line);
  }

  /** Adds the next line of a paragraph; a word that is divided at the line's end is made whole. */
  static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    boolean hyphenated =
        last > 0
            && paragraph.charAt(last) == '-'
            && Character.isLetter(paragraph.charAt(last - 1))
            && Character.isLowerCase(line.charAt(0));
    if (hyphenated) {
      paragraph.setLength(last);
    } else if (last >= 0) {
      paragraph.append(' ');
    }
    paragraph.append(line);
  }

  private static boolean endsSentence(CharSequence text) {
    return text.length() > 0 && ".!?:;…”\"".indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
