package vn.solieu.extract;

import java.util.Arrays;
import java.util.List;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.Lexicon;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/**
 * The lines of a text as token spans, without their line feeds; blank lines are left out but
 * remembered as a gap. A line's kind comes from the parser's blocks or, in plain text, from its
 * shape.
 */
public final class Lines {
  private final int[] start;
  private final int[] end;
  private final BlockKind[] kind;
  private final boolean[] gapBefore;
  private final int[] lineOf;

  private Lines(int[] start, int[] end, BlockKind[] kind, boolean[] gapBefore, int[] lineOf) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.gapBefore = gapBefore;
    this.lineOf = lineOf;
  }

  static Lines of(Tokens tokens, PhraseMatches matches, Lexicon lexicon, List<Block> blocks) {
    int size = 1;
    for (int i = 0; i < tokens.count(); i++) {
      size += tokens.isLineFeed(i) ? 1 : 0;
    }
    int[] start = new int[size];
    int[] end = new int[size];
    boolean[] gap = new boolean[size];
    int[] lineOf = new int[tokens.count() + 1];
    int count = 0;
    int feeds = 2;
    for (int i = 0; i < tokens.count(); i++) {
      if (tokens.isLineFeed(i)) {
        feeds++;
        lineOf[i] = Math.max(0, count - 1);
        continue;
      }
      if (feeds > 0) {
        start[count] = i;
        gap[count] = feeds > 1;
        count++;
        feeds = 0;
      }
      end[count - 1] = i + 1;
      lineOf[i] = count - 1;
    }
    lineOf[tokens.count()] = Math.max(0, count - 1);
    BlockKind[] kind = new BlockKind[count];
    Lines lines =
        new Lines(Arrays.copyOf(start, count), Arrays.copyOf(end, count), kind, gap, lineOf);
    LineKinds.decide(tokens, matches, lexicon, blocks, lines, kind);
    return lines;
  }

  /** How many lines there are. */
  public int count() {
    return start.length;
  }

  /** First token of line {@code line}. */
  public int start(int line) {
    return start[line];
  }

  /** Token after the last of line {@code line}. */
  public int end(int line) {
    return end[line];
  }

  /** What line {@code line} is. */
  public BlockKind kind(int line) {
    return kind[line];
  }

  /** Whether line {@code line} is a heading or a title. */
  public boolean isHeading(int line) {
    return kind[line] == BlockKind.HEADING || kind[line] == BlockKind.TITLE;
  }

  /** Whether a blank line stands before line {@code line}. */
  public boolean gapBefore(int line) {
    return gapBefore[line];
  }

  /** The line that token {@code token} stands in. */
  public int lineOf(int token) {
    return lineOf[token];
  }
}
