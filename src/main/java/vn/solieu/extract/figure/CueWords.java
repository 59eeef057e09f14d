package vn.solieu.extract.figure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.ScaleWord;
import vn.solieu.rules.Sense;
import vn.solieu.rules.SenseGroup;
import vn.solieu.rules.UnitForm;

/**
 * What each sense of the lexicon means to the reading of figures, looked up by the sense's number.
 * Immutable.
 */
final class CueWords {
  static final long NUMERAL = 1L << 61;
  static final long SCALE = 1L << 62;
  static final long UNIT = 1L << 63;

  private final @Nullable Mark[] marks;
  private final @Nullable Numeral[] numerals;
  private final @Nullable UnitForm[] units;
  private final @Nullable ScaleWord[] scales;
  private final long[] marksOfSet;
  private final long[] othersOfSet;
  private final Map<String, UnitForm> unitForms = new HashMap<>();
  private final Map<String, ScaleWord> scaleWords = new HashMap<>();

  CueWords(RuleBook rules) {
    Lexicon lexicon = rules.lexicon();
    int size = lexicon.senseCount();
    marks = new Mark[size];
    numerals = new Numeral[size];
    units = new UnitForm[size];
    scales = new ScaleWord[size];
    rules.units().forms().forEach(form -> unitForms.put(form.id(), form));
    rules.units().scales().forEach(scale -> scaleWords.put(scale.id(), scale));
    for (int id = 0; id < size; id++) {
      place(id, lexicon.sense(id));
    }
    marksOfSet = lexicon.trie().sets().bits(this::markBit);
    othersOfSet = lexicon.trie().sets().bits(this::otherBits);
  }

  private void place(int id, Sense sense) {
    marks[id] = Mark.of(sense).orElse(null);
    if (sense.group() == SenseGroup.NUMERAL) {
      numerals[id] = Numeral.parse(sense.key());
    } else if (sense.group() == SenseGroup.UNIT) {
      units[id] = unitForms.get(sense.key());
    } else if (sense.group() == SenseGroup.SCALE) {
      scales[id] = scaleWords.get(sense.key());
    }
  }

  /** The bits of the marks that the phrases of a set have, among those that {@link Mark}s set. */
  long marksOfSet(int set) {
    return marksOfSet[set];
  }

  /** The bits of all else that they are: the other marks, numeral, scale word, unit. */
  long othersOfSet(int set) {
    return othersOfSet[set];
  }

  private long markBit(int sense) {
    Mark mark = marks[sense];
    return mark == null || mark.ordinal() >= Long.SIZE ? 0 : mark.bit();
  }

  private long otherBits(int sense) {
    Mark mark = marks[sense];
    long bits = mark == null ? 0 : mark.otherBit();
    bits |= numerals[sense] == null ? 0 : NUMERAL;
    bits |= scales[sense] == null ? 0 : SCALE;
    return bits | (units[sense] == null ? 0 : UNIT);
  }

  @Nullable Mark mark(int sense) {
    return marks[sense];
  }

  @Nullable Numeral numeral(int sense) {
    return numerals[sense];
  }

  @Nullable UnitForm unit(int sense) {
    return units[sense];
  }

  @Nullable ScaleWord scale(int sense) {
    return scales[sense];
  }
}
