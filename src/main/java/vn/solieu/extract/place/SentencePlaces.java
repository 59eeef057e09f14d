package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.text.Tokens;

/**
 * Goes through one sentence from left to right and gives each figure its place: the place right before
 * it or tied to the words right after it, else what the sentence, the paragraph or the document holds.
 */
final class SentencePlaces {
  private static final int COMPARED_REACH = 5;

  private final Tokens tokens;
  private final List<PlaceMention> mentions;
  private final PlaceMemory memory;
  private final PlaceMarks marks;
  private final int end;
  private int next;
  private int at;
  private Frame held;
  private Frame beforeBracket;
  private int brackets;
  private boolean figureRead;
  private @Nullable Frame subject;
  private @Nullable PlaceMention left;

  /** Reads the mentions from number {@code next} on, where {@code carried} holds at first. */
  SentencePlaces(
      Tokens tokens,
      List<PlaceMention> mentions,
      int next,
      PlaceMemory memory,
      PlaceMarks marks,
      int start,
      int end,
      Frame carried) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.next = next;
    this.memory = memory;
    this.marks = marks;
    this.end = end;
    at = start;
    held = carried;
    beforeBracket = carried;
  }

  /** The number of the first mention after what was read. */
  int next() {
    return next;
  }

  /** What the sentence as a whole is about, for the sentences after it; nothing when unsaid. */
  Optional<Frame> subject() {
    return Optional.ofNullable(subject);
  }

  /**
   * The place of the next figure of the sentence.
   *
   * @param limit where the figure after it begins, or the end of the sentence
   */
  Frame read(Figure figure, int limit) {
    left = null;
    readUntil(figure.start());
    Frame frame = held;
    PlaceMention before = left;
    if (before != null && before.role() == Role.COMPARED) {
      frame = isRightBefore(before, figure) ? frameOf(before).orElse(held) : held;
    }
    frame = right(figure, Math.min(limit, end), before, frame);
    at = figure.end();
    figureRead = true;
    return frame;
  }

  /** Reads the words after the last figure. */
  void finish() {
    readUntil(end);
  }

  private void readUntil(int token) {
    for (; at < token; at++) {
      if (next < mentions.size() && mentions.get(next).start() == at) {
        read(mentions.get(next++));
      }
      if (tokens.is(at, '(')) {
        beforeBracket = held;
        brackets++;
      } else if (tokens.is(at, ')') && brackets > 0) {
        held = beforeBracket;
        brackets--;
      }
    }
    while (next < mentions.size() && mentions.get(next).start() < token) {
      next++;
    }
  }

  private void read(PlaceMention mention) {
    Role role = mention.role();
    if (role == Role.NONE || mention.names(Kind.LEVEL)) {
      left = mention.names(Kind.LEVEL) ? mention : left;
      return;
    }
    left = mention;
    if (role == Role.COMPARED || (mention.names(Kind.NATION_BODY) && !opens(role))) {
      return;
    }
    boolean opens = opens(role) && brackets == 0;
    Optional<Frame> frame = frameOf(mention);
    if (frame.isEmpty() || (mention.names(Kind.ORGANISATION) && !opens)) {
      return;
    }
    held = frame.get();
    subject = opens && !figureRead ? held : subject;
  }

  private static boolean opens(Role role) {
    return role == Role.OPENER || role == Role.SOURCE;
  }

  /** A ministry speaks for the nation, unless it is said what it did for itself. */
  private Optional<Frame> frameOf(PlaceMention mention) {
    boolean own = mention.names(Kind.NATION_BODY)
        && mention.locality() != null
        && mention.role() == Role.OPENER
        && marks.isOwnVerb(mention.end());
    return own
        ? Optional.of(Frame.of("VN", mention.locality(), mention))
        : memory.frame(mention, held);
  }

  /** "cao hơn bình quân thế giới (0,6382)": nothing but a bracket or a few words in between. */
  private boolean isRightBefore(PlaceMention mention, Figure figure) {
    if (figure.start() - mention.end() > COMPARED_REACH) {
      return false;
    }
    for (int i = mention.end(); i < figure.start(); i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';')) {
        return false;
      }
    }
    return true;
  }

  /** The place that the words after the figure are tied to, within its clause. */
  private Frame right(Figure figure, int limit, @Nullable PlaceMention before, Frame frame) {
    int clause = clauseEnd(figure.end(), limit);
    boolean relative = false;
    int marked = figure.end();
    for (int i = next; i < mentions.size() && mentions.get(i).start() < clause; i++) {
      PlaceMention mention = mentions.get(i);
      for (; marked <= mention.start(); marked++) {
        relative |= marks.endsAt(marked, PlaceMark.RELATIVE);
      }
      if (ties(mention, figure, before, relative)) {
        Optional<Frame> tied = memory.frame(mention, frame);
        if (tied.isPresent()) {
          if (!mention.names(Kind.LEVEL) && !relative) {
            held = tied.get();
          }
          return tied.get();
        }
      }
    }
    return before != null && before.names(Kind.LEVEL) ? frameOf(before).orElse(frame) : frame;
  }

  private boolean ties(
      PlaceMention mention, Figure figure, @Nullable PlaceMention before, boolean relative) {
    if (mention.names(Kind.NATION_BODY)) {
      return relative;
    }
    if (isRanked(figure, mention)) {
      return false;
    }
    boolean narrower = mention.names(Kind.LEVEL) || mention.names(Kind.LOCALITY);
    boolean free = before == null || before.names(Kind.NATION_BODY) || before.names(Kind.LEVEL);
    boolean tied = mention.role() == Role.ATTACHED || isWhole(mention);
    return tied && (free || narrower) && !mention.names(Kind.ORGANISATION);
  }

  /** "hạng 3 thế giới", "71/193 quốc gia": the place is what the rank is among. */
  private static boolean isRanked(Figure figure, PlaceMention mention) {
    String unit = figure.quantity().unit();
    return unit.equals("rank") || unit.equals("place");
  }

  /** "80% người trưởng thành cả nước", "học sinh toàn tỉnh": tied without a word in between. */
  private boolean isWhole(PlaceMention mention) {
    return mention.role() == Role.PLAIN
        && (mention.names(Kind.PROVINCE_ANAPHOR)
            || mention.names(Kind.LEVEL)
            || mention.names(Kind.CITY_ANAPHOR)
            || mention.names(Kind.LOCAL_ANAPHOR)
            || (mention.names(Kind.AREA) && !tokens.isCapitalised(mention.start())));
  }

  private int clauseEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, ':') || tokens.is(i, '(')) {
        return i;
      }
    }
    return limit;
  }
}
