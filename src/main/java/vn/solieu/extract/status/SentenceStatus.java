package vn.solieu.extract.status;

import vn.solieu.extract.figure.Figure;
import vn.solieu.model.Status;
import vn.solieu.text.Tokens;

/**
 * Goes through one sentence from left to right and gives each figure its status. What a word opens
 * holds to the end of the sentence until a rival closes it, or only for the next figure, depending
 * on the word ({@link StatusWord}).
 */
final class SentenceStatus {
  private static final int RIGHT_BEFORE = 4;
  private static final int SHARE = 6; // from the digits of a figure to its percent sign
  private static final int COUNTED_NOUN = 3;
  private static final int SET_FOR = 3; // words of "giao cho năm"
  private static final int NOUNS = 3; // words between the commas of such a list
  private static final int NOUN_PHRASE = 8; // "nhiệm vụ của Đề án 06 đã xong"

  private final Tokens tokens;
  private final StatusCues cues;
  private final int start;
  private final int end;
  private int at;
  private int cue;
  private int lastFigureEnd = -1;
  private final boolean paragraph;
  private Decision held;
  private Decision next = Decision.NONE;
  private boolean nextCrossesComma;
  private boolean nextOnce;
  private boolean nextIsTaken;
  private boolean purpose;
  private boolean conditional;
  private Decision outer = Decision.NONE; // what held before a bracket
  private boolean bracketed; // what holds was said in it
  private int followed; // up to here brackets were counted
  private int depth;
  private int heldDepth; // where what holds was said
  private int lowest; // since then

  SentenceStatus(
      Tokens tokens, StatusCues cues, int start, int end, Decision carried, boolean paragraph) {
    this.tokens = tokens;
    this.cues = cues;
    this.start = start;
    this.end = end;
    this.held = carried;
    this.paragraph = paragraph;
    at = start;
    followed = start;
    cue = cues.firstFrom(start);
  }

  /** What holds at this point. */
  Decision held() {
    return held;
  }

  /**
   * The status of the next figure of the sentence.
   *
   * @param limit where the figure after it begins, or the end of the sentence
   */
  Decision read(Figure figure, int limit) {
    readUntil(figure.start());
    followBrackets(figure.start());
    if (bracketed && lowest < heldDepth) {
      held = outer;
      bracketed = false;
    }
    boolean risen = next.is(Status.ESTIMATE) && nextIsTaken && figure.mayBeChange();
    boolean opened = next.isMade() && !risen && reaches(figure.start());
    Decision right = opened ? next : right(figure, Math.min(limit, end));
    Decision decision = right.isMade() ? right : held;
    boolean coordinated =
        opened
            && (isRestated(figure.end())
                || isForecast(figure.end(), limit)
                || (!nextOnce && !cutsBefore(limit, figure.end())));
    nextCrossesComma |= coordinated;
    nextIsTaken |= opened;
    if (!coordinated) {
      next = Decision.NONE;
    }
    at = figure.end();
    lastFigureEnd = figure.end();
    cue = cues.firstFrom(at);
    return decision;
  }

  /** Reads the words after the last figure. */
  void finish() {
    readUntil(end);
  }

  private void readUntil(int token) {
    for (; cues.isBefore(cue, token); cue++) {
      read(cue, token);
    }
  }

