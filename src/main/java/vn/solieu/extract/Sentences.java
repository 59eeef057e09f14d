package vn.solieu.extract;

import java.util.Arrays;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * Sentences as token spans; none crosses a line. A full stop ends one unless it stands in a number,
 * after an initial or an abbreviation of the lexicon ("TP.", "ThS."), or before a small letter.
 * What has no stop for hundreds of tokens is cut all the same, so that a reader that looks through
 * a sentence takes bounded time.
 */
public final class Sentences {
  private final int[] start;
  private final int[] end;
  private final int[] sentenceOf;

  private Sentences(int[] start, int[] end, int[] sentenceOf) {
    this.start = start;
    this.end = end;
    this.sentenceOf = sentenceOf;
  }

  static Sentences of(Tokens tokens, Lines lines, PhraseMatches matches, Lexicon lexicon) {
    int[] start = new int[Math.max(16, lines.count() * 2)];
    int[] end = new int[start.length];
    int[] sentenceOf = new int[tokens.count() + 1];
    int count = 0;
    Boundaries boundaries = new Boundaries(tokens, matches, lexicon);
    for (int line = 0; line < lines.count(); line++) {
      int from = lines.start(line);
      for (int i = from; i < lines.end(line); i++) {
        sentenceOf[i] = count;
        boolean last = i + 1 == lines.end(line);
        if (last || boundaries.endsAt(i, lines.end(line)) || boundaries.isTooLong(i, from)) {
          if (count == start.length) {
            start = Arrays.copyOf(start, count * 2);
            end = Arrays.copyOf(end, count * 2);
          }
          start[count] = from;
          end[count++] = i + 1;
          from = i + 1;
        }
      }
    }
    fillLineFeeds(tokens, sentenceOf);
    return new Sentences(Arrays.copyOf(start, count), Arrays.copyOf(end, count), sentenceOf);
  }

  private static void fillLineFeeds(Tokens tokens, int[] sentenceOf) {
    for (int i = 1; i <= tokens.count(); i++) {
      if (i == tokens.count() || tokens.isLineFeed(i)) {
        sentenceOf[i] = sentenceOf[i - 1];
      }
    }
  }

  /** How many sentences there are. */
  public int count() {
    return start.length;
  }

  /** First token of sentence {@code s}. */
  public int start(int s) {
    return start[s];
  }

  /** Token after the last of sentence {@code s}. */
  public int end(int s) {
    return end[s];
  }

  /** The sentence that token {@code token} stands in. */
  public int sentenceOf(int token) {
    return sentenceOf[token];
  }

  /** Where sentences end. */
  private record Boundaries(Tokens tokens, PhraseMatches matches, Lexicon lexicon) {
    private static final int LONG = 400;
    private static final int LONGEST = 600;

    boolean endsAt(int i, int lineEnd) {
      char sign = tokens.sign(i);
      if (sign == '"' || sign == ')') {
        return i > 0 && isStop(i - 1) && startsSentence(i + 1) && tokens.spaceBefore(i + 1);
      }
      if (!isStop(sign)) {
        return false;
      }
      int next = i + 1;
      if (sign == '.' && isAbbreviated(i)) {
        return false;
      }
      return next < lineEnd
          && startsSentence(next)
          && (tokens.spaceBefore(next) || isRunTogether(i, next));
    }

    /** "đạt 41%.Cũng trong năm": the space was lost; not "dichvucong.gov.vn", "12.Trung". */
    private boolean isRunTogether(int stop, int next) {
      int before = stop - 1;
      boolean word = tokens.isWord(before) && !tokens.isCapitalised(before);
      return tokens.isGlued(stop)
          && (word || tokens.is(before, '%') || tokens.is(before, ')'))
          && tokens.isCapitalised(next)
          && !tokens.isGlued(next + 1);
    }

    /** A text without stops is cut at a comma or, failing that, at a space. */
    boolean isTooLong(int i, int from) {
      int size = i + 1 - from;
      if (size < LONG) {
        return false;
      }
      boolean joint = tokens.is(i, ',') || tokens.is(i, ';');
      return joint && !tokens.isGlued(i + 1)
          || size >= LONGEST && !tokens.isGlued(i + 1)
          || size >= 2 * LONGEST;
    }

    private boolean isStop(int i) {
      return isStop(tokens.sign(i));
    }

    private static boolean isStop(char sign) {
      return sign == '.' || sign == '!' || sign == '?' || sign == '…';
    }

    private boolean startsSentence(int next) {
      char sign = tokens.sign(next);
      return tokens.isCapitalised(next)
          || tokens.isNumber(next)
          || sign == '"'
          || sign == '('
          || sign == '-'
          || sign == '['
          || sign == '\'';
    }

    /** "TP. Hồ Chí Minh", "GS. TS. Nguyễn", "ông A. Trần": the stop belongs to the word before. */
    private boolean isAbbreviated(int stop) {
      int word = stop - 1;
      if (!tokens.isWord(word) || !tokens.isGlued(stop)) {
        return false;
      }
      boolean initial = tokens.end(word) - tokens.start(word) == 1 && tokens.isCapitalised(word);
      boolean model = tokens.isNumber(word - 1) && tokens.isGlued(word); // "mạng 5G. Đến nay"
      return initial && !model || endsAbbreviation(stop);
    }

    private boolean endsAbbreviation(int stop) {
      for (int at = Math.max(0, stop - 3); at < stop; at++) {
        for (int m = matches.first(at); m < matches.last(at); m++) {
          if (matches.end(m) == stop + 1
              && lexicon.group(matches.sense(m)) == SenseGroup.STRUCTURE
              && lexicon.sense(matches.sense(m)).key().equals("abbreviation")) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
