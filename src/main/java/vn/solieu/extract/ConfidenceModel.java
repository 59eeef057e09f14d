package vn.solieu.extract;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.indicator.FigureIndicator;
import vn.solieu.extract.place.FigurePlace;
import vn.solieu.extract.time.FigurePeriod;
import vn.solieu.model.Kind;
import vn.solieu.model.PeriodBasis;
import vn.solieu.model.Place;
import vn.solieu.model.Quantity;
import vn.solieu.model.Status;
import vn.solieu.rules.WeightTable;

/**
 * The probability that a record is right in indicator, status, area and period alike. Calibrated on
 * annotated texts; immutable.
 */
final class ConfidenceModel {
  private static final double EVEN = 1e-6;

  private final double[] weights;

  ConfidenceModel(WeightTable table) {
    weights = new double[RecordTrait.values().length];
    for (RecordTrait trait : RecordTrait.values()) {
      weights[trait.ordinal()] = table.weight(trait.key(), "record");
    }
  }

  /** 0 to 1; 0 for a figure without an indicator. */
  double confidence(double[] traits) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * traits[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** How much of each {@link RecordTrait} a record has, by ordinal. */
  static double[] traits(
      FigureIndicator indicator,
      Quantity quantity,
      Status status,
      FigurePlace found,
      Place place,
      FigurePeriod period) {
    double[] traits = new double[RecordTrait.values().length];
    double p = Math.min(1 - EVEN, Math.max(EVEN, indicator.probability()));
    set(traits, RecordTrait.BIAS, true);
    traits[RecordTrait.INDICATOR.ordinal()] = Math.max(-3, Math.min(5, Math.log(p / (1 - p))));
    traits[RecordTrait.LEAD.ordinal()] = indicator.probability() - indicator.rival();
    set(traits, RecordTrait.LOOSE, indicator.model().equals("loose"));
    set(traits, RecordTrait.FOLLOWS, indicator.model().equals("follows"));
    set(traits, RecordTrait.PERIOD_CONTEXT, period.basis() == PeriodBasis.CONTEXT);
    set(traits, RecordTrait.PERIOD_PUBLISHED, period.basis() == PeriodBasis.PUBLISHED);
    set(traits, RecordTrait.PERIOD_UNKNOWN, period.basis() == PeriodBasis.UNKNOWN);
    set(traits, RecordTrait.PLACE_OF_DOCUMENT, found.isOfDocument());
    @Nullable String locality = place.locality();
    set(traits, RecordTrait.LOCALITY, locality != null);
    set(traits, RecordTrait.OFFICE_ASIDE, found.office() != null && locality == null);
    set(traits, RecordTrait.TARGET, status == Status.TARGET);
    set(traits, RecordTrait.ESTIMATE, status == Status.ESTIMATE);
    set(traits, RecordTrait.CHANGE, quantity.kind() == Kind.CHANGE);
    set(traits, RecordTrait.COUNT, quantity.unit().equals("count"));
    return traits;
  }

  private static void set(double[] traits, RecordTrait trait, boolean holds) {
    traits[trait.ordinal()] = holds ? 1 : 0;
  }
}
