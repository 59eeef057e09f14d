package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.BoostedTrees;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.RuleFiles;

/**
 * Takes lines out of the rules' choice and others into it by what was learned from real pages:
 * {@code page/line-trees.csv}, made by {@code LineTraining} among the tests. Leads and tables stay.
 */
public final class LineJudge {
  static final String TABLE = "page/line-trees.csv";

  /** Up to these log odds a line that the rules chose goes. */
  private static final double GOES = 0.3;

  /** Above these log odds a line that the rules left out comes in. */
  private static final double COMES = 0.5;

  /** So many lines from the chosen ones another one may stand. */
  private static final int NEAR = 30;

  private static final double MOSTLY_LINKS = 0.5;

  private final PagePhrases phrases;
  private final Learned learned;

  /** Reads its table strictly. */
  public LineJudge(RuleFiles files, PagePhrases phrases) {
    this(phrases, BoostedTrees.read(files, TABLE, LineFeatures.NAMES)::scoreAbove);
  }

  /** What was learned. */
  interface Learned {
    /**
     * Log odds, positive for the article's lines, where they are more than {@code floor}; otherwise
     * some number that is not.
     */
    double above(float[] features, double floor);
  }

  /** Judges by another function of the features. */
  LineJudge(PagePhrases phrases, Learned learned) {
    this.phrases = phrases;
    this.learned = learned;
  }

  /** The same body with other lines. */
  PageBody judge(PageBody body) {
    @Nullable PageLine[] chosen = chosen(body);
    boolean[] kept = kept(chosen);
    LineFeatures features = new LineFeatures(body.page(), body.root(), kept, phrases);
    List<PageLine> lines = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      PageLine line = chosen[i];
      if (line != null) {
        if (isSure(line) || learned.above(features.of(i), GOES) > GOES) {
          lines.add(line);
        }
      } else if (features.isNear(i, NEAR) && mayCome(body.page().lines().get(i))) {
        if (learned.above(features.of(i), COMES) > COMES) {
          lines.add(body.page().lines().get(i));
        }
      }
    }
    return lines.isEmpty() ? body : new PageBody(body.page(), body.root(), lines);
  }

  /** For each line of the page the line that the rules made of it; null for what they left out. */
  static @Nullable PageLine[] chosen(PageBody body) {
    Map<PageLine, PageLine> leads = new HashMap<>();
    Set<PageLine> same = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PageLine line : body.lines()) {
      same.add(line);
      if (line.kind() == BlockKind.LEAD) {
        leads.put(line, line);
      }
    }
    List<PageLine> all = body.page().lines();
    @Nullable PageLine[] chosen = new PageLine[all.size()];
    for (int i = 0; i < chosen.length; i++) {
      PageLine line = all.get(i);
      chosen[i] = same.contains(line) ? line : leads.remove(line.as(BlockKind.LEAD));
    }
    return chosen;
  }

  /** Which lines the rules took. */
  static boolean[] kept(@Nullable PageLine[] chosen) {
    boolean[] kept = new boolean[chosen.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = Objects.nonNull(chosen[i]);
    }
    return kept;
  }

  private static boolean mayCome(PageLine line) {
    return line.table() == null
        && line.kind() != BlockKind.CAPTION
        && line.linkShare() <= MOSTLY_LINKS;
  }

  private static boolean isSure(PageLine line) {
    return line.kind() == BlockKind.LEAD || line.table() != null;
  }
}
