package vn.solieu.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.extract.status.FigureStatus;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.extract.time.TimeExpression;
import vn.solieu.model.Evidence;
import vn.solieu.model.Kind;
import vn.solieu.model.Observation;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Quotation;

/** Puts what the readers found side by side: one observation per figure and indicator. */
final class ObservationBuilder {
  /** Longer sentences are lists or broken texts; whole copies of one for each figure add up. */
  private static final int QUOTED_TOKENS = 400;

  private final LinkedPlace linkedPlaces;
  private final LinkedKind kinds;
  private final ConfidenceModel confidenceModel;
  private final Reading reading;
  private final @Nullable LocalDate publishedOn;
  private final List<Figure> figures;
  private final List<TimeExpression> times;
  private final List<FigureStatus> statuses;
  private final List<FigurePlace> places;
  private final List<FigurePeriod> periods;
  private final List<List<FigureIndicator>> indicators;
  private String sentence = ""; // quoted last: the figures of a sentence share it
  private int sentenceFrom;
  private int sentenceTo;

  ObservationBuilder(
      LinkedPlace linkedPlaces,
      LinkedKind kinds,
      ConfidenceModel confidenceModel,
      Reading reading,
      @Nullable LocalDate publishedOn,
      List<Figure> figures,
      List<TimeExpression> times,
      List<FigureStatus> statuses,
      List<FigurePlace> places,
      List<FigurePeriod> periods,
      List<List<FigureIndicator>> indicators) {
    this.linkedPlaces = linkedPlaces;
    this.kinds = kinds;
    this.confidenceModel = confidenceModel;
    this.reading = reading;
    this.publishedOn = publishedOn;
    this.figures = figures;
    this.times = times;
    this.statuses = statuses;
    this.places = places;
    this.periods = periods;
    this.indicators = indicators;
  }

  /** The observations with what speaks for each record; figures without an indicator have none. */
  List<Observed> build() {
    List<RecordDraft> drafts = drafts();
    RecordTraits traits = new RecordTraits(reading, times, publishedOn, figures, drafts);
    List<Observed> all = new ArrayList<>(figures.size());
    int record = 0;
    for (int i = 0; i < figures.size(); i++) {
      if (indicators.get(i).isEmpty()) {
        all.add(new Observed(i, observation(i, null, 0), new float[0]));
      }
      for (FigureIndicator indicator : indicators.get(i)) {
        float[] of = traits.of(record++);
        all.add(new Observed(i, observation(i, indicator, confidenceModel.confidence(of)), of));
      }
    }
    return all;
  }

  private List<RecordDraft> drafts() {
    List<RecordDraft> drafts = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      for (FigureIndicator indicator : indicators.get(i)) {
        drafts.add(
            new RecordDraft(
                i,
                figures.get(i),
                indicator,
                statuses.get(i),
                places.get(i),
                place(i, indicator),
                periods.get(i)));
      }
    }
    return drafts;
  }

  /** An observation, the number of its figure and the record's traits. */
  record Observed(int figure, Observation observation, float[] traits) {}

  private Observation observation(int i, @Nullable FigureIndicator indicator, double confidence) {
    Figure figure = figures.get(i);
    FigurePeriod period = periods.get(i);
    Quantity quantity =
        indicator == null ? figure.quantity() : kinds.quantity(figure, indicator.code());
    return new Observation(
        reading.article().document(),
        publishedOn,
        quotation(figure),
        quantity,
        statuses.get(i).status(),
        indicator == null ? null : indicator.code(),
        place(i, indicator),
        period.period(),
        period.basis(),
        quantity.kind() == Kind.CHANGE ? period.base() : null,
        statuses.get(i).attributedTo(),
        confidence,
        reading.cells().name(figure.start()).orElse(null),
        trace(i, indicator));
  }

  private Place place(int i, @Nullable FigureIndicator indicator) {
    if (indicator == null) {
      return places.get(i).place();
    }
    int sentence = reading.sentences().sentenceOf(figures.get(i).start());
    return linkedPlaces.place(
        places.get(i), figures.get(i), indicator.code(), reading.sentences().start(sentence));
  }

  /** The sentence as a reader would quote it: of an endless one only what stands around. */
  private Quotation quotation(Figure figure) {
    int sentence = reading.sentences().sentenceOf(figure.start());
    int from = Math.max(reading.sentences().start(sentence), figure.start() - QUOTED_TOKENS);
    int to = Math.min(reading.sentences().end(sentence), figure.end() + QUOTED_TOKENS);
    return new Quotation(
        reading.codePointStart(figure.start()),
        reading.codePointEnd(figure.end() - 1),
        reading.tokens().raw(figure.start(), figure.end()),
        sentence(from, to),
        reading.codePointStart(from));
  }

  private String sentence(int from, int to) {
    if (from != sentenceFrom || to != sentenceTo) {
      sentence = reading.tokens().raw(from, to);
      sentenceFrom = from;
      sentenceTo = to;
    }
    return sentence;
  }

  private List<Evidence> trace(int i, @Nullable FigureIndicator indicator) {
    List<Cue> cues = new ArrayList<>(figures.get(i).cues());
    cues.addAll(statuses.get(i).cues());
    cues.addAll(places.get(i).cues());
    cues.addAll(periods.get(i).cues());
    if (indicator != null) {
      cues.addAll(indicator.cues());
    }
    List<Evidence> trace = new ArrayList<>(cues.size());
    for (Cue cue : cues) {
      trace.add(cue.toEvidence(reading));
    }
    return trace;
  }
}
