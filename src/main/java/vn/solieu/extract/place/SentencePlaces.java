package vn.solieu.extract.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Clauses;
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
  private final Tokens tokens;
  private final PlaceMarks marks;
  private final MentionCursor mentions;
  private final PlaceMemory memory;
  private final Clauses clauses;
  private final FigureTies ties;
  private final HeldPlace held;
  private final SentenceSubject subject;
  private final int end;
  private final boolean row;
  private int at;
  private boolean figureRead;
  private Frame last; // the place of the figure before
  private boolean opened; // by a place that is named: "Tại Cần Thơ, …"
  private @Nullable PlaceMention left; // the last mention since the figure before
  private @Nullable PlaceMention tied; // the last that is only its figure's

  /**
   * Reads the sentence from token {@code start} to {@code end}.
   *
   * @param carried what holds at its beginning
   * @param row whether it is of a table's row
   */
  SentencePlaces(PlaceContext context, int start, int end, Frame carried, boolean row) {
    tokens = context.tokens();
    marks = context.marks();
    mentions = context.mentions();
    memory = context.memory();
    clauses = context.clauses();
    ties = new FigureTies(context);
    held = new HeldPlace(memory, carried);
    last = carried;
    subject = new SentenceSubject(marks, memory);
    this.end = end;
    this.row = row;
    at = start;
  }

  /** What the sentence as a whole is about, for the sentences after it; nothing when unsaid. */
  Optional<Frame> subject() {
    return subject.find();
  }

  /**
   * The place of the next figure of the sentence.
   *
   * @param limit where the figure after it begins, or the end of the sentence
   */
  Frame read(Figure figure, int limit) {
    left = null;
    int from = at;
    readUntil(figure.start());
    Frame place = behind(figure, Math.min(limit, end), left, before(figure, left));
    place = isChangeOfLast(figure, from) ? last : place;
    if (!figureRead && left != null && isMeasured(left)) {
      subject.note(place, true, false);
    }
    at = figure.end();
    figureRead = true;
    last = place;
    return place;
  }

  /** "Tỷ lệ hồ sơ trực tuyến của Bắc Giang đạt 80%": whose first figure it is. */
  private static boolean isMeasured(PlaceMention mention) {
    return mention.role() == Role.ATTACHED
        && mention.names(Kind.AREA)
        && !mention.isNation()
        && !mention.isWorld();
  }

  /** "ở khu vực đô thị là 72%, tăng 8 điểm phần trăm": the change is where the level is. */
  private boolean isChangeOfLast(Figure figure, int from) {
    return figureRead
        && left == null
        && figure.mayBeChange()
        && last.locality() != null
        && !clauses.has(';', from, figure.start());
  }

  /** Reads the words after the last figure. */
  void finish() {
    readUntil(end);
  }

  private void readUntil(int token) {
    for (; at < token; at++) {
      if (mentions.isAt(at)) {
        read(mentions.pass());
      }
      if (marks.startsAt(at, PlaceMark.WHOLE)) {
        held.endParts();
      }
      readSign();
    }
    mentions.passBefore(token);
  }

  private void readSign() {
    if (tokens.is(at, ';')) {
      held.endClause();
    } else if (tokens.is(at, '(')) {
      held.openBracket(inBracket());
    } else if (tokens.is(at, ')')) {
      held.closeBracket();
    }
  }

  /** "nhỉnh hơn Philippines (0,7621, xếp thứ 73)": all in the bracket is about the name before. */
  private Frame inBracket() {
    boolean named = left != null && left.end() == at && left.names(Kind.AREA);
    return named && left != null ? placeOf(left) : held.place();
  }

  private void read(PlaceMention mention) {
    if (mention.role() == Role.NONE && !mention.names(Kind.LEVEL)) {
      memory.note(mention, held.place());
      return;
    }
    if (isAroundHeld(mention) || isOfHeld(mention) || mention.equals(tied)) {
      return; // "9,02% ở Long An và 4,6% ở Bạc Liêu": it has its figure
    }
    boolean source = opened && !figureRead && mention.role() == Role.SOURCE;
    if (source || isAssigner(mention)) {
      memory.note(mention, held.place());
      return; // "Tại Cần Thơ, theo Bộ Thông tin và Truyền thông, …"
    }
    left = mention;
    boolean opens = subject.isOpenedBy(mention, held.isInBracket());
    if (holds(mention, opens)) {
      Optional<Frame> named = memory.frame(mention, held.place());
      boolean reports = marks.isReporter(mention);
      named
          .map(place -> reports ? place.withoutOffice() : place)
          .ifPresent(place -> hold(mention, place, opens));
    } else if (mention.isOffice()) {
      memory.note(mention, held.place());
    }
  }

  /** "Lai Châu là nơi về đích sớm ở vùng Tây Bắc": the region is only where the province lies. */
  private boolean isAroundHeld(PlaceMention mention) {
    return mention.names(Kind.LOCALITY)
        && mention.isOfNation()
        && mention.role() == Role.ATTACHED
        && !held.isCarried()
        && held.isProvince();
  }

  /** "Tại xã Ea Knuếc, Trung tâm Phục vụ hành chính công": the commune's, not the province's. */
  private boolean isOfHeld(PlaceMention mention) {
    return mention.names(Kind.PROVINCE_BODY)
        && mention.area() == null
        && mention.locality() == null
        && !marks.endsAt(mention.end(), PlaceMark.MARKER_AREA)
        && !held.isCarried()
        && held.place().locality() != null;
  }

  /**
   * "Chỉ tiêu Công an tỉnh giao cho thành phố": the town's that is spoken of, who must reach it.
   */
  private boolean isAssigner(PlaceMention mention) {
    int given = marks.after(mention.end(), PlaceMark.ASSIGNS);
    Frame place = held.place();
    boolean own = mention.area() == null || mention.area().equals(place.area());
    boolean below =
        !tokens.isWord(given)
            || marks.startsAt(given, PlaceMark.MARKER_LOCALITY)
            || marks.startsAt(given, PlaceMark.MARKER_AREA);
    return given > mention.end()
        && mention.names(Kind.PROVINCE_BODY)
        && own
        && below
        && !tokens.isCapitalised(given + 1)
        && place.locality() != null
        && place.office() == null;
  }

  /** Whether what the mention names holds for the figures after it. */
  private boolean holds(PlaceMention mention, boolean opens) {
    return switch (mention.kind()) {
      case LEVEL -> row || mention.role() == Role.OPENER || mention.role() == Role.ONLY;
      case NATION_BODY -> opens || mention.isOffice() && mention.role() == Role.ONLY;
      case NATION_PAPER, ORGANISATION -> opens;
      default -> mention.role() != Role.COMPARED;
    };
  }

  private void hold(PlaceMention mention, Frame place, boolean opens) {
    boolean told = figureRead && mention.isNation() && mention.role() == Role.ATTACHED;
    boolean level = mention.names(Kind.LEVEL) && figureRead; // "cấp tỉnh 85%, cấp xã 46%;"
    boolean part = level || mention.names(Kind.LOCALITY) && isPart(mention);
    held.hold(place, told || part);
    boolean named = mention.names(Kind.AREA) || mention.names(Kind.LOCALITY);
    opened |= opens && mention.role() == Role.OPENER && named;
    boolean lasts = !mention.names(Kind.ORGANISATION) && !mention.names(Kind.LEVEL);
    boolean leads = opens && lasts && !held.isInBracket();
    subject.note(place, leads, figureRead);
  }

  /** "cả tỉnh còn 89 thôn, riêng huyện Mèo Vạc 21, huyện Đồng Văn 17;": over with its clause. */
  private boolean isPart(PlaceMention mention) {
    return figureRead && (mention.role() == Role.ONLY || held.isTold());
  }

  private Frame placeOf(PlaceMention mention) {
    return memory.frame(mention, held.place()).orElse(held.place());
  }

  /** What holds before the figure, or the last mention before it when that is its own. */
  private Frame before(Figure figure, @Nullable PlaceMention last) {
    boolean own = last != null && ties.leadsTo(figure, last, held.isInBracket());
    return own && last != null ? placeOf(last) : held.place();
  }

  /**
   * The place that the words behind the figure tie it to, within its clause.
   *
   * @param last the last mention before the figure
   * @param place the figure's place by the words before it
   */
  private Frame behind(Figure figure, int limit, @Nullable PlaceMention last, Frame place) {
    Optional<PlaceMention> bracketed =
        mentions.first().filter(mention -> ties.isBracketedBehind(figure, mention));
    if (bracketed.isPresent()) {
      return memory.frame(bracketed.get(), place).orElse(place);
    }
    for (PlaceMention mention : mentions.before(clauses.end(figure.end(), limit))) {
      boolean relative = ties.isRelative(figure.end(), mention.start());
      Optional<Frame> own =
          ties.goesBackTo(figure, mention, last, relative)
              ? memory.frame(mention, place)
              : Optional.empty();
      if (own.isPresent()) {
        tie(mention, own.get(), relative);
        return own.get();
      }
    }
    return last != null && last.names(Kind.LEVEL)
        ? memory.frame(last, held.place()).orElse(place)
        : place;
  }

  /** What a figure is tied to holds for those after it too, unless it was set by it. */
  private void tie(PlaceMention mention, Frame place, boolean relative) {
    if (relative) {
      return;
    }
    if (mention.isTiedAlone()) {
      tied = mention;
    }
    if (!mention.names(Kind.LEVEL)) {
      held.hold(place, mention.isNation());
    }
  }
}
