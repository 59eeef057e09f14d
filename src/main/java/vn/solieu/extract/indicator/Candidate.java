package vn.solieu.extract.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Cue;

/**
 * An indicator that a figure may state, with the evidence.
 *
 * @param indicator code of the catalogue
 * @param strict the rule that holds as it is written, if one does
 * @param traits how much of each {@link Trait} there is, by ordinal
 * @param cues which words met which rule
 */
public record Candidate(
    String indicator, RuleMatcher.@Nullable Fit strict, double[] traits, List<Cue> cues) {
  public Candidate {
    cues = List.copyOf(cues);
  }

  /** How it was found: "strict", "loose" or "follows". */
  public String model() {
    if (strict != null) {
      return "strict";
    }
    return get(Trait.FOLLOWS_BLIND) > 0 ? "follows" : "loose";
  }

  double get(Trait trait) {
    return traits[trait.ordinal()];
  }

  void set(Trait trait, double value) {
    traits[trait.ordinal()] = value;
  }
}
