package vn.solieu.extract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.time.TimeExpression;
import vn.solieu.extract.time.TimeKind;
import vn.solieu.model.BlockKind;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;
import vn.solieu.model.Period;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Quantity;
import vn.solieu.model.Status;

/**
 * How much of each {@link RecordTrait} the records of one article have: what is near each figure,
 * and how the records of the article agree with each other.
 */
final class RecordTraits {
  private static final int FAR = 60;
  private static final int MANY = 20;

  private final Reading reading;
  private final List<TimeExpression> times;
  private final @Nullable LocalDate publishedOn;
  private final List<RecordDraft> drafts;
  private final RecordTally tally;
  private final int[] sentences;
  private final int[] timeStarts;
  private final int linked;
  private final int figures;

  RecordTraits(
      Reading reading,
      List<TimeExpression> times,
      @Nullable LocalDate publishedOn,
      List<Figure> all,
      List<RecordDraft> drafts) {
    this.reading = reading;
    this.times = times;
    this.publishedOn = publishedOn;
    this.drafts = drafts;
    figures = all.size();
    timeStarts = times.stream().mapToInt(TimeExpression::start).toArray();
    sentences = all.stream().mapToInt(figure -> sentence(figure.start())).toArray();
    tally = new RecordTally(drafts, sentences);
    linked = (int) drafts.stream().mapToInt(RecordDraft::number).distinct().count();
  }

  private int sentence(int token) {
    return reading.sentences().sentenceOf(token);
  }

  /** The traits of the record with number {@code record}, by ordinal. */
  float[] of(int record) {
    float[] traits = new float[RecordTrait.NAMES.size()];
    RecordDraft draft = drafts.get(record);
    FigureIndicator by = draft.indicator();
    RecordTrait.judge(traits, by.probability(), by.rival(), by.model());
    period(draft, traits);
    place(draft, traits);
    status(draft, traits);
    surroundings(draft, traits);
    agreement(record, traits);
    return traits;
  }

  private void agreement(int record, float[] traits) {
    set(traits, RecordTrait.INDICATORS, tally.indicators());
    set(traits, RecordTrait.INDICATOR_RECORDS, tally.ofIndicator(record));
    set(traits, RecordTrait.PERIODS, tally.periods());
    set(traits, RecordTrait.PERIOD_SHARE, tally.periodShare(record));
    set(traits, RecordTrait.AREAS, tally.areas());
    set(traits, RecordTrait.AREA_SHARE, tally.areaShare(record));
    set(traits, RecordTrait.SENTENCE_AREAS, tally.sentenceAreas(record));
    set(traits, RecordTrait.SENTENCE_RECORDS, tally.ofSentence(record));
    set(traits, RecordTrait.STATUS_SHARE, tally.statusShare(record));
    set(traits, RecordTrait.SAME_VALUES, tally.ofValue(record) - 1);
    set(traits, RecordTrait.RIVAL_VALUES, tally.values(record) - 1);
  }

  private void period(RecordDraft draft, float[] traits) {
    PeriodBasis basis = draft.period().basis();
    set(traits, RecordTrait.PERIOD_STATED, basis == PeriodBasis.STATED);
    set(traits, RecordTrait.PERIOD_CONTEXT, basis == PeriodBasis.CONTEXT);
    set(traits, RecordTrait.PERIOD_PUBLISHED, basis == PeriodBasis.PUBLISHED);
    set(traits, RecordTrait.PERIOD_UNKNOWN, basis == PeriodBasis.UNKNOWN);
    int from = start(draft.period().cues());
    TimeExpression time = timeAt(from);
    int distance = distance(draft.period().cues(), draft.figure());
    if (time != null) {
      boolean points = time.kind() == TimeKind.THAT_TIME || time.kind() == TimeKind.SAME_PERIOD;
      set(traits, RecordTrait.PERIOD_POINTS, points);
      set(traits, RecordTrait.PERIOD_YEAR_SAID, time.saysYear());
      set(traits, RecordTrait.PERIOD_NOW, time.kind() == TimeKind.NOW);
      set(traits, RecordTrait.PERIOD_BEHIND, time.start() > draft.figure().start());
      int lines = line(draft.figure().start()) - line(time.start());
      set(traits, RecordTrait.PERIOD_LINES, Math.max(-1, Math.min(MANY, lines)));
    }
    set(traits, RecordTrait.PERIOD_DISTANCE, distance);
    int sentence = sentences[draft.number()];
    int inSentence = 0;
    int nearer = 0;
    int end = reading.sentences().end(sentence);
    int first = firstTime(reading.sentences().start(sentence));
    for (int t = first; t < Math.min(times.size(), first + MANY); t++) {
      TimeExpression other = times.get(t);
      if (other.kind() != TimeKind.OTHER && other.start() < end) {
        inSentence++;
        nearer += distance(other.start(), other.end(), draft.figure()) < distance ? 1 : 0;
      }
    }
    set(traits, RecordTrait.SENTENCE_TIMES, Math.min(MANY, inSentence));
    set(traits, RecordTrait.NEARER_TIMES, Math.min(MANY, nearer));
    set(traits, RecordTrait.PERIOD_DAYS, length(draft.period().period()));
    set(traits, RecordTrait.PERIOD_AGE, age(draft.period().period()));
  }