  private void read(int c, int figure) {
    StatusWord word = cues.word(c);
    switch (word) {
      case ACTUAL -> hold(Status.ACTUAL, c);
      case TARGET, TARGET_MUST -> hold(Status.TARGET, c);
      case TARGET_DEMAND -> {
        if (!isOfFigureBefore(c)) {
          hold(Status.TARGET, c);
        }
      }
      case TARGET_NOUN, TARGET_NORM -> {
        if (!isCounted(c)) {
          hold(Status.TARGET, c);
        }
      }
      case TARGET_WILL, DEADLINE, YEAR -> {
        if (word == StatusWord.TARGET_WILL && conditional) {
          holdForNext(Status.ESTIMATE, c);
        } else if (next.is(Status.ESTIMATE) && reaches(cues.start(c))) {
          nextCrossesComma = true;
        } else {
          hold(Status.TARGET, c);
        }
      }
      case TARGET_MUST_BARE -> {
        boolean near = figure - cues.end(c) <= RIGHT_BEFORE;
        if (near && isShare(figure) && !hasColon(cues.end(c), figure)) {
          hold(Status.TARGET, c);
        }
      }
      case TARGET_ENSURE -> {
        boolean near =
            figure - cues.end(c) < RIGHT_BEFORE && clauseEnd(cues.end(c), figure) == figure;
        if (near && !saysActualBefore(c)) {
          hold(Status.TARGET, c);
        }
      }
      case TARGET_PLAN -> {
        if (!isCounted(c) && hasColon(cues.end(c), figure)) {
          hold(Status.TARGET, c);
        }
      }
      case TARGET_FLOOR -> {
        if (!held.is(Status.ACTUAL) || held.isCarried()) {
          holdForNext(Status.TARGET, c);
        }
      }
      case TARGET_LEAST -> {
        if (purpose) {
          holdForNext(Status.TARGET, c);
        }
      }
      case TARGET_BESIDE, TARGET_PASSING, TARGET_AFTER -> {
        if (!isCounted(c) && !isDocument(c, figure)) {
          holdForNext(Status.TARGET, c);
        }
      }
      case ESTIMATE, FORECAST -> holdForNext(Status.ESTIMATE, c);
      case HEADING_ACTUAL -> {
        if (!held.isCarried() && hasColon(cues.end(c), figure)) {
          hold(Status.ACTUAL, c);
        }
      }
      case PURPOSE -> purpose = true;
      case CONDITION -> conditional = true;
      case ACTUAL_NEAR -> {
        boolean adverb = !tokens.isWord(cues.start(c) - 1); // unlike "cấp mới 120"
        if (adverb && figure == cues.end(c) && !next.is(Status.ESTIMATE)) {
          hold(Status.ACTUAL, c);
        }
      }
      case PAST, PAST_MONTH -> {
        if (held.is(Status.TARGET) && held.isCarried() && paragraph) {
          held = Decision.NONE;
        }
      }
      case CONTRAST -> {
        if (held.is(Status.TARGET) && !held.isCarried()) {
          held = Decision.NONE;
          next = Decision.NONE;
        }
      }
      case TARGET_SET_VERB -> {
        if (isSetBefore(c)) {
          holdForNext(Status.TARGET, c);
        }
      }
      case NEUTRAL,
          RESTATED,
          TARGET_LIST,
          RELATIVE,
          CONNECTOR,
          HEADING_TARGET,
          HEADING_TASK,
          COMPLETED,
          DEADLINE_DATE -> {}
    }
  }

  /** "mốc mà Đề án 06 đặt ra ban đầu là 40 triệu". */
  private boolean isSetBefore(int c) {
    boolean relative = c > 0 && cues.word(c - 1) == StatusWord.RELATIVE;
    return relative && !isCounted(c - 1) && cues.start(c - 1) > Math.max(lastFigureEnd + 2, 0);
  }

  /** "cao hơn mức 5% mà Chính phủ yêu cầu; …": the demand is for the figure before it. */
  private boolean isOfFigureBefore(int c) {
    boolean relative = c > 0 && cues.word(c - 1) == StatusWord.RELATIVE;
    return relative && lastFigureEnd >= 0 && cues.start(c - 1) - lastFigureEnd < COUNTED_NOUN;
  }

  /** "phải giải quyết 100%", unlike "phải vượt 17 km". */
  private boolean isShare(int figure) {
    for (int i = figure + 1; i < Math.min(end, figure + SHARE); i++) {
      if (tokens.is(i, '%')) {
        return true;
      }
    }
    return false;
  }

