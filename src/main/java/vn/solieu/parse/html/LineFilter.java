package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.List;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.PageRole;

/** Takes the lines of page furniture out of an article's box, within it and at both of its ends. */
final class LineFilter {
  private static final double MOSTLY_LINKS = 0.6;
  private static final int SHORT_LINK = 150;
  private static final int SHORT_PHRASE = 120;
  private static final int LABEL = 40;
  private static final double LATE = 0.6;

  /** Below this an article may be nothing but short lines. */
  private static final double ENOUGH = 150;

  private final PagePhrases phrases;
  private final LineValue values = new LineValue();

  LineFilter(PagePhrases phrases) {
    this.phrases = phrases;
  }

  /** The lines of the article's text among those of its box. */
  List<PageLine> filter(List<PageLine> lines) {
    List<PageLine> kept = new ArrayList<>();
    double running = 0;
    for (PageLine line : lines) {
      if (!line.box().dropped && !isFurniture(line)) {
        kept.add(line);
        running += Math.max(0, values.of(line));
      }
    }
    return running < ENOUGH ? kept : trim(withoutEndSection(kept, running));
  }

  /**
   * The lines before a label like "Tin liên quan" that stands, without a link, late in the text:
   * what follows are other articles.
   */
  private List<PageLine> withoutEndSection(List<PageLine> lines, double running) {
    double before = 0;
    for (int i = 0; i < lines.size(); i++) {
      PageLine line = lines.get(i);
      if (before > running * LATE && line.linkChars() == 0 && isEndLabel(line)) {
        return lines.subList(0, i);
      }
      before += Math.max(0, values.of(line));
    }
    return lines;
  }

  private boolean isEndLabel(PageLine line) {
    return line.text().length() <= LABEL && phrases.beginSection(line.text());
  }

  private boolean isFurniture(PageLine line) {
    if (line.table() != null) {
      return line.box().ownLinkShare() > MOSTLY_LINKS;
    }
    int length = line.text().length();
    return line.kind() == BlockKind.CAPTION
        || length < SHORT_LINK && line.box().ownLinkShare() > MOSTLY_LINKS
        || length < SHORT_PHRASE && !isEndLabel(line) && phrases.begin(line.text());
  }

  private List<PageLine> trim(List<PageLine> lines) {
    int first = 0;
    while (first < lines.size() && isLoose(lines.get(first))) {
      first++;
    }
    int end = lines.size();
    while (end > first && (isLoose(lines.get(end - 1)) || isHeading(lines.get(end - 1)))) {
      end--;
    }
    return lines.subList(first, end);
  }

  /** A short line that is neither heading nor item: a date, a name, a label. */
  private boolean isLoose(PageLine line) {
    return line.kind() == BlockKind.PARAGRAPH
        && !line.box().has(PageRole.LEAD)
        && line.text().length() < LABEL
        && !(line.box().element.nameIs("p") && endsSentence(line.text()))
        && values.of(line) <= 0;
  }

  private static boolean endsSentence(String text) {
    return ".!?…".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isHeading(PageLine line) {
    return line.kind() == BlockKind.HEADING;
  }
}
