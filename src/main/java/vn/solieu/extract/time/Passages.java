package vn.solieu.extract.time;

import java.util.Arrays;
import vn.solieu.extract.Lines;
import vn.solieu.extract.Reading;
import vn.solieu.extract.Sentences;
import vn.solieu.text.Tokens;

/**
 * Sentences as periods need them: a line that goes on in small letters where the line before broke
 * off belongs to that line's last sentence ("2,4 tỷ" over "yêu cầu xác thực, tính đến ngày
 * 31/8/2025").
 */
final class Passages {
  private final int[] start;
  private final int[] end;
  private final int[] line;
  private final int[] passageOf;
  private final Sentences sentences;

  private Passages(int[] start, int[] end, int[] line, int[] passageOf, Sentences sentences) {
    this.start = start;
    this.end = end;
    this.line = line;
    this.passageOf = passageOf;
    this.sentences = sentences;
  }

  static Passages of(Reading reading) {
    Sentences sentences = reading.sentences();
    int size = sentences.count();
    int[] start = new int[size];
    int[] end = new int[size];
    int[] line = new int[size];
    int[] passageOf = new int[size];
    int count = 0;
    for (int s = 0; s < size; s++) {
      if (count == 0 || !goesOn(reading, sentences, s)) {
        start[count] = sentences.start(s);
        line[count++] = reading.lines().lineOf(sentences.start(s));
      }
      end[count - 1] = sentences.end(s);
      passageOf[s] = count - 1;
    }
    return new Passages(
        Arrays.copyOf(start, count),
        Arrays.copyOf(end, count),
        Arrays.copyOf(line, count),
        passageOf,
        sentences);
  }

  private static boolean goesOn(Reading reading, Sentences sentences, int s) {
    Lines lines = reading.lines();
    Tokens tokens = reading.tokens();
    int first = sentences.start(s);
    int at = lines.lineOf(first);
    int before = sentences.end(s - 1) - 1;
    boolean nextLine = lines.lineOf(before) == at - 1 && !lines.gapBefore(at);
    boolean small = tokens.isWord(first) && !tokens.isCapitalised(first);
    boolean open = tokens.isWord(before) || tokens.isNumber(before) || tokens.is(before, ',');
    return nextLine && small && open && !tokens.is(first + 1, ')') && !tokens.is(first + 1, '.');
  }

  int count() {
    return start.length;
  }

  int start(int p) {
    return start[p];
  }

  int end(int p) {
    return end[p];
  }

  /** The line that passage {@code p} begins in. */
  int line(int p) {
    return line[p];
  }

  /** The passage that token {@code token} stands in. */
  int passageOf(int token) {
    return passageOf[sentences.sentenceOf(token)];
  }
}
