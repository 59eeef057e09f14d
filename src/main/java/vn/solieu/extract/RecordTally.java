package vn.solieu.extract;

import java.util.List;
import vn.solieu.model.Kind;

/** How the records of one article agree: counts of what they share, each at most {@value #MANY}. */
final class RecordTally {
  private static final int MANY = 20;
  private static final int KINDS = Kind.values().length;

  private final int records;
  private final Grouping indicators;
  private final Grouping periods;
  private final Grouping areas;
  private final Grouping sentences;
  private final Grouping statuses; // of one sentence each
  private final Grouping values; // of one topic each
  private final int[] sentenceAreas;
  private final int[] topicValues;

  /** Counts {@code drafts}; {@code sentence} says in which sentence each figure stands. */
  RecordTally(List<RecordDraft> drafts, int[] sentence) {
    records = drafts.size();
    indicators = Grouping.by(records, i -> drafts.get(i).indicator().code());
    periods = Grouping.by(records, i -> drafts.get(i).days());
    areas = Grouping.by(records, i -> drafts.get(i).area());
    sentences = Grouping.by(records, i -> sentence[drafts.get(i).number()]);
    statuses = sentences.and(i -> drafts.get(i).status().status().ordinal());
    Grouping places = Grouping.by(records, i -> drafts.get(i).place());
    sentenceAreas = sentences.parts(sentences.and(places));
    Grouping topics = topics(drafts, indicators.and(periods).and(places));
    values = topics.and(Grouping.by(records, i -> drafts.get(i).figure().quantity().value()));
    topicValues = topics.parts(values);
  }

  /** Records about one thing in one way: two values of one topic contradict each other. */
  private static Grouping topics(List<RecordDraft> drafts, Grouping things) {
    Grouping units =
        Grouping.by(drafts.size(), i -> drafts.get(i).figure().quantity().unit())
            .and(i -> form(drafts.get(i)));
    return things.and(units);
  }

  private static int form(RecordDraft draft) {
    int kind = draft.figure().quantity().kind().ordinal();
    return draft.status().status().ordinal() * KINDS + kind;
  }

  /** Records with the indicator of {@code record}. */
  int ofIndicator(int record) {
    return Math.min(MANY, indicators.size(record));
  }

  /** Records in the sentence of {@code record}. */
  int ofSentence(int record) {
    return Math.min(MANY, sentences.size(record));
  }

  /** Records that say the same value of the same topic. */
  int ofValue(int record) {
    return Math.min(MANY, values.size(record));
  }

  /** Values that are said of the topic of {@code record}. */
  int values(int record) {
    return Math.min(MANY, topicValues[record]);
  }

  int indicators() {
    return Math.min(MANY, indicators.count());
  }

  int periods() {
    return Math.min(MANY, periods.count());
  }

  int areas() {
    return Math.min(MANY, areas.count());
  }

  /** Places of the records in the sentence of {@code record}. */
  int sentenceAreas(int record) {
    return Math.min(MANY, sentenceAreas[record]);
  }

  /** Share of all records that have the period of {@code record}, 0 to 1. */
  double periodShare(int record) {
    return periods.size(record) / (double) records;
  }

  /** Share of all records that have the area of {@code record}, 0 to 1. */
  double areaShare(int record) {
    return areas.size(record) / (double) records;
  }

  /** Share of the sentence's records that have the status of {@code record}, 0 to 1. */
  double statusShare(int record) {
    return statuses.size(record) / (double) sentences.size(record);
  }
}
