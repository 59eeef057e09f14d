package vn.solieu.extract.place;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;

/** Where the marks of a text begin and end. */
final class PlaceMarks {
  private static final int MARKS = SenseGroup.PLACE_MARK.bit();

  // Beside the marks that end at a token, in bits that no mark has:
  private static final long ONE_WORD_MARKER = 1L << 62;
  private static final long TWO_WORD_MARKER = 1L << 63;

  private final MarkSets sets;
  private final Reading reading;
  private final long[] endingAt;
  private final int[] fillerStart;

  private PlaceMarks(MarkSets sets, Reading reading) {
    this.sets = sets;
    this.reading = reading;
    int tokens = reading.tokens().count();
    endingAt = new long[tokens + 1];
    fillerStart = new int[tokens + 1];
  }

  /** The mark of each sense of {@code lexicon}, {@code null} for senses of other groups. */
  static @Nullable PlaceMark[] bySense(Lexicon lexicon) {
    @Nullable PlaceMark[] marks = new PlaceMark[lexicon.senseCount()];
    for (int sense = 0; sense < marks.length; sense++) {
      if (lexicon.group(sense) == SenseGroup.PLACE_MARK) {
        marks[sense] = PlaceMark.ofKey(lexicon.sense(sense).key());
      }
    }
    return marks;
  }

  /** One pass over the phrases of {@code reading}. */
  static PlaceMarks of(Reading reading, MarkSets sets) {
    PhraseMatches matches = reading.matches();
    int tokens = reading.tokens().count();
    PlaceMarks marks = new PlaceMarks(sets, reading);
    for (int token = reading.next(0, MARKS);
        token < tokens;
        token = reading.next(token + 1, MARKS)) {
      for (int phrase : sets.ofSet(matches.set(token))) {
        marks.add(MarkSets.mark(phrase), token, token + MarkSets.length(phrase));
      }
    }
    return marks;
  }

  private void add(PlaceMark mark, int start, int end) {
    endingAt[end] |= mark.bit();
    if (mark == PlaceMark.MARKER_AREA) {
      endingAt[end] |= end - start == 1 ? ONE_WORD_MARKER : 0;
      endingAt[end] |= end - start == 2 ? TWO_WORD_MARKER : 0;
    }
    boolean longer = fillerStart[end] == 0 || start < fillerStart[end] - 1;
    if (mark == PlaceMark.FILLER && longer) {
      fillerStart[end] = start + 1;
    }
  }

  /** Whether a phrase that is {@code mark} ends before {@code token}. */
  boolean endsAt(int token, PlaceMark mark) {
    return token < endingAt.length && (endingAt[token] & mark.bit()) != 0;
  }

  /** Whether a phrase that is {@code mark} begins at {@code token}. */
  boolean startsAt(int token, PlaceMark mark) {
    return reading.hasAny(token, MARKS) && sets.has(reading.matches().set(token), mark);
  }

  /** The token after the longest phrase that is {@code mark} and begins at {@code token}, or it. */
  int after(int token, PlaceMark mark) {
    int end = token;
    if (startsAt(token, mark)) {
      for (int phrase : sets.ofSet(reading.matches().set(token))) {
        int length = MarkSets.mark(phrase) == mark ? MarkSets.length(phrase) : 0;
        end = Math.max(end, token + length);
      }
    }
    return end;
  }

  /** "Sở Nội vụ cho biết", "Sở Nội vụ phỏng vấn 3.400 người": a body that tells of others. */
  boolean isReporter(PlaceMention mention) {
    return mention.names(PlaceMention.Kind.PROVINCE_BODY)
        && startsAt(mention.end(), PlaceMark.SAYS);
  }

  /** Whether any mark ends before {@code token}. */
  boolean endsAny(int token) {
    return endingAt[token] != 0;
  }

  /** Whether a marker of {@code words} words ends before {@code token}: "tỉnh", "thành phố". */
  boolean startsMarker(int token, int words) {
    return !endsAt(token, PlaceMark.ATTACH)
        && (endingAt[token] & (words == 1 ? ONE_WORD_MARKER : TWO_WORD_MARKER)) != 0;
  }

  /** Where the fillers that end before {@code token} begin; {@code token} when there are none. */
  int beforeFillers(int token) {
    int at = token;
    while (fillerStart[at] > 0) {
      at = fillerStart[at] - 1;
    }
    return at;
  }
}
