package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.PaperTitle;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.model.Article;
import vn.solieu.rules.Lexicon;
import vn.solieu.text.PhraseMatches;

/** Reads the places that a title or the name of a publisher speaks of. Immutable. */
final class TitleReader {
  private final PlaceLexicon lexicon;
  private final Lexicon phrases;

  TitleReader(PlaceLexicon lexicon, Lexicon phrases) {
    this.lexicon = lexicon;
    this.phrases = phrases;
  }

  /** The title that is known of the article, else its first heading. */
  static Optional<String> title(Reading reading) {
    String known = reading.article().title();
    if (known != null) {
      return Optional.of(known);
    }
    PaperTitle paper = PaperTitle.of(reading);
    if (!paper.isEmpty()) {
      return Optional.of(lines(reading, paper.firstLine(), paper.endLine()));
    }
    boolean headed = reading.lines().count() > 0 && reading.lines().isHeading(0);
    return headed ? Optional.of(lines(reading, 0, 1)) : Optional.empty();
  }

  private static String lines(Reading reading, int first, int end) {
    int from = reading.lines().start(first);
    return reading.tokens().raw(from, reading.lines().end(end - 1));
  }

  /** The places that {@code title} names. */
  List<PlaceMention> mentions(String title) {
    return mentions(title, Map.of());
  }

  /** Likewise, where it may name the localities of {@code text} by their last words only. */
  List<PlaceMention> mentions(String title, List<PlaceMention> text) {
    return mentions(title, localities(text));
  }

  private List<PlaceMention> mentions(String title, Map<String, PlaceMention> known) {
    Reading reading = reading(title);
    return new MentionScanner(lexicon, reading, marks(reading), known).scan();
  }

  private Reading reading(String title) {
    return Reading.of(Article.ofText("title", title), phrases);
  }

  private PlaceMarks marks(Reading reading) {
    return PlaceMarks.of(reading, lexicon.marks());
  }

  /** The localities by their last words: "Pác Củng" of "thôn Pác Củng". */
  private static Map<String, PlaceMention> localities(List<PlaceMention> mentions) {
    Map<String, PlaceMention> known = new HashMap<>();
    for (PlaceMention mention : mentions) {
      if (mention.names(Kind.LOCALITY)) {
        lastWords(String.valueOf(mention.locality()))
            .ifPresent(words -> known.putIfAbsent(words.toLowerCase(Locale.ROOT), mention));
      }
    }
    return known;
  }

  /** The words from the first capital behind another word on, when there are two or more. */
  private static Optional<String> lastWords(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      boolean capital = space + 1 < name.length() && Character.isUpperCase(name.charAt(space + 1));
      if (capital && name.indexOf(' ', space + 1) > 0) {
        return Optional.of(name.substring(space + 1));
      }
    }
    return Optional.empty();
  }

  /** Whether the title is that of a plan or decision: "KẾ HOẠCH chuyển đổi số của Bộ Nội vụ". */
  boolean isOfPaper(String title) {
    Reading reading = reading(title);
    PlaceMarks marks = marks(reading);
    for (int t = 0; t < reading.tokens().count(); t++) {
      if (marks.startsAt(t, PlaceMark.OWN_PAPER)) {
        return true;
      }
    }
    return false;
  }

  /** "huyện", "bệnh viện": kinds of places and bodies that the title speaks of without a name. */
  Set<String> kinds(String title) {
    Reading reading = reading(title);
    Set<String> kinds = new HashSet<>();
    int t = 0;
    while (t < reading.tokens().count()) {
      t = addKinds(reading, t, kinds);
    }
    return kinds;
  }

  /** Adds the kinds that begin at token {@code at}; returns where to go on. */
  private int addKinds(Reading reading, int at, Set<String> kinds) {
    PhraseMatches matches = reading.matches();
    int end = at + 1;
    for (int m = matches.last(at) - 1; m >= matches.first(at); m--) {
      boolean kind = isKind(matches.sense(m));
      if (kind || lexicon.mark(matches.sense(m)) == PlaceMark.GENERIC) {
        end = Math.max(end, matches.end(m));
      }
      if (kind && matches.end(m) == end) {
        kinds.add(reading.tokens().text(at, end));
      }
    }
    return end;
  }

  private boolean isKind(int sense) {
    @Nullable KnownPlace known = lexicon.known(sense);
    boolean body = known != null && known.prefix() && known.is(Kind.ORGANISATION);
    return body || lexicon.mark(sense) == PlaceMark.MARKER_LOCALITY;
  }
}
