package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Outline;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.text.Tokens;

/** Reads what the first paragraphs of a text are about. Immutable. */
final class LeadReader {
  private static final int PARAGRAPHS = 3;
  private static final int PARAGRAPH_TOKENS = 8;
  private static final int LETTERHEAD_LINES = 3;

  private final SpokenAreas areas;

  LeadReader(SpokenAreas areas) {
    this.areas = areas;
  }

  /** The token after the lead: its first paragraphs that are neither headings nor a few words. */
  static int end(Reading reading) {
    Outline outline = reading.outline();
    int paragraphs = 0;
    for (int unit = 0; unit < outline.count(); unit++) {
      int from = reading.lines().start(outline.firstLine(unit));
      int to = reading.lines().end(outline.endLine(unit) - 1);
      boolean heading = reading.lines().isHeading(outline.firstLine(unit));
      paragraphs += !heading && to - from >= PARAGRAPH_TOKENS ? 1 : 0;
      if (paragraphs == PARAGRAPHS) {
        return to;
      }
    }
    return reading.tokens().count();
  }

  /**
   * Whether the first place that the lead speaks of is a province (true) or the nation (false).
   *
   * @param end token after the lead
   */
  Optional<Boolean> isLocal(Reading reading, int end, List<PlaceMention> mentions) {
    for (PlaceMention mention : mentions) {
      if (mention.start() >= end) {
        break;
      }
      if (areas.isNation(mention) && !isLetterhead(reading, mention)) {
        return Optional.of(false);
      }
      if (areas.isLocal(mention) && !isDateline(reading, mention)) {
        return Optional.of(true);
      }
    }
    return Optional.empty();
  }

  /** "CỤC THUẾ" above "THUẾ TỈNH VĨNH LONG": whom the author is under. */
  private static boolean isLetterhead(Reading reading, PlaceMention mention) {
    int line = reading.lines().lineOf(mention.start());
    boolean first = line < LETTERHEAD_LINES && reading.lines().isHeading(line);
    return first && mention.names(Kind.NATION_BODY);
  }

  /** "(Hà Nội) - Phiên họp": where the news was sent from. */
  private static boolean isDateline(Reading reading, PlaceMention mention) {
    Tokens tokens = reading.tokens();
    int dash = mention.end() + 1;
    return tokens.is(mention.start() - 1, '(')
        && tokens.is(mention.end(), ')')
        && (tokens.is(dash, '-') || tokens.is(dash, '–'));
  }
}
