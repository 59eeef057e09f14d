package vn.solieu.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.ObservationBuilder.Observed;
import vn.solieu.extract.figure.Figure;
import vn.solieu.extract.figure.FigureReader;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.extract.indicator.FigureContext;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.indicator.IndicatorLinker;
import vn.solieu.extract.indicator.LinkObserver;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.extract.place.PlaceReader;
import vn.solieu.extract.status.FigureStatus;
import vn.solieu.extract.status.StatusReader;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.extract.time.PeriodReader;
import vn.solieu.extract.time.PublicationDate;
import vn.solieu.extract.time.TimeExpression;
import vn.solieu.extract.time.TimeScanner;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.Observation;
import vn.solieu.model.Status;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.WordTable;

/** Reads every figure of an article. Immutable; one instance serves any number of threads. */
public final class Extractor {
  private final RuleBook rules;
  private final TimeScanner timeScanner;
  private final FigureReader figureReader;
  private final StatusReader statusReader;
  private final IndicatorLinker indicatorLinker;
  private final PlaceReader placeReader;
  private final PeriodReader periodReader;
  private final PublicationDate publicationDate;
  private final ConfidenceModel confidenceModel;

  /** An extractor by {@code rules}. */
  public Extractor(RuleBook rules) {
    this.rules = rules;
    timeScanner = new TimeScanner(rules);
    figureReader = new FigureReader(rules);
    statusReader = new StatusReader(rules);
    indicatorLinker = new IndicatorLinker(rules);
    placeReader = new PlaceReader(rules);
    periodReader = new PeriodReader(rules);
    publicationDate = new PublicationDate();
    confidenceModel = new ConfidenceModel(rules.confidenceTrees());
  }

  /** The figures of {@code article} with their context. */
  public Extraction extract(Article article) {
    List<Issue> issues = new ArrayList<>();
    List<Observed> observed = read(article, (figure, candidates, words) -> {}, issues);
    List<Observation> observations = new ArrayList<>(observed.size());
    observed.forEach(each -> observations.add(each.observation()));
    return new Extraction(observations, issues);
  }

  /** The figures of {@code article} with the evidence for their indicators. */
  public List<FigureEvidence> evidence(Article article) {
    List<List<Candidate>> candidates = new ArrayList<>();
    List<List<WordTable.Words>> words = new ArrayList<>();
    LinkObserver observer =
        (figure, all, beside) -> {
          candidates.add(all);
          words.add(beside.get());
        };
    return read(article, observer, new ArrayList<>()).stream()
        .map(
            seen ->
                new FigureEvidence(
                    seen.observation(),
                    candidates.get(seen.figure()),
                    words.get(seen.figure()),
                    seen.traits()))
        .toList();
  }

  private List<Observed> read(Article article, LinkObserver observer, List<Issue> issues) {
    Reading reading = Reading.of(article, rules.lexicon());
    List<TimeExpression> times = timeScanner.scan(reading);
    List<Figure> figures = figureReader.read(reading, times);
    if (figures.isEmpty()) {
      return List.of();
    }
    LocalDate publishedOn = publishedOn(article, reading, times);
    List<FigureStatus> statuses = statusReader.read(reading, figures, publishedOn);
    List<Status> plain = statuses.stream().map(FigureStatus::status).toList();
    List<FigurePeriod> periods = periodReader.read(reading, figures, plain, times, publishedOn);
    List<FigurePlace> places = placeReader.read(reading, figures);
    MisalignedLists lists = new MisalignedLists(reading, figures, places, periods);
    issues.addAll(lists.issues());
    List<FigureContext> contexts = contexts(plain, periods, places);
    LinkedPlace linkedPlace = new LinkedPlace(rules.bearers(), rules.provinceLimits());
    List<List<FigureIndicator>> linked =
        lists.without(indicatorLinker.link(reading, figures, contexts, observer));
    return new ObservationBuilder(
            linkedPlace,
            new LinkedKind(rules.indicators(), rules.growthRates()),
            confidenceModel,
            reading,
            publishedOn,
            figures,
            times,
            statuses,
            places,
            periods,
            linkedPlace.possible(linked, places))
        .build();
  }

  private static List<FigureContext> contexts(
      List<Status> statuses, List<FigurePeriod> periods, List<FigurePlace> places) {
    List<FigureContext> contexts = new ArrayList<>(statuses.size());
    for (int i = 0; i < statuses.size(); i++) {
      contexts.add(new FigureContext(statuses.get(i), periods.get(i), places.get(i)));
    }
    return contexts;
  }

  private @Nullable LocalDate publishedOn(
      Article article, Reading reading, List<TimeExpression> times) {
    LocalDate known = article.publishedOn();
    return known != null ? known : publicationDate.find(reading, times).orElse(null);
  }
}