  /** Follows the brackets up to token {@code to}, each token once. */
  private void followBrackets(int to) {
    for (; followed < to; followed++) {
      if (tokens.is(followed, '(')) {
        depth++;
      } else if (tokens.is(followed, ')')) {
        depth = Math.max(0, depth - 1); // "a)"
        lowest = Math.min(lowest, depth);
      }
    }
  }

  private void hold(Status status, int c) {
    followBrackets(cues.start(c));
    outer = depth > 0 && !bracketed ? held : outer;
    bracketed = depth > 0;
    heldDepth = depth;
    lowest = depth;
    held = Decision.of(status, cues.word(c), cues.start(c), cues.end(c));
    next = Decision.NONE;
  }

  private void holdForNext(Status status, int c) {
    next = Decision.of(status, cues.word(c), cues.start(c), cues.end(c));
    boolean opens = tokens.is(cues.end(c), ',') || cues.start(c) == start;
    nextCrossesComma = status == Status.ESTIMATE && opens;
    nextIsTaken = false;
    nextOnce =
        cues.word(c) == StatusWord.TARGET_BESIDE || cues.word(c) == StatusWord.TARGET_PASSING;
  }

  /** "dự kiến đạt 35 tỉ USD, chiếm 10%": what is expected goes on to a semicolon or bracket. */
  private boolean isForecast(int from, int to) {
    if (!next.rule().startsWith(StatusWord.FORECAST.rule())) {
      return false;
    }
    for (int i = from; i < Math.min(to, end); i++) {
      if (tokens.is(i, ';') || tokens.is(i, '(')) {
        return false;
      }
    }
    return true;
  }

  /** "ước đạt hơn 1,5 triệu tỷ đồng, tức 62,7 tỷ USD". */
  private boolean isRestated(int from) {
    int c = cues.firstFrom(from);
    return cues.isBefore(c, from + RIGHT_BEFORE) && cues.word(c) == StatusWord.RESTATED;
  }

  /** "9/11 mục tiêu", "đạt 73% kế hoạch": what the figure before counts or is a share of. */
  private boolean isCounted(int c) {
    if (lastFigureEnd < 0 || cues.start(c) - lastFigureEnd >= COUNTED_NOUN) {
      return false;
    }
    for (int i = lastFigureEnd; i < cues.start(c); i++) {
      if (!tokens.isWord(i)) {
        return false;
      }
    }
    return true;
  }

  /** "theo Kế hoạch 515": the number of a document, no figure. */
  private boolean isDocument(int c, int figure) {
    return cues.end(c) < figure && tokens.isNumber(cues.end(c));
  }

  private boolean saysActualBefore(int c) {
    return c > 0
        && cues.word(c - 1) == StatusWord.ACTUAL
        && cues.start(c) - cues.end(c - 1) < RIGHT_BEFORE;
  }

