package vn.solieu.text;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Words of up to seven characters, as nearly all Vietnamese syllables are, each packed into one
 * number with the number that it stands for: a look-up is one step in one array.
 */
final class ShortWords implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What {@link #pack} returns for what cannot be packed. */
  static final long NONE = -1;

  private static final int LONGEST = 7;
  private static final int CHAR_BITS = 7;
  private static final long FULL = 1L << CHAR_BITS * (LONGEST - 1);
  private static final int ID_BITS = 15;
  private static final int LARGEST_ID = (1 << ID_BITS) - 1;
  private static final String PACKED =
      "abcdefghijklmnopqrstuvwxyz0123456789"
          + "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
          + "%,.()/:;-+\"'&$|?!=";
  private static final byte[] CODES = codes();

  private long[] entries = new long[1024]; // the letters, then the number; 0 where a slot is free
  private int count;

  private static byte[] codes() {
    byte[] codes = new byte[Character.MAX_VALUE + 1];
    for (int i = 0; i < PACKED.length(); i++) {
      codes[PACKED.charAt(i)] = (byte) (i + 1);
    }
    return codes;
  }

  /** The characters {@code [start, end)} as one number, or {@link #NONE}. */
  static long pack(char[] chars, int start, int end) {
    if (end - start > LONGEST) {
      return NONE;
    }
    long packed = 0;
    for (int i = start; i < end; i++) {
      packed = pack(packed, chars[i]);
    }
    return packed;
  }

  /** What is {@code packed} already, none of it being 0, with one more letter; or {@link #NONE}. */
  static long pack(long packed, char letter) {
    int code = CODES[letter];
    return code == 0 || packed >= FULL || packed < 0 ? NONE : packed << CHAR_BITS | code;
  }

  /** Puts in the number of a word that is not there; false when it is too large. */
  boolean put(long packed, int id) {
    if (id > LARGEST_ID) {
      return false;
    }
    if (++count * 2 > entries.length) {
      grow();
    }
    insert(packed << ID_BITS | id);
    return true;
  }

  private void grow() {
    long[] before = entries;
    entries = new long[before.length * 2];
    Arrays.stream(before).filter(entry -> entry != 0).forEach(this::insert);
  }

  private void insert(long entry) {
    int slot = slot(entry >>> ID_BITS);
    while (entries[slot] != 0) {
      slot = (slot + 1) & (entries.length - 1);
    }
    entries[slot] = entry;
  }

  /** The number of a word, 0 when it is not there. */
  int find(long packed) {
    int slot = slot(packed);
    long entry = entries[slot];
    while (entry != 0 && entry >>> ID_BITS != packed) {
      slot = (slot + 1) & (entries.length - 1);
      entry = entries[slot];
    }
    return (int) entry & LARGEST_ID;
  }

  private int slot(long packed) {
    long mixed = packed * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (entries.length - 1);
  }
}
