package vn.solieu.extract.place;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.solieu.extract.Clauses;
import vn.solieu.extract.Outline;
import vn.solieu.extract.Reading;
import vn.solieu.extract.Sentences;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.SenseGroup;

/**
 * Carries places through a text: from sentence to sentence of a paragraph, and from a heading,
 * lead-in or "TP.HCM:" to what hangs below it.
 */
final class DocumentPlaces {
  private static final Frame NATION = Frame.ofDocument("VN", "area.population");

  /** The people of the largest province, Hồ Chí Minh City: Resolution 202/2025/QH15. */
  private static final BigDecimal MOST_PEOPLE = BigDecimal.valueOf(14_003_000);

  private static final int NOUN = 3;
  private static final int LEADING = 6;
  private static final int LABEL = 3; // words before the name at the head of a line

  private final Reading reading;
  private final PlaceContext context;
  private final MentionCursor mentions;
  private final List<Figure> figures;
  private final PlaceMemory memory;
  private final PlaceMarks marks;
  private final AlignedAreas aligned;
  private final TablePlaces tables;
  private final Outline outline;
  private final Frame[] frame;
  private final List<Frame> places;
  private int nextFigure;

  DocumentPlaces(
      Reading reading,
      List<PlaceMention> mentions,
      PlaceMarks marks,
      List<Figure> figures,
      PlaceMemory memory,
      Frame home) {
    this.reading = reading;
    this.mentions = new MentionCursor(mentions);
    this.marks = marks;
    this.figures = figures;
    this.memory = memory;
    Clauses clauses = Clauses.of(reading);
    context = new PlaceContext(reading.tokens(), clauses, marks, this.mentions, memory);
    outline = reading.outline();
    tables = new TablePlaces(reading, mentions);
    aligned = AlignedAreas.of(reading, mentions, figures);
    frame = new Frame[outline.count()];
    Arrays.fill(frame, home);
    places = new ArrayList<>(figures.size());
  }

  /** One frame per figure. */
  List<Frame> read() {
    Sentences sentences = reading.sentences();
    Frame carried = frame.length == 0 ? Frame.ofDocument("VN", "area.default") : frame[0];
    int unit = -1;
    int before = 0; // the first figure of the sentence before in the same unit
    for (int s = 0; s < sentences.count(); s++) {
      int line = reading.lines().lineOf(sentences.start(s));
      if (outline.unitOf(line) != unit) {
        unit = outline.unitOf(line);
        carried = open(unit, sentences.start(s));
        before = nextFigure;
      }
      boolean row = reading.lines().kind(line) == BlockKind.TABLE_ROW;
      Frame around = row ? rowFrame(unit, sentences.start(s), carried) : carried;
      Frame meant = row ? around : meant(sentences.start(s), sentences.end(s), before, around);
      before = nextFigure;
      Frame after = readSentence(sentences.start(s), sentences.end(s), meant, row);
      carried = after.equals(meant) ? around : after;
      if (row) {
        carried = frame[unit];
      }
    }
    return places;
  }

  /**
   * "… 31% người trưởng thành ở Việt Nam. Đến cuối năm 2023, tỷ lệ này đạt 77%": the one place of
   * the figures from {@code first} on, when the sentence speaks of them; else {@code carried}.
   */
  private Frame meant(int start, int end, int first, Frame carried) {
    boolean spoken = false;
    int limit = hasFigureBefore(end) ? figures.get(nextFigure).start() : start;
    for (int at = start; at < limit && !spoken; at++) {
      spoken = reading.has(at, SenseGroup.STRUCTURE, "anaphora");
    }
    if (!spoken || first >= nextFigure) {
      return carried;
    }
    Frame last = places.get(nextFigure - 1);
    boolean one = places.subList(first, nextFigure).stream().allMatch(place -> isSame(place, last));
    return one ? last : carried;
  }

  private static boolean isSame(Frame one, Frame other) {
    return one.area().equals(other.area()) && Objects.equals(one.locality(), other.locality());
  }

  private boolean hasFigureBefore(int token) {
    return nextFigure < figures.size() && figures.get(nextFigure).start() < token;
  }

