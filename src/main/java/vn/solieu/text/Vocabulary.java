package vn.solieu.text;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The words that rules know, each with a number from 1 upwards; 0 means unknown. A look-up takes a
 * span of folded characters and creates no string. Grows while rules are read, then stays as it is.
 */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1L;

  private char[] letters = new char[8192]; // of all spellings, one after the other
  private int[] ends = new int[1024]; // where each spelling ends; the one before begins it
  private int[] canonical = new int[1024];
  private int size = 1;
  private int[] slots = new int[4096];
  private int[] hashes = new int[4096]; // of the words in the slots
  private final ShortWords shortWords = new ShortWords();
  private boolean allShort = true; // whether every word that can be packed is among the short ones

  /** The vocabulary of {@code words}, numbered from 1 in their order. */
  public static Vocabulary of(Iterable<String> words) {
    Vocabulary vocabulary = new Vocabulary();
    words.forEach(vocabulary::add);
    return vocabulary;
  }

  /** The number of {@code word}, 0 when it is not known. */
  public int number(String word) {
    return idOf(word.toCharArray(), 0, word.length());
  }

  /** The number of {@code word}, new if it was not known. */
  int add(String word) {
    int known = idOf(word.toCharArray(), 0, word.length());
    if (known != 0) {
      return known;
    }
    return put(word, newId(word));
  }

  /**
   * Makes {@code variant} another spelling of the word with number {@code id}, unless it has its
   * own.
   */
  void addVariant(String variant, int id) {
    if (idOf(variant.toCharArray(), 0, variant.length()) == 0) {
      put(variant, newVariant(variant, id));
    }
  }

  /** The word's first spelling. */
  public String word(int id) {
    return new String(letters, ends[id - 1], ends[id] - ends[id - 1]);
  }

  /** How many spellings there are, plus one. */
  public int size() {
    return size;
  }

  /** The number of the word in {@code chars[start, end)}, 0 when it is not known. */
  int idOf(char[] chars, int start, int end) {
    return idOf(chars, start, end, ShortWords.pack(chars, start, end));
  }

  /** The same where the word is {@code packed} already, as {@link ShortWords#pack} would. */
  int idOf(char[] chars, int start, int end, long packed) {
    int id = packed == ShortWords.NONE ? 0 : shortWords.find(packed);
    boolean known = id != 0 || packed != ShortWords.NONE && allShort;
    return known ? id : idOfSpelling(chars, start, end);
  }

  private int idOfSpelling(char[] chars, int start, int end) {
    int hash = hash(chars, start, end);
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      int entry = slots[slot];
      if (entry == 0) {
        return 0;
      }
      if (hashes[slot] == hash && isSpelled(entry, chars, start, end)) {
        return canonical[entry];
      }
    }
  }

  private int newId(String word) {
    int id = append(word);
    canonical[id] = id;
    return id;
  }

  private int newVariant(String variant, int id) {
    int entry = append(variant);
    canonical[entry] = id;
    return entry;
  }

  private int append(String word) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 2);
      canonical = Arrays.copyOf(canonical, size * 2);
    }
    int start = ends[size - 1];
    int end = start + word.length();
    if (end > letters.length) {
      letters = Arrays.copyOf(letters, end * 2);
    }
    word.getChars(0, word.length(), letters, start);
    ends[size] = end;
    return size++;
  }

  private int put(String word, int entry) {
    if (size * 3 > slots.length) {
      rehash();
    }
    insert(word, entry);
    long packed = ShortWords.pack(word.toCharArray(), 0, word.length());
    allShort &= packed == ShortWords.NONE || shortWords.put(packed, canonical[entry]);
    return entry;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    hashes = new int[slots.length];
    for (int entry = 1; entry < size - 1; entry++) {
      insert(word(entry), entry);
    }
  }

  private void insert(String word, int entry) {
    int mask = slots.length - 1;
    int hash = hash(word.toCharArray(), 0, word.length());
    int slot = spread(hash) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = entry;
    hashes[slot] = hash;
  }

  private static int hash(char[] chars, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9E3779B9;
    return mixed ^ (mixed >>> 15);
  }

  private boolean isSpelled(int entry, char[] chars, int start, int end) {
    int at = ends[entry - 1];
    if (ends[entry] - at != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (letters[at++] != chars[i]) {
        return false;
      }
    }
    return true;
  }
}
