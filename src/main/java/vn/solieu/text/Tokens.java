package vn.solieu.text;

import java.util.Arrays;

/**
 * A text as words, digit runs, single signs and line feeds, in arrays side by side. White space
 * makes no token; {@link #spaceBefore} tells it. Nor do the asterisks of emphasis. Words that
 * scanning errors glued or tore are mended where the vocabulary leaves no doubt: {@code dụngchữ} is
 * {@code dụng} and {@code chữ}, {@code k ý} is {@code ký}.
 *
 * <p>Offsets of tokens are offsets in the folded text.
 */
public final class Tokens {
  /** What a token is. */
  public enum Type {
    WORD,
    NUMBER,
    SIGN,
    LINE_FEED
  }

  private static final Type[] TYPES = Type.values();
  private static final char NO_SIGN = 0;
  private static final byte WORD = (byte) Type.WORD.ordinal();
  private static final byte NUMBER = (byte) Type.NUMBER.ordinal();

  private final FoldedText text;
  private int count;
  private int[] start;
  private int[] end;
  private int[] word;
  private byte[] type;
  private char[] sign;

  private Tokens(FoldedText text) {
    this.text = text;
    int guess = text.length() * 2 / 7 + 16; // a token has nearly four characters
    start = new int[guess];
    end = new int[guess];
    word = new int[guess];
    type = new byte[guess];
    sign = new char[guess];
  }

  /** Cuts {@code text} into tokens, each with its number in {@code vocabulary}. */
  public static Tokens of(FoldedText text, Vocabulary vocabulary) {
    Tokens tokens = new Tokens(text);
    tokens.scan(vocabulary);
    return tokens;
  }

  private void scan(Vocabulary vocabulary) {
    char[] chars = text.chars();
    int length = text.length();
    int at = 0;
    while (at < length) {
      byte kind = CharTable.kind(chars[at]);
      switch (kind) {
        case CharTable.LETTER -> at = scanWord(chars, at, length, vocabulary);
        case CharTable.DIGIT -> at = scanDigits(chars, at, length, vocabulary);
        case CharTable.LINE_FEED -> {
          add(at, at + 1, 0, Type.LINE_FEED);
          at++;
        }
        case CharTable.SPACE -> at++;
        default -> {
          int marked = Emphasis.end(chars, at, length);
          if (marked == at) {
            add(at, at + 1, vocabulary.idOf(chars, at, at + 1), Type.SIGN);
          }
          at = Math.max(marked, at + 1);
        }
      }
    }
  }

  private int scanDigits(char[] chars, int from, int length, Vocabulary vocabulary) {
    int at = from + 1;
    while (at < length && CharTable.kind(chars[at]) == CharTable.DIGIT) {
      at++;
    }
    int id = at - from <= 4 ? vocabulary.idOf(chars, from, at) : 0;
    add(from, at, id, Type.NUMBER);
    return at;
  }

  private int scanWord(char[] chars, int from, int length, Vocabulary vocabulary) {
    int at = from;
    long packed = 0;
    while (at < length && CharTable.kind(chars[at]) == CharTable.LETTER) {
      packed = ShortWords.pack(packed, chars[at]);
      at++;
    }
    int id = vocabulary.idOf(chars, from, at, packed);
    if (id == 0 && at - from >= 5) {
      int split = GluedWords.split(chars, from, at, vocabulary);
      if (split > 0) {
        add(from, split, vocabulary.idOf(chars, from, split), Type.WORD);
        add(split, at, vocabulary.idOf(chars, split, at), Type.WORD);
        return at;
      }
    }
    if (count > 0
        && !isNumber(count - 2)
        && GluedWords.mayBeTorn(chars, start[count - 1], end[count - 1], from)) {
      int joined = GluedWords.join(chars, start[count - 1], from, at, vocabulary);
      if (joined != 0) {
        end[count - 1] = at;
        word[count - 1] = joined;
        return at;
      }
    }
    add(from, at, id, Type.WORD);
    return at;
  }

