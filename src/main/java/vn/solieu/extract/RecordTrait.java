package vn.solieu.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What speaks for or against a whole record being right. How it is weighed is data: {@code
 * data/catalogue/confidence-trees.csv}. Distances and lengths are in tokens, capped; 0 or 1 where
 * nothing else is said.
 */
public enum RecordTrait {
  /** Log-odds of the indicator by its evidence. */
  INDICATOR,
  /** How much likelier the indicator is than the next one. */
  LEAD,
  /** No rule holds as it is written. */
  LOOSE,
  /** Only figures before speak for the indicator. */
  FOLLOWS,
  /** How many records of the article have the indicator. */
  INDICATOR_RECORDS,
  /** The period is said beside the figure. */
  PERIOD_STATED,
  /** The period was carried from before. */
  PERIOD_CONTEXT,
  /** The period is the day of publication. */
  PERIOD_PUBLISHED,
  /** The period is unknown. */
  PERIOD_UNKNOWN,
  /** The words of the period point to other days: "năm trước", "lúc ấy". */
  PERIOD_POINTS,
  /** The words of the period name its year. */
  PERIOD_YEAR_SAID,
  /** The period is "hiện nay". */
  PERIOD_NOW,
  /** How far the words of the period stand from the figure. */
  PERIOD_DISTANCE,
  /** They stand behind it. */
  PERIOD_BEHIND,
  /** How many lines above they stand. */
  PERIOD_LINES,
  /** How many times are said in the sentence. */
  SENTENCE_TIMES,
  /** How many times stand nearer to the figure than the one that was taken. */
  NEARER_TIMES,
  /** How long the period is, in days; 0 when unknown. */
  PERIOD_DAYS,
  /** How many periods the records of the article have. */
  PERIODS,
  /** Share of the article's records whose period is that of the record. */
  PERIOD_SHARE,
  /** Years from the end of the period to the day of publication; -1 when either is unknown. */
  PERIOD_AGE,
  /** The place is that of the whole document. */
  PLACE_OF_DOCUMENT,
  /** How far the words of the place stand from the figure. */
  PLACE_DISTANCE,
  /** The place is the nation. */
  NATION,
  /** The words of the place stand in the sentence of the figure. */
  PLACE_IN_SENTENCE,
  /** How many areas the records of the sentence have. */
  SENTENCE_AREAS,
  /** How many areas the records of the article have. */
  AREAS,
  /** Share of the article's records whose area is that of the record. */
  AREA_SHARE,
  /** The figure is about a locality. */
  LOCALITY,
  /** A ministry or department is spoken of, but not measured. */
  OFFICE_ASIDE,
  TARGET,
  ESTIMATE,
  /** No word says what the status is. */
  STATUS_DEFAULT,
  /** Share of the records of the sentence that have the record's status. */
  STATUS_SHARE,
  CHANGE,
  /** The figure is a count: what it counts is told by a noun alone. */
  COUNT,
  PERCENT,
  RANK,
  /** How many figures stand in the sentence. */
  SENTENCE_FIGURES,
  /** How many of them stand before this one. */
  FIGURES_BEFORE,
  SENTENCE_LENGTH,
  /** How far the figure before stands in the same line. */
  FIGURE_GAP,
  /** The line is a list item. */
  LIST_ITEM,
  /** The line is a row of a table. */
  TABLE_ROW,
  /** The line is a heading. */
  HEADING,
  /** Where in the article the figure stands, 0 to 1. */
  POSITION,
  /** How many figures of the sentence have an indicator. */
  SENTENCE_RECORDS,
  /** The value is a range or comes with words like "over", "about". */
  LIMITED,
  /** How many indicators the records of the article have. */
  INDICATORS,
  /** The day of publication is known. */
  DATED,
  /** Lines of the article. */
  LINES,
  /** Share of the article's figures that have an indicator. */
  LINKED_SHARE,
  /** How many records of the article say another value of the very same thing. */
  RIVAL_VALUES,
  /** How many records of the article say the same value of the very same thing. */
  SAME_VALUES;

  private static final double EVEN = 1e-6;

  /** Every trait's {@link #key}, by ordinal. */
  public static final List<String> NAMES = Arrays.stream(values()).map(RecordTrait::key).toList();

  /** Its name in the trees. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The traits of a record whose indicator another model had judged.
   *
   * @param traits all traits, by ordinal; left as they are
   * @param probability of the indicator, 0 to 1
   * @param rival probability of the next best one
   * @param model what speaks for it: "strict", "loose" or "follows"
   */
  public static float[] judged(float[] traits, double probability, double rival, String model) {
    float[] judged = traits.clone();
    judge(judged, probability, rival, model);
    return judged;
  }

  /** Sets what is known of the indicator. */
  static void judge(float[] traits, double probability, double rival, String model) {
    double p = Math.min(1 - EVEN, Math.max(EVEN, probability));
    double odds = Math.max(-3, Math.min(5, Math.log(p / (1 - p))));
    traits[INDICATOR.ordinal()] = (float) odds;
    traits[LEAD.ordinal()] = (float) (probability - rival);
    traits[LOOSE.ordinal()] = model.equals("loose") ? 1 : 0;
    traits[FOLLOWS.ordinal()] = model.equals("follows") ? 1 : 0;
  }
}