  private boolean hasColon(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ':')) {
        return true;
      }
    }
    return false;
  }

  /** Whether what was opened for the next figure is not cut off from it by a comma. */
  private boolean reaches(int figure) {
    return nextCrossesComma || isForecast(next.end(), figure) || !cutsBefore(figure, next.end());
  }

  private boolean cutsBefore(int to, int from) {
    for (int i = from; i < to; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, '(')) {
        return !tokens.is(i, '(') || next.is(Status.ESTIMATE);
      }
    }
    return false;
  }

  /** What the words after the figure say of it, up to the end of its clause. */
  private Decision right(Figure figure, int limit) {
    int clause = clauseEnd(nounsEnd(figure, limit), limit);
    boolean relative = false;
    boolean share = !figure.quantity().unit().equals("count");
    for (int c = cues.firstFrom(figure.end()); cues.isBefore(c, clause); c++) {
      StatusWord word = cues.word(c);
      if (word == StatusWord.CONTRAST) {
        return Decision.NONE;
      }
      relative |= word == StatusWord.RELATIVE;
      boolean document = word == StatusWord.TARGET_AFTER && isDocument(c, limit);
      boolean set = word == StatusWord.TARGET_DEMAND && isSetFor(figure, c);
      boolean before = set || !document && setsFigureBefore(word, relative, share);
      if (before || isPlanned(figure, c)) {
        return Decision.of(Status.TARGET, word, cues.start(c), cues.end(c));
      }
      if (word == StatusWord.ACTUAL && (isHeldFaintly(figure.start()) || !held.isMade())) {
        return Decision.of(Status.ACTUAL, word, cues.start(c), cues.end(c));
      }
    }
    return Decision.NONE;
  }

  /** "mốc 40 triệu đặt ra cho năm 2023", unlike "ba mươi phần trăm yêu cầu". */
  private boolean isSetFor(Figure figure, int c) {
    return cues.start(c) == figure.end() && cues.end(c) - cues.start(c) >= SET_FOR;
  }

  /** Whether what holds comes from before this sentence, or from before a semicolon in it. */
  private boolean isHeldFaintly(int figure) {
    if (held.isCarried()) {
      return true;
    }
    for (int i = figure - 1; i >= Math.max(start, held.end()); i--) {
      if (tokens.is(i, ';')) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param share whether the figure is one: "100% học sinh phải có", unlike "còn 12 hồ sơ phải sửa"
   *     and "1.001 đại biểu sẽ quyết định"
   */
  private boolean setsFigureBefore(StatusWord word, boolean relative, boolean share) {
    return switch (word) {
      case TARGET_MUST, TARGET_AFTER -> true;
      case TARGET_MUST_BARE, TARGET_WILL -> share;
      case TARGET_DEMAND -> relative;
      case TARGET_SET_VERB -> relative;
      case DEADLINE -> !held.is(Status.ACTUAL) || held.isCarried();
      default -> false;
    };
  }

  /** "53 chỉ tiêu", "18 nhóm nhiệm vụ": what a plan consists of, unless it is said to be done. */
  private boolean isPlanned(Figure figure, int c) {
    StatusWord word = cues.word(c);
    boolean planned =
        word == StatusWord.TARGET_NOUN
            || word == StatusWord.TARGET_NORM
            || word == StatusWord.HEADING_TASK;
    return planned
        && cues.start(c) - figure.end() < COUNTED_NOUN
        && figure.quantity().outOf() == null
        && figure.quantity().unit().equals("count")
        && (!held.is(Status.ACTUAL) || held.isCarried())
        && !isDone(figure, c);
  }

  /** "41 nhiệm vụ đã khép lại", "hoàn thành 38 nhiệm vụ". */
  private boolean isDone(Figure figure, int c) {
    int before = cues.firstFrom(figure.start()) - 1;
    boolean completed = before >= 0 && cues.word(before) == StatusWord.COMPLETED;
    boolean after =
        cues.isBefore(c + 1, clauseEnd(cues.end(c), Math.min(end, cues.end(c) + NOUN_PHRASE)));
    return completed && figure.start() - cues.end(before) < COUNTED_NOUN
        || after && cues.word(c + 1) == StatusWord.ACTUAL
        || after && cues.word(c + 1) == StatusWord.COMPLETED;
  }

  /** "100% xã, phường phải": past the commas between nouns that a figure at the head counts. */
  private int nounsEnd(Figure figure, int limit) {
    boolean head = figure.start() == start || !tokens.isWord(figure.start() - 1);
    int from = figure.end();
    int comma = clauseEnd(from, limit);
    while (head
        && comma > from
        && comma - from <= NOUNS
        && comma < limit
        && tokens.is(comma, ',')) {
      from = comma + 1;
      comma = clauseEnd(from, limit);
      int must = cues.firstFrom(from);
      if (cues.isBefore(must, Math.min(comma, from + NOUN_PHRASE))
          && cues.word(must) == StatusWord.TARGET_MUST) {
        return from;
      }
    }
    return figure.end();
  }

  private int clauseEnd(int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (tokens.is(i, ',') || tokens.is(i, ';') || tokens.is(i, ':') || tokens.is(i, '(')) {
        return i;
      }
    }
    return limit;
  }
}
