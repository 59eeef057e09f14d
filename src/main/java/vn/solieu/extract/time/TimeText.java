package vn.solieu.extract.time;

import vn.solieu.extract.Reading;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/** An article's tokens with the questions that the time readers ask of them. */
final class TimeText {
  private static final int RANKING_WORDS = 7;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int QUANTITY_CUES =
      SenseGroup.set(SenseGroup.COMPARISON, SenseGroup.DIRECTION, SenseGroup.FIGURE_CUE);

  private final Reading reading;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final TimeWords words;

  TimeText(Reading reading, TimeWords words) {
    this.reading = reading;
    this.tokens = reading.tokens();
    this.matches = reading.matches();
    this.words = words;
  }

  private boolean canBegin(int i, TimeWord word) {
    return hasAny(i, word.bit());
  }

  Reading reading() {
    return reading;
  }

  Tokens tokens() {
    return tokens;
  }

  /** "con số này", "tỷ trọng ấy": what was spoken of before. */
  boolean isThatFigure(int i) {
    return reading.has(i, SenseGroup.STRUCTURE, "anaphora");
  }

  /** Whether one of {@code set}, bits of time words, can begin at token {@code i}. */
  boolean hasAny(int i, long set) {
    return (words.ofSet(matches.set(i)) & set) != 0;
  }

  /** The longest match of {@code word} at token {@code i}, or -1. */
  int match(int i, TimeWord word) {
    if (!canBegin(i, word)) {
      return -1;
    }
    for (int m = matches.last(i) - 1; m >= matches.first(i); m--) {
      if (words.is(matches.sense(m), word)) {
        return m;
      }
    }
    return -1;
  }

  boolean has(int i, TimeWord word) {
    return match(i, word) >= 0;
  }

  /**
   * The token after the longest {@code word} at token {@code i}; {@code i} itself when there is
   * none.
   */
  int after(int i, TimeWord word) {
    int m = match(i, word);
    return m < 0 ? i : matches.end(m);
  }

  /** Whether {@code word} ends right before token {@code i}; looks back at most three tokens. */
  boolean endsBefore(int i, TimeWord word) {
    for (int at = Math.max(0, i - 3); at < i; at++) {
      for (int m = canBegin(at, word) ? matches.first(at) : matches.last(at);
          m < matches.last(at);
          m++) {
        if (matches.end(m) == i && words.is(matches.sense(m), word)) {
          return true;
        }
      }
    }
    return false;
  }

  int end(int m) {
    return matches.end(m);
  }

  /** The number in the key of match {@code m}. */
  int number(int m) {
    return words.number(matches.sense(m));
  }

  boolean hasGroup(int i, SenseGroup group) {
    return reading.hasAny(i, group.bit());
  }

