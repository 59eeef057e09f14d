package vn.solieu.extract.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.text.PhraseMatches;

/** The words of a title or of the name of a publisher, and the places that they speak of. */
final class Title {
  private final PlaceLexicon lexicon;
  private final Reading reading;
  private final PlaceMarks marks;

  Title(PlaceLexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    marks = PlaceMarks.of(reading, lexicon.markSets());
  }

  /** The places named. */
  List<PlaceMention> mentions() {
    return mentions(Map.of());
  }

  /** Likewise, where {@code known} localities may be named by these words only. */
  List<PlaceMention> mentions(Map<String, PlaceMention> known) {
    return new MentionScanner(lexicon, reading, marks, known).scan();
  }

  /** Whether it is that of a plan or decision: "KẾ HOẠCH chuyển đổi số của Bộ Nội vụ". */
  boolean isOfPaper() {
    for (int t = 0; t < reading.tokens().count(); t++) {
      if (marks.startsAt(t, PlaceMark.OWN_PAPER)) {
        return true;
      }
    }
    return false;
  }

  /** "huyện", "bệnh viện": kinds of places and bodies that it speaks of without a name. */
  Set<String> kinds() {
    Set<String> kinds = new HashSet<>();
    int t = 0;
    while (t < reading.tokens().count()) {
      t = addKinds(t, kinds);
    }
    return kinds;
  }

  /** Adds the kinds that begin at token {@code at}; returns where to go on. */
  private int addKinds(int at, Set<String> kinds) {
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