  private void add(int from, int to, int id, Type kind) {
    if (count == start.length) {
      int size = count * 2;
      start = Arrays.copyOf(start, size);
      end = Arrays.copyOf(end, size);
      word = Arrays.copyOf(word, size);
      type = Arrays.copyOf(type, size);
      sign = Arrays.copyOf(sign, size);
    }
    start[count] = from;
    end[count] = to;
    word[count] = id;
    sign[count] = kind == Type.SIGN ? text.charAt(from) : NO_SIGN;
    type[count++] = (byte) kind.ordinal();
  }

  /** The text that was cut. */
  public FoldedText text() {
    return text;
  }

  /** How many tokens there are. */
  public int count() {
    return count;
  }

  /** Offset of token {@code i} in the folded text. */
  public int start(int i) {
    return start[i];
  }

  /** Offset after token {@code i} in the folded text. */
  public int end(int i) {
    return end[i];
  }

  /** Number of token {@code i} in the vocabulary, 0 when unknown or out of range. */
  public int word(int i) {
    return i < 0 || i >= count ? 0 : word[i];
  }

  /** Number of the word at token {@code i} in another {@code vocabulary}, 0 when it has none. */
  public int wordIn(int i, Vocabulary vocabulary) {
    return vocabulary.idOf(text.chars(), start[i], end[i]);
  }

  /** What token {@code i} is; a line feed beyond both ends of the text. */
  public Type type(int i) {
    return i < 0 || i >= count ? Type.LINE_FEED : TYPES[type[i]];
  }

  /** Whether token {@code i} is a word. */
  public boolean isWord(int i) {
    return i >= 0 && i < count && type[i] == WORD;
  }

  /** Whether token {@code i} is a run of digits. */
  public boolean isNumber(int i) {
    return i >= 0 && i < count && type[i] == NUMBER;
  }

  /** Whether token {@code i} is a line feed or beyond the text. */
  public boolean isLineFeed(int i) {
    return type(i) == Type.LINE_FEED;
  }

  /** Whether token {@code i} is the sign {@code wanted}. */
  public boolean is(int i, char wanted) {
    return i >= 0 && i < count && sign[i] == wanted;
  }

  /** The sign that token {@code i} is; 0 when it is none. */
  public char sign(int i) {
    return i >= 0 && i < count ? sign[i] : NO_SIGN;
  }

  /** Whether white space or the beginning of the text stands before token {@code i}. */
  public boolean spaceBefore(int i) {
    return i <= 0 || i >= count || start[i] > end[i - 1];
  }

  /** Whether token {@code i} follows the one before without a gap. */
  public boolean isGlued(int i) {
    return i > 0 && i < count && start[i] == end[i - 1];
  }

  /** Whether token {@code i} is a word that begins with a capital letter. */
  public boolean isCapitalised(int i) {
    return isWord(i) && text.isUpperCase(start[i]);
  }

  /** The folded text of token {@code i}. */
  public String text(int i) {
    return text.substring(start[i], end[i]);
  }

  /** The folded text of tokens {@code from} to {@code to}, the latter exclusive. */
  public String text(int from, int to) {
    return from >= to ? "" : text.substring(start[from], end[to - 1]);
  }

  /** Offset in the given text at which token {@code i} begins. */
  public int rawStart(int i) {
    return text.rawStart(start[i]);
  }

  /** Offset in the given text at which token {@code i} ends. */
  public int rawEnd(int i) {
    return text.rawEnd(end[i]);
  }

  /** The text as it was given from token {@code from} to token {@code to}, the latter exclusive. */
  public String raw(int from, int to) {
    return from >= to ? "" : text.raw().substring(rawStart(from), rawEnd(to - 1));
  }

  /**
   * A name that is written from token {@code from} to token {@code to}, the latter exclusive: as it
   * was given, but the same for every way to encode it, in NFC, with plain single spaces, without
   * invisible units.
   */
  public String name(int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && !isGlued(i)) {
        name.append(' ');
      }
      if (!isLineFeed(i)) {
        text.appendComposed(rawStart(i), rawEnd(i), name);
      }
    }
    return name.toString();
  }

  /** The first token that begins at or after the folded offset {@code offset}. */
  public int tokenAt(int offset) {
    int found = Arrays.binarySearch(start, 0, count, offset);
    return found >= 0 ? found : -found - 1;
  }
}
