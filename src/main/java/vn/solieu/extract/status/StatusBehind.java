package vn.solieu.extract.status;

import vn.solieu.extract.Clauses;
import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.text.Tokens;

/** Reads what the words behind a figure say of it, up to the end of its clause. */
final class StatusBehind {
  private static final int COUNTED_NOUN = 3;
  private static final int OF_YEAR = 1; // "của" before "năm"
  private static final int SET_FOR = 3; // words of "giao cho năm"
  private static final int NOUNS = 3; // words between the commas of such a list
  private static final int NOUN_PHRASE = 8; // "nhiệm vụ của Đề án 06 đã xong"

  private final Tokens tokens;
  private final Clauses clauses;
  private final StatusCues cues;
  private final CueContext context;
  private final int start;
  private final int end;

  /** Reads the sentence from token {@code start} to {@code end}. */
  StatusBehind(
      Tokens tokens, Clauses clauses, StatusCues cues, CueContext context, int start, int end) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.cues = cues;
    this.context = context;
    this.start = start;
    this.end = end;
  }

  /**
   * What the words behind {@code figure} say of it.
   *
   * @param limit where the figure after it begins, or the end of the sentence
   * @param held what holds before the figure
   * @return {@link Decision#NONE} when they say nothing
   */
  Decision read(Figure figure, int limit, Decision held) {
    int clause = clauses.end(nounsEnd(figure, limit), limit);
    boolean relative = false;
    for (int c = cues.firstFrom(figure.end()); cues.isBefore(c, clause); c++) {
      StatusWord word = cues.word(c);
      if (word == StatusWord.CONTRAST) {
        return Decision.NONE;
      }
      relative |= word == StatusWord.RELATIVE;
      if (setsTarget(figure, c, limit, relative, held) || isPlanned(figure, c, held)) {
        return Decision.of(Status.TARGET, word, cues.start(c), cues.end(c));
      }
      if (isOfPast(figure, c, held)) {
        return Decision.of(Status.ACTUAL, word, cues.start(c), cues.end(c));
      }
      if (word == StatusWord.ACTUAL && (!held.isMade() || isHeldFaintly(figure.start(), held))) {
        return Decision.of(Status.ACTUAL, word, cues.start(c), cues.end(c));
      }
    }
    return Decision.NONE;
  }

  /**
   * Whether cue {@code c} sets the figure before it.
   *
   * @param relative whether "mà" stands between them
   */
  private boolean setsTarget(Figure figure, int c, int limit, boolean relative, Decision held) {
    return switch (cues.word(c)) {
      case TARGET_MUST -> !isCompleted(figure);
      case TARGET_AFTER -> !context.isDocument(c, limit);
      case TARGET_MUST_BARE, TARGET_WILL -> isShare(figure);
      case TARGET_DEMAND -> relative || isSetFor(figure, c);
      case TARGET_SET_VERB -> relative;
      case TARGET_GIVEN -> cues.start(c) == figure.end();
      case DEADLINE -> !held.isStated(Status.ACTUAL);
      case YEAR -> !held.isStated(Status.ACTUAL) && !held.is(Status.TARGET) && !isSpan(c);
      default -> false;
    };
  }

  /** "7% mỗi năm trong giai đoạn 2021 - 2022": years that have begun may be told as they go. */
  private boolean isSpan(int c) {
    return tokens.is(cues.end(c) + 1, '-');
  }

  /** "phấn đấu tăng 10%, cao hơn hẳn mức 7,2% của năm 2025": beside the goal, when that is over. */
  private boolean isOfPast(Figure figure, int c, Decision held) {
    return cues.word(c) == StatusWord.PAST_MONTH
        && held.isStated(Status.TARGET)
        && context.hasFigureSince(held.end())
        && cues.start(c) - figure.end() <= OF_YEAR;
  }

  /** "100% học sinh phải có", unlike "còn 12 hồ sơ phải sửa" and "1.001 đại biểu sẽ quyết định". */
  private static boolean isShare(Figure figure) {
    return !isCount(figure);
  }

  private static boolean isCount(Figure figure) {
    return figure.quantity().unit().equals("count");
  }

  /** "mốc 40 triệu đặt ra cho năm 2023", unlike "ba mươi phần trăm yêu cầu". */
  private boolean isSetFor(Figure figure, int c) {
    return cues.start(c) == figure.end() && cues.end(c) - cues.start(c) >= SET_FOR;
  }

  /** Whether what holds comes from before this sentence, or from before a semicolon in it. */
  private boolean isHeldFaintly(int figure, Decision held) {
    return held.isCarried() || clauses.has(';', Math.max(start, held.end()), figure);
  }

  /** "53 chỉ tiêu", "18 nhóm nhiệm vụ": what a plan consists of, unless it is said to be done. */
  private boolean isPlanned(Figure figure, int c, Decision held) {
    return cues.word(c).isPartOfPlan()
        && cues.start(c) - figure.end() < COUNTED_NOUN
        && figure.quantity().outOf() == null
        && isCount(figure)
        && !held.isStated(Status.ACTUAL)
        && !isDone(figure, c);
  }

  /** "41 nhiệm vụ đã khép lại", "hoàn thành 38 nhiệm vụ". */
  private boolean isDone(Figure figure, int c) {
    return isCompleted(figure) || isSaidToBeDone(c);
  }

  private boolean isCompleted(Figure figure) {
    int before = cues.firstFrom(figure.start()) - 1;
    return before >= 0
        && cues.word(before) == StatusWord.COMPLETED
        && figure.start() - cues.end(before) < COUNTED_NOUN;
  }

  private boolean isSaidToBeDone(int c) {
    int clause = clauses.end(cues.end(c), Math.min(end, cues.end(c) + NOUN_PHRASE));
    if (!cues.isBefore(c + 1, clause)) {
      return false;
    }
    StatusWord after = cues.word(c + 1);
    return after == StatusWord.ACTUAL || after == StatusWord.COMPLETED;
  }

  /** "100% xã, phường phải": past the commas between nouns that a figure at the head counts. */
  private int nounsEnd(Figure figure, int limit) {
    boolean head = figure.start() == start || !tokens.isWord(figure.start() - 1);
    int from = figure.end();
    int comma = clauses.end(from, limit);
    while (head && isNounBefore(comma, from, limit)) {
      from = comma + 1;
      comma = clauses.end(from, limit);
      if (isMustFrom(from, comma)) {
        return from;
      }
    }
    return figure.end();
  }

  private boolean isNounBefore(int comma, int from, int limit) {
    return comma > from && comma - from <= NOUNS && comma < limit && tokens.is(comma, ',');
  }

  private boolean isMustFrom(int from, int clause) {
    int must = cues.firstFrom(from);
    return cues.isBefore(must, Math.min(clause, from + NOUN_PHRASE))
        && cues.word(must) == StatusWord.TARGET_MUST;
  }
}
