package vn.solieu.learn;

import java.util.List;
import java.util.Set;
import vn.solieu.extract.FigureEvidence;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.rules.WordTable;

/**
 * One annotated figure: what may be stated, and what is.
 *
 * @param folder where its article lies
 * @param document its article's name
 * @param evidence what the extractor saw
 * @param gold the annotations of its text
 * @param wanted the indicators that it states
 */
record LinkSample(
    String folder,
    String document,
    FigureEvidence evidence,
    List<GoldRecord> gold,
    Set<String> wanted) {
  LinkSample {
    gold = List.copyOf(gold);
    wanted = Set.copyOf(wanted);
  }

  List<Candidate> candidates() {
    return evidence.candidates();
  }

  List<WordTable.Words> words() {
    return evidence.words();
  }
}
