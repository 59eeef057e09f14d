package vn.solieu.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the records of one article agree: counts of what they share, each at most {@value #MANY}. */
final class RecordTally {
  private static final int MANY = 20;

  private final Map<Object, Integer> counts = new HashMap<>();
  private final Map<Object, Set<Object>> kinds = new HashMap<>();
  private final int records;
  private final int[] sentences;

  /** Counts {@code drafts}; {@code sentences} says in which sentence each figure stands. */
  RecordTally(List<RecordDraft> drafts, int[] sentences) {
    this.sentences = sentences;
    records = drafts.size();
    for (RecordDraft draft : drafts) {
      count(indicator(draft));
      count(days(draft));
      count(area(draft));
      count(sentence(draft));
      count(status(draft));
      count(value(draft));
      note("indicators", draft.indicator().code());
      note("periods", draft.days());
      note("areas", draft.area());
      note(sentence(draft), draft.place());
      note(draft.topic(), draft.figure().quantity().value());
    }
  }

  /** Records with the indicator of {@code draft}. */
  int ofIndicator(RecordDraft draft) {
    return counted(indicator(draft));
  }

  /** Records in the sentence of {@code draft}. */
  int ofSentence(RecordDraft draft) {
    return counted(sentence(draft));
  }

  /** Records that say the same value of the same topic. */
  int ofValue(RecordDraft draft) {
    return counted(value(draft));
  }

  /** Values that are said of the topic of {@code draft}. */
  int values(RecordDraft draft) {
    return kinds(draft.topic());
  }

  int indicators() {
    return kinds("indicators");
  }

  int periods() {
    return kinds("periods");
  }

  int areas() {
    return kinds("areas");
  }

  /** Places of the records in the sentence of {@code draft}. */
  int sentenceAreas(RecordDraft draft) {
    return kinds(sentence(draft));
  }

  /** Share of all records that have the period of {@code draft}, 0 to 1. */
  double periodShare(RecordDraft draft) {
    return share(days(draft), records);
  }

  /** Share of all records that have the area of {@code draft}, 0 to 1. */
  double areaShare(RecordDraft draft) {
    return share(area(draft), records);
  }

  /** Share of the sentence's records that have the status of {@code draft}, 0 to 1. */
  double statusShare(RecordDraft draft) {
    return share(status(draft), counts.getOrDefault(sentence(draft), 1));
  }

  private static Object indicator(RecordDraft draft) {
    return List.of("indicator", draft.indicator().code());
  }

  private static Object days(RecordDraft draft) {
    return List.of("period", draft.days());
  }

  private static Object area(RecordDraft draft) {
    return List.of("area", draft.area());
  }

  private Object sentence(RecordDraft draft) {
    return sentences[draft.number()];
  }

  private Object status(RecordDraft draft) {
    return List.of(sentence(draft), draft.status().status());
  }

  private static Object value(RecordDraft draft) {
    return List.of(draft.topic(), draft.figure().quantity().value());
  }

  private void count(Object what) {
    counts.merge(what, 1, Integer::sum);
  }

  private void note(Object of, Object what) {
    kinds.computeIfAbsent(of, key -> new HashSet<>()).add(what);
  }

  private int counted(Object what) {
    return Math.min(MANY, counts.getOrDefault(what, 0));
  }

  private int kinds(Object of) {
    return Math.min(MANY, kinds.getOrDefault(of, Set.of()).size());
  }

  private double share(Object what, int all) {
    return counts.getOrDefault(what, 0) / (double) Math.max(1, all);
  }
}
