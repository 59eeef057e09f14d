package vn.solieu.extract.figure;

import org.jspecify.annotations.Nullable;
import vn.solieu.model.Comparison;
import vn.solieu.model.Kind;

/** Reads how a number bounds the true one, from the words before it and "trở lên" behind it. */
final class ComparisonReader {
  private static final long AT_NUMBER = Mark.set(Mark.NEARLY, Mark.OVER, Mark.UNDER, Mark.APPROX);
  private static final long ANYWHERE =
      Mark.set(Mark.AT_LEAST, Mark.AT_MOST, Mark.ESTIMATED, Mark.REACHING);
  private static final long PASSED = AT_NUMBER | ANYWHERE | Mark.FROM.bit();

  private static final long AFTER = Mark.set(Mark.AT_LEAST_AFTER, Mark.AT_MOST_AFTER);

  private static final long MOVES =
      Mark.set(Mark.UP, Mark.DOWN, Mark.UP_TO, Mark.DOWN_TO, Mark.RISE, Mark.FALL);
  private static final String MONEY = "VND";

  private static final int MOVE_TOKENS = 10;
  private static final int BASE_TOKENS = 4;
  private static final int AFTER_TOKENS = 4;
  private static final int SHARE_TOKENS = 2;

  private final Words words;

  ComparisonReader(Words words) {
    this.words = words;
  }

  /** Gives {@code draft} its comparator. */
  void read(Draft draft) {
    Words.Hit after = after(draft);
    if (after != null) {
      set(draft, after, comparison(after.mark(), false));
      return;
    }
    Words.Hit than = draft.left.find(Mark.HIGHER.bit() | Mark.LOWER.bit());
    if (than != null && than.end() == draft.start() && draft.kind == Kind.LEVEL) {
      readThan(draft, than);
      return;
    }
    if (isThreshold(draft)) {
      set(draft, draft.left.hits().get(0), Comparison.AT_LEAST);
      return;
    }
    boolean limit = draft.left.has(Mark.LIMIT.bit());
    boolean near = true;
    for (Words.Hit hit : draft.left.hits()) {
      long bit = hit.mark().bit();
      boolean exceeds =
          words.has(hit.start(), Mark.EXCEED)
              && (draft.kind == Kind.CHANGE || isPlanned(draft, hit));
      boolean ofTime =
          hit.mark() == Mark.OVER && draft.kind == Kind.CHANGE && draft.left.passesTime(hit);
      boolean atNumber = near && !exceeds && !ofTime && (bit & AT_NUMBER) != 0;
      if (atNumber || (bit & ANYWHERE) != 0) {
        set(draft, hit, comparison(hit.mark(), limit));
        if (draft.comparison != Comparison.EQ) {
          return; // "ước tính lên tới" is still an estimate
        }
      }
      near &= (bit & PASSED) != 0;
    }
  }

  /** "90% trở lên", "từ 30% GRDP trở lên". */
  private Words.@Nullable Hit after(Draft draft) {
    int at = behind(draft.end);
    Words.Hit after = words.at(at, AFTER);
    boolean share = draft.unit.equals("percent");
    int near = share ? at + SHARE_TOKENS : at; // "19% GRDP trở lên"
    int last = draft.left.has(Mark.FROM.bit()) ? at + AFTER_TOKENS : near;
    while (after == null && at < last && words.tokens().isWord(at)) {
      after = words.at(++at, AFTER);
    }
    return after;
  }

  /** "trả lương từ 5 triệu phải chuyển khoản": no move and no range, so the least. */
  private boolean isThreshold(Draft draft) {
    var hits = draft.left.hits();
    boolean from = !hits.isEmpty() && hits.get(0).mark() == Mark.FROM;
    boolean money = draft.unit.equals(MONEY) || (!draft.hasUnit() && draft.low.isScaled());
    if (!from || !money || draft.high != null || draft.left.has(MOVES)) {
      return false;
    }
    int end = Math.min(sentenceEnd(draft), draft.end + MOVE_TOKENS);
    for (int at = draft.end; at < end; at++) {
      if (words.at(at, MOVES | Mark.RANGE.bit()) != null) {
        return false;
      }
    }
    return true;
  }

  /** "vượt mức 80% mà kế hoạch giao" names the target itself. */
  private boolean isPlanned(Draft draft, Words.Hit hit) {
    return hit.end() - hit.start() > 1 && isFollowedBy(draft, Mark.PLAN);
  }

  /** Whether {@code mark} stands right behind the number, in its sentence. */
  private boolean isFollowedBy(Draft draft, Mark mark) {
    int end = Math.min(sentenceEnd(draft), draft.end + BASE_TOKENS);
    int at = draft.end;
    while (at < end && !words.has(at, mark)) {
      at++;
    }
    return at < end;
  }

  private int sentenceEnd(Draft draft) {
    var sentences = words.reading().sentences();
    return sentences.end(sentences.sentenceOf(draft.start()));
  }

  /** Behind the number, or behind what it is per: "1 tỉ đồng/năm trở lên". */
  private int behind(int end) {
    return words.tokens().is(end, '/') && words.tokens().isWord(end + 1) ? end + 2 : end;
  }

  /** "nhiều hơn 5 nước" bounds a number; "cao hơn 2 điểm so với bình quân" states one. */
  private void readThan(Draft draft, Words.Hit than) {
    if (!isFollowedBy(draft, Mark.BASE)) {
      set(draft, than, than.mark() == Mark.HIGHER ? Comparison.OVER : Comparison.UNDER);
    }
  }

  private static void set(Draft draft, Words.Hit hit, Comparison comparison) {
    draft.comparison = comparison;
    draft.cue("comparator", hit);
  }

  private static Comparison comparison(Mark mark, boolean limit) {
    return switch (mark) {
      case NEARLY -> Comparison.NEARLY;
      case OVER -> Comparison.OVER;
      case UNDER -> Comparison.UNDER;
      case AT_LEAST, AT_LEAST_AFTER -> Comparison.AT_LEAST;
      case AT_MOST, AT_MOST_AFTER -> Comparison.AT_MOST;
      case APPROX, ESTIMATED -> Comparison.APPROX;
      case REACHING -> limit ? Comparison.AT_MOST : Comparison.EQ;
      default -> throw new IllegalArgumentException("no comparison: " + mark);
    };
  }
}