  private Frame readSentence(int start, int end, Frame carried, boolean row) {
    if (!hasFigureBefore(end) && !mentions.isBefore(end)) {
      return carried;
    }
    SentencePlaces sentence = new SentencePlaces(context, start, end, carried, row);
    while (hasFigureBefore(end)) {
      int number = nextFigure++;
      int limit = hasFigureBefore(end) ? figures.get(nextFigure).start() : end;
      Frame own = sentence.read(figures.get(number), limit);
      Optional<PlaceMention> head =
          row ? tables.of(figures.get(number).start()) : aligned.find(number);
      Frame stated = head.flatMap(m -> memory.frame(m, carried)).orElse(own);
      Frame place = isBeyondProvince(figures.get(number), stated) ? NATION : stated;
      places.add(aligned.isMisaligned(number) ? place.misaligned() : place);
    }
    sentence.finish();
    return sentence.subject().orElse(carried);
  }

  /**
   * "hơn 15 triệu sổ sức khỏe" in a province's paper: more of what each has one of than any
   * province has people, where no words tie the figure to the province.
   */
  private boolean isBeyondProvince(Figure figure, Frame place) {
    boolean inherited = place.start() < 0 && memory.isProvince(place);
    boolean more =
        figure.quantity().unit().equals("count")
            && figure.quantity().value().compareTo(MOST_PEOPLE) > 0;
    if (!inherited || !more) {
      return false;
    }
    for (int at = figure.end(); at < figure.end() + NOUN; at++) {
      if (marks.startsAt(at, PlaceMark.PEOPLE)) {
        return true;
      }
    }
    return false;
  }

  /** What a new unit starts with; its own heading or label opens a frame for what hangs below. */
  private Frame open(int unit, int start) {
    int parent = outline.parent(unit);
    Frame inherited = parent < 0 ? frame[unit] : frame[parent];
    frame[unit] = inherited;
    int line = outline.firstLine(unit);
    int end = reading.lines().end(outline.endLine(unit) - 1);
    boolean sent = marks.startsAt(start, PlaceMark.ADDRESSEE);
    boolean heading = reading.lines().isHeading(line) && unit > 0 && !sent;
    boolean leadIn = outline.isLeadIn(unit);
    for (PlaceMention mention : mentions.before(end)) {
      boolean label = isAtHead(mention, start, ':'); // "TPHCM: …"
      boolean strategy = marks.startsAt(mention.start(), PlaceMark.NATION_STRATEGY);
      boolean names = heading && (strategy || !mention.isNational());
      boolean led = leadIn && mention.role() == Role.OPENER && leadsList(mention, end);
      boolean opens = names || label || led;
      if (opens && mention.role() != Role.NONE && mention.role() != Role.COMPARED) {
        Frame named = memory.frame(mention, inherited).orElse(inherited);
        frame[unit] = marks.isReporter(mention) ? named.withoutOffice() : named;
        return frame[unit];
      }
    }
    return inherited;
  }

  /** Not "Nhìn ra cả nước, tỉnh ta đứng thứ 38. Vì vậy, tôi đề nghị:", which goes on to its own. */
  private boolean leadsList(PlaceMention mention, int end) {
    Sentences sentences = reading.sentences();
    int last = sentences.sentenceOf(end - 1);
    boolean nearby = !mention.isNation() || sentences.sentenceOf(mention.start()) == last;
    return nearby && leadsSentence(mention);
  }

  /** Whether few words but those for time stand before {@code mention} in its sentence. */
  private boolean leadsSentence(PlaceMention mention) {
    Sentences sentences = reading.sentences();
    int words = 0;
    int at = sentences.start(sentences.sentenceOf(mention.start()));
    while (at < mention.start() && words <= LEADING) {
      int time = reading.longest(at, SenseGroup.TIME);
      words += time < 0 && reading.tokens().isWord(at) ? 1 : 0;
      at = time < 0 ? at + 1 : reading.matchEnd(time);
    }
    return words <= LEADING;
  }

  /** A place in the first cell of a row holds for the row. */
  private Frame rowFrame(int unit, int start, Frame carried) {
    return mentions
        .first()
        .filter(mention -> isAtHead(mention, start, '|'))
        .map(mention -> memory.frame(mention, frame[unit]).orElse(carried))
        .orElse(carried);
  }

  private boolean isAtHead(PlaceMention mention, int start, char sign) {
    return mention.start() - start <= LABEL && reading.tokens().is(mention.end(), sign);
  }
}
