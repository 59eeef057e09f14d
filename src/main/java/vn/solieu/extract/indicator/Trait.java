package vn.solieu.extract.indicator;

import java.util.Locale;
import java.util.Set;

/**
 * A kind of evidence for or against an indicator being what a figure states. How they are weighed
 * is data: {@code data/catalogue/link-trees.csv}.
 */
public enum Trait {
  /** Always 1: how seldom a figure states any indicator at all. */
  BIAS,
  /** The rule holds as it is written, with what the figure counts. */
  STRICT,
  /** The rule's score when it holds strictly. */
  STRICT_SCORE,
  /** The least worth among the needs of a rule that holds strictly. */
  STRICT_WEAKEST,
  /** Another indicator's rule holds strictly with a better score. */
  RIVAL_BETTER,
  /** By how much the best rival's strict score is less. */
  RIVAL_MARGIN,
  /** The rule's score with its words at any distance. */
  LOOSE_SCORE,
  /** By how much it is more than that of the best other indicator; less than 0 when it is less. */
  LOOSE_MARGIN,
  /** The rarest of the rule's facets near the figure: 1 over the indicators that use it. */
  SPECIFIC_NEAR,
  /** The rarest of those farther away. */
  SPECIFIC_FAR,
  /** How many needs the rule has. */
  NEEDS,
  /** Needs met one step farther than the rule says. */
  OVER_1,
  /** Needs met two steps farther. */
  OVER_2,
  /** Needs met three or more steps farther. */
  OVER_3,
  OBJECT_OWN,
  OBJECT_CLAUSE,
  OBJECT_SENTENCE,
  OBJECT_BEFORE,
  OBJECT_FAR,
  EVENT_OWN,
  EVENT_CLAUSE,
  EVENT_SENTENCE,
  EVENT_BEFORE,
  EVENT_FAR,
  THEME_OWN,
  THEME_CLAUSE,
  THEME_SENTENCE,
  THEME_BEFORE,
  THEME_FAR,
  BEARER_OWN,
  BEARER_CLAUSE,
  BEARER_SENTENCE,
  BEARER_BEFORE,
  BEARER_FAR,
  OTHER_OWN,
  OTHER_CLAUSE,
  OTHER_SENTENCE,
  OTHER_BEFORE,
  OTHER_FAR,
  /** Needs met only beyond the next figure: the words may be that one's. */
  AFTER_NEXT,
  /** Needs met only before the figure before. */
  BEFORE_PREVIOUS,
  /** What must not be said is said, though beyond the rule's reach. */
  WITHOUT_NEAR,
  /** The noun that the figure counts is one of the rule's. */
  HEAD_USED,
  /** The noun that the figure counts is a thing of the catalogue that the rule does not use. */
  HEAD_OTHER,
  /** The noun that the figure counts is none that the catalogue knows. */
  HEAD_UNKNOWN,
  /** Things of the catalogue in the figure's own piece that the rule does not use. */
  OWN_OTHERS,
  /** Words in the figure's own piece that no table knows. */
  OWN_STRAYS,
  /** A place stands in the figure's own piece. */
  OWN_PLACE,
  /** The figure says nothing of its own, and one just before states this indicator. */
  HEIR,
  /** The figure says nothing of its own; what is said of the one before meets the rule. */
  HEIR_OF_WORDS,
  /** A figure before in this sentence states this indicator. */
  FOLLOWS_IN_SENTENCE,
  /** A figure in the sentence or line before states this indicator. */
  FOLLOWS_NEXT,
  /** A figure earlier in the paragraph or list states this indicator. */
  FOLLOWS_FAR,
  /** The figure that it follows has the same unit and kind. */
  FOLLOWS_UNIT,
  /** Both count the same noun. */
  FOLLOWS_NOUN,
  /** Figures between that state something else. */
  FOLLOWS_GAP,
  /** It follows, and no rule of the indicator finds any word of it near. */
  FOLLOWS_BLIND,
  /** One is a goal, the other is not: "76,8%, trong khi Nghị quyết đòi hỏi 80%". */
  FOLLOWS_GOAL,
  /** Both say their days, and those differ. */
  FOLLOWS_PERIOD,
  /** The two have different places. */
  FOLLOWS_PLACE,
  /** Things named between the two. */
  FOLLOWS_NEW,
  /** Powers of ten between the two values. */
  FOLLOWS_MAGNITUDE,
  /** The figure that it follows is introduced as a part: "trong đó 61 chi nhánh". */
  FOLLOWS_PART,
  /** The figure that it follows is the first of its sentence that states anything. */
  FOLLOWS_FIRST,
  /** A growth in percent behind a share: "chiếm 98,9% và tăng 7,4%". */
  FOLLOWS_RATE,
  /** The figure says nothing of its own. */
  BARE,
  /** Words like "con số này" point back. */
  ANAPHOR,
  /** How many figures earlier in the document state this indicator. */
  EARLIER,
  /** The figure is introduced as a part of what was said before. */
  PART,
  CHANGE,
  /** The figure is a goal. */
  TARGET,
  UNIT_PERCENT,
  UNIT_COUNT,
  UNIT_MONEY,
  UNIT_RANK,
  /** The figure is a cell of a table or alone in its line. */
  ALONE,
  /** How much the words beside the figure speak for any indicator: log odds. */
  WORDS_ANY,
  /** How much those that speak for this indicator do, together. */
  WORDS_FOR,
  /** How much all of them speak for it or against it, together. */
  WORDS_ALL,
  /** How much the one that speaks most for it does. */
  WORDS_BEST,
  /** How much the document speaks of the catalogue's themes, platforms and indices at all. */
  DOCUMENT_THEMES;

  private static final Set<String> THEMES = Set.of("theme", "platform", "index");
  private static final Set<String> BEARERS = Set.of("bearer", "population");

  /** Its name in the table of weights. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The trait of a need met by a facet of {@code facetClass} at the reach of {@code ordinal}. */
  static Trait ofNeed(String facetClass, int ordinal) {
    Trait first;
    if (facetClass.equals("object")) {
      first = OBJECT_OWN;
    } else if (facetClass.equals("event")) {
      first = EVENT_OWN;
    } else if (THEMES.contains(facetClass)) {
      first = THEME_OWN;
    } else {
      first = BEARERS.contains(facetClass) ? BEARER_OWN : OTHER_OWN;
    }
    return ALL[first.ordinal() + Math.min(ordinal, 4)];
  }

  private static final Trait[] ALL = values();

  /** How many there are. */
  static final int COUNT = ALL.length;
}