  private static double length(@Nullable Period period) {
    return period == null
        ? 0
        : Math.min(9999, ChronoUnit.DAYS.between(period.start(), period.end()) + 1);
  }

  private double age(@Nullable Period period) {
    LocalDate today = publishedOn;
    if (period == null || today == null) {
      return -1;
    }
    return Math.max(-9, Math.min(9, ChronoUnit.DAYS.between(period.end(), today) / 365.25));
  }

  private void place(RecordDraft draft, float[] traits) {
    set(traits, RecordTrait.PLACE_OF_DOCUMENT, draft.found().isOfDocument());
    set(traits, RecordTrait.PLACE_DISTANCE, distance(draft.found().cues(), draft.figure()));
    set(traits, RecordTrait.NATION, "VN".equals(draft.place().area()));
    int at = start(draft.found().cues());
    boolean inSentence = at >= 0 && sentence(at) == sentences[draft.number()];
    set(traits, RecordTrait.PLACE_IN_SENTENCE, inSentence);
    set(traits, RecordTrait.LOCALITY, draft.place().locality() != null);
    boolean aside = draft.found().office() != null && draft.place().locality() == null;
    set(traits, RecordTrait.OFFICE_ASIDE, aside);
  }

  private void status(RecordDraft draft, float[] traits) {
    set(traits, RecordTrait.TARGET, draft.status().status() == Status.TARGET);
    set(traits, RecordTrait.ESTIMATE, draft.status().status() == Status.ESTIMATE);
    set(traits, RecordTrait.STATUS_DEFAULT, start(draft.status().cues()) < 0);
    set(traits, RecordTrait.CHANGE, draft.figure().quantity().kind() == Kind.CHANGE);
    String unit = draft.figure().quantity().unit();
    set(traits, RecordTrait.COUNT, unit.equals("count"));
    set(traits, RecordTrait.PERCENT, unit.equals("percent"));
    set(traits, RecordTrait.RANK, unit.equals("rank"));
  }

  private void surroundings(RecordDraft draft, float[] traits) {
    int number = draft.number();
    int first = number;
    while (first > 0 && sentences[first - 1] == sentences[number]) {
      first--;
    }
    int last = number;
    while (last + 1 < sentences.length && sentences[last + 1] == sentences[number]) {
      last++;
    }
    set(traits, RecordTrait.FIGURES_BEFORE, Math.min(MANY, number - first));
    set(traits, RecordTrait.SENTENCE_FIGURES, Math.min(MANY, last - first + 1));
    int sentence = sentences[number];
    int length = reading.sentences().end(sentence) - reading.sentences().start(sentence);
    set(traits, RecordTrait.SENTENCE_LENGTH, Math.min(2 * FAR, length));
    int line = line(draft.figure().start());
    BlockKind kind = reading.lines().kind(line);
    set(traits, RecordTrait.LIST_ITEM, kind == BlockKind.LIST_ITEM);
    set(traits, RecordTrait.TABLE_ROW, kind == BlockKind.TABLE_ROW);
    set(traits, RecordTrait.HEADING, reading.lines().isHeading(line));
    int opened = draft.figure().start() - reading.sentences().start(sentence);
    set(traits, RecordTrait.FIGURE_GAP, Math.min(FAR, opened));
    set(traits, RecordTrait.LINES, Math.min(5 * MANY, reading.lines().count()));
    set(traits, RecordTrait.POSITION, number / (double) figures);
    Quantity quantity = draft.figure().quantity();
    boolean limited = quantity.valueHigh() != null || quantity.comparison() != Comparison.EQ;
    set(traits, RecordTrait.LIMITED, limited);
    set(traits, RecordTrait.DATED, publishedOn != null);
    set(traits, RecordTrait.LINKED_SHARE, linked / (double) figures);
  }

  private int line(int token) {
    return reading.lines().lineOf(token);
  }

  private @Nullable TimeExpression timeAt(int token) {
    int t = Arrays.binarySearch(timeStarts, token);
    return t < 0 ? null : times.get(t);
  }

  /** The first time at or behind {@code token}. */
  private int firstTime(int token) {
    int t = Arrays.binarySearch(timeStarts, token);
    return t < 0 ? -t - 1 : t;
  }

  private static int start(List<Cue> cues) {
    return cues.isEmpty() ? -1 : cues.get(0).start();
  }

  private static int distance(List<Cue> cues, Figure figure) {
    return start(cues) < 0 ? FAR : distance(start(cues), cues.get(0).end(), figure);
  }

  private static int distance(int start, int end, Figure figure) {
    int gap = start > figure.start() ? start - figure.end() : figure.start() - end;
    return Math.max(0, Math.min(FAR, gap));
  }

  private static void set(float[] traits, RecordTrait trait, boolean holds) {
    traits[trait.ordinal()] = holds ? 1 : 0;
  }

  private static void set(float[] traits, RecordTrait trait, double value) {
    traits[trait.ordinal()] = (float) value;
  }
}
