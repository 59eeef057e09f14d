package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.text.Tokens;

/**
 * Goes through one sentence from left to right and gives each figure its place: the place right
 * before it or tied to the words right after it, else what the sentence, the paragraph or the
 * document holds.
 */
final class SentencePlaces {
  private static final int COMPARED_REACH = 5;
  private static final int BESIDE = 3;
  private static final int PHRASE = 6;

  private final Tokens tokens;
  private final List<PlaceMention> mentions;
  private final PlaceMemory memory;
  private final PlaceMarks marks;
  private final int end;
  private int next;
  private int at;
  private final Frame carried;
  private final boolean row;
  private Frame held;
  private Frame beforeBracket;
  private int brackets;
  private boolean figureRead;
  private @Nullable Frame beforeTie;
  private @Nullable Frame subject;
  private @Nullable PlaceMention left;
  private @Nullable PlaceMention tied;

  /** Reads the mentions from number {@code next} on, where {@code carried} holds at first. */
  SentencePlaces(
      Tokens tokens,
      List<PlaceMention> mentions,
      int next,
      PlaceMemory memory,
      PlaceMarks marks,
      int start,
      int end,
      Frame carried,
      boolean row) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.next = next;
    this.memory = memory;
    this.marks = marks;
    this.end = end;
    at = start;
    this.carried = carried;
    this.row = row;
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
    Frame frame = left == null ? held : left(left, figure);
    frame = right(figure, Math.min(limit, end), left, frame);
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
      if (marks.startsAt(at, PlaceMark.WHOLE) && Kind.LEVEL.rule().equals(held.rule())) {
        held = carried;
      }
      if (tokens.is(at, ';') && brackets == 0) {
        endClause();
      }
      if (tokens.is(at, '(')) {
        beforeBracket = held;
        brackets++;
        held = inBracket();
      } else if (tokens.is(at, ')') && brackets > 0) {
        held = beforeBracket;
        brackets--;
      }
    }
    while (next < mentions.size() && mentions.get(next).start() < token) {
      next++;
    }
  }

  /** What only the clause was compared with or told of ends with it. */
  private void endClause() {
    if (memory.isForeign(held)) {
      held = carried; // "nhưng sau Indonesia (100 điểm); năm 2020 ta xếp hạng 25"
    } else if (beforeTie != null) {
      held = beforeTie; // "cao hơn mục tiêu 30% GDP của cả nước; doanh thu …"
    }
    beforeTie = null;
  }

  /** "nhỉnh hơn Philippines (0,7621, xếp thứ 73)": all in the bracket is about the name before. */
  private Frame inBracket() {
    PlaceMention before = left;
    boolean named = before != null && before.end() == at && before.names(Kind.AREA);
    return named && before != null && !before.isNational() ? frameOf(before).orElse(held) : held;
  }

  private void read(PlaceMention mention) {
    if (mention.role() == Role.NONE && !mention.names(Kind.LEVEL)) {
      memory.note(mention, held);
      return;
    }
    if (isAroundHeld(mention) || mention.equals(tied)) {
      return; // "9,02% ở Long An và 4,6% ở Bạc Liêu": it has its figure
    }
    left = mention;
    boolean opens = opens(mention);
    boolean holds =
        switch (mention.kind()) {
          case LEVEL -> row || mention.role() == Role.OPENER || mention.role() == Role.ONLY;
          case NATION_BODY, NATION_PAPER, ORGANISATION -> opens;
          default -> mention.role() != Role.COMPARED;
        };
    Optional<Frame> frame = holds ? frameOf(mention) : Optional.empty();
    if (frame.isPresent()) {
      boolean told = figureRead && isNation(mention) && mention.role() == Role.ATTACHED;
      beforeTie = told ? held : null;
      held = frame.get();
      hold(opens && brackets == 0 && !mention.names(Kind.ORGANISATION));
    }
  }

  /** "Lai Châu là nơi về đích sớm ở vùng Tây Bắc": the region is only where the province lies. */
  private boolean isAroundHeld(PlaceMention mention) {
    return mention.names(Kind.LOCALITY)
        && "VN".equals(mention.area())
        && mention.role() == Role.ATTACHED
        && !held.equals(carried)
        && memory.isProvince(held);
  }

  /** The sentence is about one place, or about none that the next one could be about. */
  private void hold(boolean opens) {
    if (opens && !figureRead) {
      subject = memory.isWorld(held) ? subject : held;
    } else if (subject != null && (isElsewhere(subject) && opens || isBesides(subject))) {
      subject = null;
    }
  }

  private boolean isElsewhere(Frame place) {
    return !place.area().equals(held.area());
  }

  /** "thành phố Hòa Bình đạt 89,2%, huyện Lương Sơn 84%": the one after the other. */
  private boolean isBesides(Frame place) {
    return place.locality() != null
        && held.locality() != null
        && !place.locality().equalsIgnoreCase(held.locality());
  }

  /** Whether the mention is what its clause is about. */
  private boolean opens(PlaceMention mention) {
    return switch (mention.role()) {
      case OPENER -> brackets == 0 || !mention.names(Kind.ORGANISATION);
      case SOURCE -> !mention.names(Kind.ORGANISATION) || mention.area() != null;
      case PLAIN ->
          isActing(mention)
              || isSpeaking(mention)
              || marks.startsAt(mention.end(), PlaceMark.OWN_VERB);
      default -> false;
    };
  }

  /** "Hiện Bộ cung cấp": who acts, not whose something is. */
  private boolean isActing(PlaceMention mention) {
    return mention.names(Kind.OFFICE_ANAPHOR) && marks.startsAt(mention.start(), PlaceMark.OFFICE);
  }

  /** "đại diện UBND tỉnh Đồng Nai cho biết". */
  private boolean isSpeaking(PlaceMention mention) {
    return mention.names(Kind.PROVINCE_BODY) && marks.startsAt(mention.end(), PlaceMark.SAYS);
  }

  private Optional<Frame> frameOf(PlaceMention mention) {
    return memory.frame(mention, held);
  }

  /** What the last mention before the figure makes of it. */
  private Frame left(PlaceMention mention, Figure figure) {
    if (mention.role() == Role.COMPARED) {
      return reaches(mention, figure, COMPARED_REACH) ? frameOf(mention).orElse(held) : held;
    }
    if (mention.names(Kind.NATION_PAPER)
        && brackets == 0
        && reaches(mention, figure, Integer.MAX_VALUE)) {
      return memory.frame(mention, held).orElse(held); // "Quyết định số 36/QĐ-TTg đặt đích 100%"
    }
    boolean body = mention.names(Kind.NATION_BODY) && mention.locality() != null;
    boolean beside =
        (body || mention.names(Kind.ORGANISATION))
            && mention.role() != Role.SOURCE
            && mention.role() != Role.NONE
            && standsBeside(mention, figure);
    if (!beside) {
      return held;
    }
    return memory.frame(mention, held).orElse(held);
  }

  /** "Viettel 96,57 Mbps", "Bộ Tài chính đạt 95%", "VNPT (30%)". */
  private boolean standsBeside(PlaceMention mention, Figure figure) {
    if (isJoinedByPhrase(mention.end(), figure.start())) {
      return true;
    }
    int at = mention.end();
    while (at < figure.start() && at - mention.end() < BESIDE) {
      boolean joins =
          tokens.is(at, '(') || tokens.is(at, ':') || marks.endsAt(at + 1, PlaceMark.BESIDE);
      if (!joins) {
        return false;
      }
      at++;
    }
    return at == figure.start();
  }

  /** "Bộ Tài chính giữ ngôi quán quân với 0,7755 điểm", "ở vị trí 1". */
  private boolean isJoinedByPhrase(int from, int to) {
    boolean opens =
        marks.startsAt(from, PlaceMark.BESIDE) || marks.startsAt(from, PlaceMark.OWN_VERB);
    boolean closes = marks.endsAt(to, PlaceMark.BESIDE) || marks.endsAt(to, PlaceMark.OWN_VERB);
    for (int i = from; i < to; i++) {
      opens &= tokens.isWord(i);
    }
    return opens && closes && to > from && to - from <= PHRASE;
  }

  /** "cao hơn bình quân thế giới (0,6382)": nothing but a bracket or a few words in between. */
  private boolean reaches(PlaceMention mention, Figure figure, int reach) {
    if (figure.start() - mention.end() > reach) {
      return false;
    }
    for (int i = mention.end(); i < figure.start(); i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, ')')) {
        return false;
      }
    }
    return true;
  }

  /** The place that the words after the figure are tied to, within its clause. */
  private Frame right(Figure figure, int limit, @Nullable PlaceMention before, Frame frame) {
    Optional<PlaceMention> bracketed = bracketed(figure);
    if (bracketed.isPresent()) {
      return memory.frame(bracketed.get(), frame).orElse(frame);
    }
    int clause = clauseEnd(figure.end(), limit);
    boolean relative = false;
    int marked = figure.end();
    for (int i = next; i < mentions.size() && mentions.get(i).start() < clause; i++) {
      PlaceMention mention = mentions.get(i);
      for (; marked <= mention.start(); marked++) {
        relative |= marks.endsAt(marked, PlaceMark.RELATIVE);
      }
      if (ties(mention, figure, before, relative)) {
        Optional<Frame> own = memory.frame(mention, frame);
        if (own.isPresent()) {
          boolean direct = isTiedAlone(mention);
          tied = direct && !relative ? mention : tied;
          if (!mention.names(Kind.LEVEL) && !relative) {
            beforeTie = isNation(mention) ? held : null;
            held = own.get();
          }
          return own.get();
        }
      }
    }
    return before != null && before.names(Kind.LEVEL)
        ? memory.frame(before, held).orElse(frame)
        : frame;
  }

  private static boolean isNation(PlaceMention mention) {
    return mention.names(Kind.AREA) && "VN".equals(mention.area());
  }

  /** "9,02% ở Long An", "70% ở cấp xã": for its figure alone. */
  private static boolean isTiedAlone(PlaceMention mention) {
    boolean named = mention.names(Kind.AREA) || mention.names(Kind.LEVEL);
    return named && mention.role() == Role.ATTACHED;
  }

  /** "88% (Khánh Hòa), 85,4% (Trà Vinh)". */
  private Optional<PlaceMention> bracketed(Figure figure) {
    if (next >= mentions.size() || !tokens.is(figure.end(), '(')) {
      return Optional.empty();
    }
    PlaceMention mention = mentions.get(next);
    boolean alone =
        mention.start() - figure.end() <= BESIDE - 1
            && tokens.is(mention.end(), ')')
            && (mention.names(Kind.AREA) || mention.names(Kind.LOCALITY));
    return alone ? Optional.of(mention) : Optional.empty();
  }

  private boolean ties(
      PlaceMention mention, Figure figure, @Nullable PlaceMention before, boolean relative) {
    boolean office = mention.names(Kind.NATION_BODY) && mention.locality() != null;
    if (office && mention.role() == Role.ATTACHED && before == null) {
      return true; // "100% thủ tục của Bộ Tư pháp"
    }
    if (mention.isNational()) {
      return relative && !marks.startsAt(mention.end(), PlaceMark.ASSIGNS);
    }
    if (isRank(figure) || mention.names(Kind.ORGANISATION)) {
      return false;
    }
    boolean narrower = mention.names(Kind.LEVEL) || mention.names(Kind.LOCALITY);
    boolean free = before == null || before.isNational() || before.names(Kind.LEVEL);
    boolean tied = mention.role() == Role.ATTACHED || isWhole(mention);
    return tied && (free || narrower);
  }

  /** "hạng 3 thế giới": the place is what the rank is among. */
  private static boolean isRank(Figure figure) {
    String unit = figure.quantity().unit();
    return unit.equals("rank") || unit.equals("place");
  }

  /** "80% người trưởng thành cả nước", "học sinh toàn tỉnh": tied without a word in between. */
  private boolean isWhole(PlaceMention mention) {
    return mention.role() == Role.PLAIN
        && switch (mention.kind()) {
          case PROVINCE_ANAPHOR, LEVEL, CITY_ANAPHOR, LOCAL_ANAPHOR, OFFICE_ANAPHOR, HERE -> true;
          case AREA -> !tokens.isCapitalised(mention.start());
          default -> false;
        };
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
