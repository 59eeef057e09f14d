package vn.solieu.extract;

import java.util.List;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Kind;
import vn.solieu.model.Quantity;
import vn.solieu.rules.GrowthRates;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.IndicatorCatalogue;

/**
 * Level or change of an indicator, which the words at the figure alone do not always tell: "tăng
 * 6,42%" is the level of the growth rate of GDP, "tăng 43%" a change of the number of payments;
 * "thêm 24 bệnh viện" is a change of a stock, "thêm 612.000 tài khoản mới" the level of a flow.
 */
final class LinkedKind {
  private static final List<String> GROWN =
      List.of(
          "kind.up",
          "kind.down",
          "kind.rise",
          "kind.fall",
          "kind.growth_noun",
          "kind.decline_noun",
          Figure.SHARED_CHANGE);

  private final IndicatorCatalogue catalogue;
  private final GrowthRates growthRates;

  LinkedKind(IndicatorCatalogue catalogue, GrowthRates growthRates) {
    this.catalogue = catalogue;
    this.growthRates = growthRates;
  }

  /** What {@code figure} says as a value of {@code indicator}. */
  Quantity quantity(Figure figure, String indicator) {
    Quantity quantity = figure.quantity();
    if (growthRates.has(indicator)) {
      boolean rate = quantity.unit().equals("percent") && GROWN.stream().anyMatch(figure::hasRule);
      return rate ? quantity.as(Kind.LEVEL) : quantity;
    }
    boolean added = figure.hasRule(Figure.ADDED) && isStock(indicator);
    return added || figure.hasRule(Figure.GROWTH_RATE) ? quantity.as(Kind.CHANGE) : quantity;
  }

  private boolean isStock(String indicator) {
    return catalogue
        .find(indicator)
        .map(found -> found.nature() == Indicator.Nature.STOCK)
        .orElse(false);
  }
}
