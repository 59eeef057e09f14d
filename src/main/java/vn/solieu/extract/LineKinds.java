package vn.solieu.extract;

import java.util.List;
import vn.solieu.model.Block;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.Sense;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/** Decides what each line of a text is: the parser's blocks first, else the line's own shape. */
final class LineKinds {
  private static final int ROW_TOKENS = 2_000;
  private static final int HEADING_TOKENS = 22;
  private static final int ENUMERATOR_TOKENS = 6;
  private static final int QUALIFIERS = 2;
  private static final String ESTIMATE = "estimate";

  private final Tokens tokens;
  private final PhraseMatches matches;
  private final Lexicon lexicon;
  private final Lines lines;

  private LineKinds(Tokens tokens, PhraseMatches matches, Lexicon lexicon, Lines lines) {
    this.tokens = tokens;
    this.matches = matches;
    this.lexicon = lexicon;
    this.lines = lines;
  }

  static void decide(
      Tokens tokens,
      PhraseMatches matches,
      Lexicon lexicon,
      List<Block> blocks,
      Lines lines,
      BlockKind[] kind) {
    LineKinds shapes = new LineKinds(tokens, matches, lexicon, lines);
    int block = 0;
    for (int line = 0; line < kind.length; line++) {
      int at = tokens.rawStart(lines.start(line));
      while (block < blocks.size() && blocks.get(block).end() <= at) {
        block++;
      }
      boolean inBlock = block < blocks.size() && blocks.get(block).start() <= at;
      kind[line] = inBlock ? blocks.get(block).kind() : shapes.kindOf(line);
    }
  }

  private BlockKind kindOf(int line) {
    if (hasPipe(line)) {
      return BlockKind.TABLE_ROW;
    }
    if (isBullet(line)) {
      return BlockKind.LIST_ITEM;
    }
    boolean enumerated = enumeratorEnd(line) > lines.start(line);
    if (looksLikeHeading(line, enumerated)) {
      return BlockKind.HEADING;
    }
    return enumerated ? BlockKind.LIST_ITEM : BlockKind.PARAGRAPH;
  }

  /** A row of a table; a line beyond any table's width is none, whatever signs it has. */
  private boolean hasPipe(int line) {
    if (lines.end(line) - lines.start(line) > ROW_TOKENS) {
      return false;
    }
    for (int i = lines.start(line); i < lines.end(line); i++) {
      if (tokens.is(i, '|')) {
        return true;
      }
    }
    return false;
  }

  private boolean isBullet(int line) {
    int first = lines.start(line);
    return first + 1 < lines.end(line)
        && tokens.type(first) == Tokens.Type.SIGN
        && "-+*•→▪■●◦–·>✓".indexOf(tokens.text().charAt(tokens.start(first))) >= 0;
  }

  /**
   * The token after "1.", "1.1.", "II.", "a)", "[3]" at the beginning of the line, or its first
   * token.
   */
  private int enumeratorEnd(int line) {
    int first = lines.start(line);
    int limit = Math.min(lines.end(line), first + ENUMERATOR_TOKENS);
    int at = first;
    while (at < limit && isEnumeratorPart(at)) {
      at++;
    }
    boolean closed = at > first && isCloser(at - 1) && at < lines.end(line);
    return closed ? at : first;
  }

  private boolean isEnumeratorPart(int i) {
    boolean shortNumber = tokens.isNumber(i) && tokens.end(i) - tokens.start(i) <= 2;
    boolean letter = tokens.isWord(i) && tokens.end(i) - tokens.start(i) <= 4 && isLatinMark(i);
    return shortNumber || letter || isCloser(i) || tokens.is(i, '[') || tokens.is(i, '(');
  }

  private boolean isLatinMark(int i) {
    boolean single = tokens.end(i) - tokens.start(i) == 1;
    for (int c = tokens.start(i); c < tokens.end(i); c++) {
      if (!single && "ivx".indexOf(tokens.text().charAt(c)) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isCloser(int i) {
    return tokens.is(i, '.') || tokens.is(i, ')') || tokens.is(i, ']') || tokens.is(i, '/');
  }

  /**
   * Short, without a full stop or a colon at its end, and set off from a longer text that follows.
   */
  private boolean looksLikeHeading(int line, boolean enumerated) {
    int size = asideStart(line) - lines.start(line);
    int last = lines.end(line) - 1;
    if (size > HEADING_TOKENS || endsSentence(last)) {
      return false;
    }
    boolean capital = isAllCapitals(line);
    return capital || (!hasValue(line) && (enumerated || startsHigh(line)));
  }

  /** Where a remark in brackets at the end of the line begins: "II. KẾT QUẢ (số liệu đến …)". */
  private int asideStart(int line) {
    int end = lines.end(line);
    if (!tokens.is(end - 1, ')')) {
      return end;
    }
    int open = end - 1;
    while (open > lines.start(line) && !tokens.is(open, '(')) {
      open--;
    }
    return open > lines.start(line) ? open : end;
  }

  private boolean endsSentence(int last) {
    return tokens.is(last, '.') || tokens.is(last, ';') || tokens.is(last, ',');
  }

  private boolean startsHigh(int line) {
    int first = lines.start(line);
    boolean followed = line + 1 < lines.count();
    return followed && (tokens.isCapitalised(first) || !tokens.isWord(first));
  }

  /** "Thuê bao băng rộng: 87,07", "Tỷ trọng: ước 18,3%" are lines with a value, not headings. */
  private boolean hasValue(int line) {
    for (int i = lines.start(line); i + 1 < lines.end(line); i++) {
      if (tokens.is(i, ':') && tokens.isNumber(afterQualifiers(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** The token after words of comparison and estimate that begin at {@code from}: "ước đạt hơn". */
  private int afterQualifiers(int from) {
    int at = from;
    for (int n = 0; n < QUALIFIERS; n++) {
      at = qualifierEnd(at);
    }
    return at;
  }

  private int qualifierEnd(int at) {
    for (int m = matches.last(at) - 1; m >= matches.first(at); m--) {
      if (isQualifier(lexicon.sense(matches.sense(m)))) {
        return matches.end(m);
      }
    }
    return at;
  }

  /** Not a word of a goal, which a heading may have before its year: "các mốc đến năm 2025". */
  private static boolean isQualifier(Sense sense) {
    return sense.group() == SenseGroup.COMPARISON
        || sense.group() == SenseGroup.STATUS && sense.key().equals(ESTIMATE);
  }

  private boolean isAllCapitals(int line) {
    int words = 0;
    for (int i = lines.start(line); i < lines.end(line); i++) {
      if (tokens.isWord(i)) {
        words++;
        if (!tokens.text().isUpperCase(tokens.end(i) - 1)) {
          return false;
        }
      }
    }
    return words > 0;
  }
}