  /** Whether the name of a ranking stands right before {@code e}: "(DTI) năm 2022". */
  boolean isRanking(TimeExpression e) {
    int at = tokens.is(e.start() - 1, ')') ? e.start() - 2 : e.start() - 1;
    for (int i = at; i >= Math.max(0, at - RANKING_WORDS); i--) {
      int name = reading.longest(i, SenseGroup.FIGURE_CUE);
      if (name >= 0 && reading.key(name).equals("ranking_name") && reading.matchEnd(name) > at) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word that joins numerals ends at token {@code i}: "một trăm linh năm". */
  boolean isLinking(int i) {
    return i >= 0 && reading.has(i, SenseGroup.NUMERAL, "linking");
  }

  /** The value of a run of at most four digits at token {@code i}, or -1. */
  int value(int i) {
    if (!tokens.isNumber(i) || tokens.end(i) - tokens.start(i) > 4) {
      return -1;
    }
    int value = 0;
    for (int at = tokens.start(i); at < tokens.end(i); at++) {
      value = value * 10 + tokens.text().charAt(at) - '0';
    }
    return value;
  }

  /** How many digits token {@code i} has; 0 when it is no number. */
  int digits(int i) {
    return tokens.isNumber(i) ? tokens.end(i) - tokens.start(i) : 0;
  }

  /** Whether token {@code i} is four digits that can be a year and no part of a longer number. */
  boolean isYear(int i) {
    int value = digits(i) == 4 ? value(i) : -1;
    return value >= FIRST_YEAR && value <= LAST_YEAR && !continuesAsNumber(i);
  }

  /** Whether decimals, groups or a percent sign follow the number at token {@code i}. */
  boolean continuesAsNumber(int i) {
    if (tokens.is(i + 1, '%')) {
      return true;
    }
    boolean point = tokens.is(i + 1, ',') || tokens.is(i + 1, '.');
    return point && tokens.isGlued(i + 1) && tokens.isNumber(i + 2) && tokens.isGlued(i + 2);
  }

  /** Whether token {@code i} is {@code sign} without a gap on either side. */
  boolean joins(int i, char sign) {
    return tokens.is(i, sign) && tokens.isGlued(i) && tokens.isGlued(i + 1);
  }

  /** Whether token {@code i} is a hyphen or dash, spaced or not. */
  boolean isDash(int i) {
    return tokens.is(i, '-');
  }

  /** Whether token {@code i} is a word in capitals: "GII". */
  boolean isAcronym(int i) {
    boolean word = tokens.isWord(i) && tokens.end(i) - tokens.start(i) > 1;
    return word && tokens.isCapitalised(i) && tokens.text().isUpperCase(tokens.end(i) - 1);
  }

  /** Whether token {@code i} is a word that a figure follows: "hơn", "tăng", "đạt". */
  boolean isQuantityCue(int i) {
    return reading.hasAny(i, QUANTITY_CUES);
  }

  /** Whether a word that compares the figure behind it begins at token {@code i}: "hơn", "gần". */
  boolean isCompared(int i) {
    return hasGroup(i, SenseGroup.COMPARISON);
  }

  /** Whether a word that says that something was done begins at token {@code i}: "đã", "hiện". */
  boolean isDone(int i) {
    return reading.has(i, SenseGroup.STATUS, "actual");
  }

  /** Whether a word that states what was reached begins at token {@code i}: "là", "đạt". */
  boolean isAttained(int i) {
    return reading.has(i, SenseGroup.FIGURE_CUE, "attain");
  }

  /** Whether a word for the end of a move begins at token {@code i}: "lên", "xuống còn". */
  boolean isMove(int i) {
    return reading.has(i, SenseGroup.DIRECTION, "up_to")
        || reading.has(i, SenseGroup.DIRECTION, "down_to");
  }

  /** The end of "tỉnh, thành" and the like at token {@code i}; {@code i} itself when it is none. */
  int pairEnd(int i) {
    boolean first = tokens.isWord(i) && tokens.is(i + 1, ',');
    int noun = first ? reading.longest(i, SenseGroup.FIGURE_CUE) : -1;
    return noun >= 0 && reading.key(noun).equals("count_noun") && reading.matchEnd(noun) > i + 1
        ? reading.matchEnd(noun)
        : i;
  }

  /** Whether a word for things that are counted begins at token {@code i}. */
  boolean isCountNoun(int i) {
    return reading.has(i, SenseGroup.FIGURE_CUE, "count_noun");
  }

  /**
   * Whether a unit or a scale word begins at token {@code i}: then the number before is a figure.
   */
  boolean isQuantityWord(int i) {
    return tokens.is(i, '%')
        || hasGroup(i, SenseGroup.UNIT) && !has(i, TimeWord.RESPECTIVELY)
        || hasGroup(i, SenseGroup.SCALE) && !isShareNoun(i)
        || has(i, TimeWord.COUNTED);
  }

  /** "năm 2024 tỷ lệ đạt 78,5%": no billions. */
  private boolean isShareNoun(int i) {
    return reading.has(i, SenseGroup.FIGURE_CUE, "share_noun");
  }
}
