package vn.solieu.extract.status;

import vn.solieu.extract.Clauses;
import vn.solieu.text.Tokens;

/**
 * Whether a word of status means what it says where it stands: by the figure before it, the figure
 * after it and what stands between.
 */
final class CueContext {
  private static final int RIGHT_BEFORE = 4;
  private static final int SHARE = 6; // from the digits of a figure to its percent sign
  private static final int COUNTED_NOUN = 3;
  private static final int NO_FIGURE = -1;

  private static final int RELATIVE_CUES = 4; // "mà", "Quyết định", "đặt ra", "cuối năm"

  private final Tokens tokens;
  private final Clauses clauses;
  private final StatusCues cues;
  private final int end;
  private int lastFigureEnd = NO_FIGURE;

  /** The words of a sentence up to token {@code end}, before any figure. */
  CueContext(Tokens tokens, Clauses clauses, StatusCues cues, int end) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.cues = cues;
    this.end = end;
  }

  /** Goes on behind a figure that ends at token {@code figureEnd}. */
  void passFigure(int figureEnd) {
    lastFigureEnd = figureEnd;
  }

  /** Whether a figure has been passed behind {@code token}. */
  boolean hasFigureSince(int token) {
    return lastFigureEnd > token;
  }

  /**
   * Whether cue {@code c} sets a target for the figures after it.
   *
   * @param figure first token of the figure after it, or the end of the sentence
   */
  boolean setsTarget(int c, int figure) {
    return switch (cues.word(c)) {
      case TARGET, TARGET_MUST -> true;
      case TARGET_DEMAND -> !isOfFigureBefore(c);
      case TARGET_NOUN, TARGET_NORM -> !isCounted(c);
      case TARGET_MUST_BARE -> mustBeShare(c, figure);
      case TARGET_ENSURE -> ensures(c, figure);
      case TARGET_PLAN -> !isCounted(c) && hasColon(c, figure);
      default -> false;
    };
  }

  /** Whether cue {@code c} sets a target for the next figure only, which is {@code figure}. */
  boolean setsNextTarget(int c, int figure) {
    return switch (cues.word(c)) {
      case TARGET_BESIDE, TARGET_PASSING, TARGET_AFTER -> !isCounted(c) && !isDocument(c, figure);
      case TARGET_SET_VERB -> isSetBefore(c) || setsShare(c, figure);
      case TARGET_PLAN -> isAdverbOf(c, figure); // "75% (kế hoạch 70%)"
      default -> false;
    };
  }

  /** Whether a colon stands between cue {@code c} and token {@code to}. */
  boolean hasColon(int c, int to) {
    return clauses.has(':', cues.end(c), to);
  }

  /** "mới 120": right before the figure, and behind no word, unlike "cấp mới 120". */
  boolean isAdverbOf(int c, int figure) {
    return !tokens.isWord(cues.start(c) - 1) && figure == cues.end(c);
  }

  /** "theo Kế hoạch 515": the number of a document, no figure. */
  boolean isDocument(int c, int figure) {
    return cues.end(c) < figure && tokens.isNumber(cues.end(c));
  }

  /** "phải giải quyết 100%", unlike "phải vượt 17 km". */
  private boolean mustBeShare(int c, int figure) {
    boolean near = figure - cues.end(c) <= RIGHT_BEFORE;
    return near
        && clauses.has('%', figure + 1, Math.min(end, figure + SHARE))
        && !hasColon(c, figure);
  }

  /** "bảo đảm 95%", unlike "đã bảo đảm 95%". */
  private boolean ensures(int c, int figure) {
    boolean near = figure - cues.end(c) < RIGHT_BEFORE;
    return near && clauses.end(cues.end(c), figure) == figure && !saysActualBefore(c);
  }

  private boolean saysActualBefore(int c) {
    return c > 0
        && cues.word(c - 1) == StatusWord.ACTUAL
        && cues.start(c) - cues.end(c - 1) < RIGHT_BEFORE;
  }

  /** "9/11 mục tiêu", "đạt 73% kế hoạch": what the figure before counts or is a share of. */
  private boolean isCounted(int c) {
    return isBehindFigure(c) && clauses.areWords(lastFigureEnd, cues.start(c));
  }

  /** "mốc mà Đề án 06 đặt ra ban đầu là 40 triệu". */
  private boolean isSetBefore(int c) {
    return isRelative(c - 1)
        && !isCounted(c - 1)
        && cues.start(c - 1) > Math.max(lastFigureEnd + 2, 0);
  }

  /**
   * "cao hơn mức 5% mà Chính phủ yêu cầu; …", "mục tiêu 80% mà Quyết định đặt ra cho cuối năm 2025;
   * …": what cue {@code c} says is for the figure before it.
   */
  boolean isOfFigureBefore(int c) {
    int relative = c - 1;
    while (relative >= 0 && c - relative < RELATIVE_CUES && !isRelative(relative)) {
      relative--;
    }
    return isRelative(relative)
        && isBehindFigure(relative)
        && clauses.end(cues.end(relative), cues.start(c)) == cues.start(c);
  }

  /** "HĐND tỉnh giao 12%": right before a share; machines are handed over as well. */
  private boolean setsShare(int c, int figure) {
    return cues.end(c) == figure && clauses.has('%', figure + 1, Math.min(end, figure + SHARE));
  }

  private boolean isRelative(int c) {
    return c >= 0 && cues.word(c) == StatusWord.RELATIVE;
  }

  private boolean isBehindFigure(int c) {
    return lastFigureEnd != NO_FIGURE && cues.start(c) - lastFigureEnd < COUNTED_NOUN;
  }

  /** "đặt mục tiêu 70%; đến hết năm 2019, tỷ lệ này là 63%": cue {@code c} opens another clause. */
  boolean isPastSemicolon(int from, int c) {
    int before = cues.start(c) - 1;
    return before >= from && tokens.is(before, ';');
  }

  /** "Kết quả, …" at the beginning of a sentence or behind a semicolon. */
  boolean introduces(int c) {
    int before = cues.start(c) - 1;
    boolean opens =
        before < 0 || tokens.isLineFeed(before) || ".;:!?".indexOf(tokens.sign(before)) >= 0;
    return opens && tokens.is(cues.end(c), ',');
  }
}
