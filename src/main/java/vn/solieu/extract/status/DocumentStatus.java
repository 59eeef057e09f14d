package vn.solieu.extract.status;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.solieu.extract.Outline;
import vn.solieu.extract.Reading;
import vn.solieu.extract.Sentences;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Status;

/**
 * Carries status through a text: from sentence to sentence of a paragraph, from a heading or
 * lead-in to what hangs below it, from a paragraph to the next when that one goes on with it ("Bên
 * cạnh đó").
 */
final class DocumentStatus {
  private static final int TOPIC = 2;
  private static final int MARK = 4; // tokens of "II.3."

  /** What these demand ends with their sentence. */
  private static final Set<String> SENTENCE_ONLY =
      Set.of(
          StatusWord.TARGET_WILL.rule(),
          StatusWord.TARGET_DEMAND.rule(),
          StatusWord.TARGET_MUST.rule(),
          StatusWord.TARGET_ENSURE.rule());

  private final Reading reading;
  private final StatusCues cues;
  private final List<Figure> figures;
  private final Outline outline;
  private final Decision[] frame;
  private final List<Decision> decisions;
  private int nextFigure;

  DocumentStatus(Reading reading, StatusCues cues, List<Figure> figures) {
    this.reading = reading;
    this.cues = cues;
    this.figures = figures;
    outline = reading.outline();
    frame = new Decision[outline.count()];
    decisions = new ArrayList<>(figures.size());
  }

  /** One decision per figure. */
  List<Decision> decide() {
    Arrays.fill(frame, Decision.NONE);
    Sentences sentences = reading.sentences();
    TableStatus tables = new TableStatus(reading, cues);
    Decision carried = Decision.NONE;
    int unit = -1;
    for (int s = 0; s < sentences.count(); s++) {
      int line = reading.lines().lineOf(sentences.start(s));
      int here = outline.unitOf(line);
      if (here != unit) {
        carried = open(here, sentences.start(s), carried);
        unit = here;
      }
      if (reading.lines().kind(line) == BlockKind.TABLE_ROW) {
        while (hasFigureBefore(sentences.end(s))) {
          decisions.add(tables.read(figures.get(nextFigure++), line, frame[unit]));
        }
      } else {
        carried = readSentence(sentences.start(s), sentences.end(s), carried);
        if (outline.isLeadIn(unit)) {
          frame[unit] = leadIn(sentences.start(s), sentences.end(s), carried);
        }
      }
    }
    return decisions;
  }

  private boolean hasFigureBefore(int token) {
    return nextFigure < figures.size() && figures.get(nextFigure).start() < token;
  }

  /** What a new unit starts with. */
  private Decision open(int unit, int start, Decision before) {
    int parent = outline.parent(unit);
    Decision inherited = parent < 0 ? Decision.NONE : frame[parent].carried("scope");
    frame[unit] = inherited;
    int line = outline.firstLine(unit);
    if (reading.lines().isHeading(line)) {
      boolean title = unit == 0 && !outline.isNumbered(unit);
      if (!title && reading.lines().kind(line) != BlockKind.TITLE) {
        Decision own = heading(unit);
        frame[unit] = own.isMade() ? own : inherited;
      }
      return inherited;
    }
    int first = cues.firstFrom(start);
    boolean goesOn = cues.isBefore(first, start + 1) && cues.word(first) == StatusWord.CONNECTOR;
    return goesOn && before.is(Status.TARGET) ? before.carried("paragraph") : inherited;
  }

  private boolean isParagraph(int start) {
    return reading.lines().kind(reading.lines().lineOf(start)) == BlockKind.PARAGRAPH;
  }

  private Decision readSentence(int start, int end, Decision carried) {
    if (!hasFigureBefore(end) && !cues.isBefore(cues.firstFrom(start), end)) {
      return passedOn(carried, false);
    }
    SentenceStatus sentence =
        new SentenceStatus(reading, cues, start, end, carried, isParagraph(start));
    boolean used = false;
    boolean mixed = false; // a target beside what was reached speaks for its own sentence only
    while (hasFigureBefore(end)) {
      Figure figure = figures.get(nextFigure++);
      int limit = hasFigureBefore(end) ? figures.get(nextFigure).start() : end;
      Decision decision = sentence.read(figure, limit);
      decisions.add(decision);
      mixed |= !decision.is(Status.TARGET);
      used |= decision.is(Status.TARGET) && decision.equals(sentence.held());
    }
    sentence.finish();
    Decision held = sentence.held();
    return passedOn(held, used && !mixed && !SENTENCE_ONLY.contains(held.rule()));
  }

  /** What {@code held}, which holds at the end of a sentence, is for the next one. */
  private static Decision passedOn(Decision held, boolean wanted) {
    boolean passes = held.is(Status.ACTUAL) || held.isCarried() || wanted;
    return passes ? held.carried("paragraph") : Decision.NONE;
  }

  /** The first word of a heading that says what the part is about. */
  private Decision heading(int unit) {
    int from = reading.lines().start(outline.firstLine(unit));
    int to = reading.lines().end(outline.endLine(unit) - 1);
    for (int c = cues.firstFrom(from); cues.isBefore(c, to); c++) {
      StatusWord word = cues.word(c);
      if (word == StatusWord.HEADING_ACTUAL) {
        return Decision.of(Status.ACTUAL, word, cues.start(c), cues.end(c));
      }
      boolean begins = outline.isNumbered(unit) || cues.start(c) - from <= TOPIC;
      boolean topic = word != StatusWord.HEADING_TASK || begins;
      boolean plan = word == StatusWord.TARGET_PLAN && cues.start(c) == textStart(from);
      if (word.titlesTargets() && topic || plan && cues.end(c) == to) {
        return Decision.of(Status.TARGET, word, cues.start(c), cues.end(c));
      }
    }
    return Decision.NONE;
  }

  /** Where the words of "IV. KẾ HOẠCH" begin. */
  private int textStart(int line) {
    int at = line;
    while (at < line + MARK && !(reading.tokens().is(at, '.') || reading.tokens().is(at, ')'))) {
      at++;
    }
    return at == line + MARK ? line : at + 1;
  }

  /** The last word of a lead-in that says what follows. */
  private Decision leadIn(int start, int end, Decision carried) {
    Decision decision = frame[outline.unitOf(reading.lines().lineOf(start))];
    for (int c = cues.firstFrom(start); cues.isBefore(c, end); c++) {
      StatusWord word = cues.word(c);
      if (word == StatusWord.HEADING_ACTUAL || word == StatusWord.ACTUAL) {
        decision = Decision.of(Status.ACTUAL, word, cues.start(c), cues.end(c));
      } else if (word.opensTargets() || word == StatusWord.TARGET_PASSING) {
        decision = Decision.of(Status.TARGET, word, cues.start(c), cues.end(c));
      } else if (word == StatusWord.ESTIMATE || word == StatusWord.FORECAST) {
        decision = Decision.of(Status.ESTIMATE, word, cues.start(c), cues.end(c));
      }
    }
    return decision.isMade() ? decision : carried;
  }
}
