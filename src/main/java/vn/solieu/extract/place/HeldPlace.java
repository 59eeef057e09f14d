package vn.solieu.extract.place;

import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;

/**
 * The place that holds at a point of a sentence. What was said within a bracket, or told of in a
 * clause only, ends with it: then holds what held before.
 */
final class HeldPlace {
  private final PlaceMemory memory;
  private final Frame carried;
  private Frame place;
  private Frame beforeBracket;
  private int brackets;
  private @Nullable Frame beforeTie;

  /** At the beginning of a sentence where {@code carried} holds. */
  HeldPlace(PlaceMemory memory, Frame carried) {
    this.memory = memory;
    this.carried = carried;
    place = carried;
    beforeBracket = carried;
  }

  /** What holds now. */
  Frame place() {
    return place;
  }

  /** Whether the sentence has not said another place than it began with. */
  boolean isCarried() {
    return place.equals(carried);
  }

  /** Whether it is about all of one province. */
  boolean isProvince() {
    return memory.isProvince(place);
  }

  /** Whether a bracket is open. */
  boolean isInBracket() {
    return brackets > 0;
  }

  /** Lets {@code other} hold from here on, or only to the end of the clause. */
  void hold(Frame other, boolean forClause) {
    Frame before = beforeTie == null ? place : beforeTie;
    beforeTie = forClause ? before : null;
    place = other;
  }

  /** Whether what holds ends with its clause. */
  boolean isTold() {
    return beforeTie != null;
  }

  /** Opens a bracket in which {@code inside} holds. */
  void openBracket(Frame inside) {
    beforeBracket = place;
    brackets++;
    place = inside;
  }

  /** Closes a bracket, if one is open: "a)". */
  void closeBracket() {
    if (isInBracket()) {
      place = beforeBracket;
      brackets--;
    }
  }

  /** What only the clause was compared with or told of ends with it, unless in a bracket. */
  void endClause() {
    if (isInBracket()) {
      return;
    }
    if (memory.isForeign(place)) {
      place = carried; // "nhưng sau Indonesia (100 điểm); năm 2020 ta xếp hạng 25"
    } else if (beforeTie != null) {
      place = beforeTie; // "cao hơn mục tiêu 30% GDP của cả nước; doanh thu …"
    }
    beforeTie = null;
  }

  /** "Tính chung": levels of government were parts. */
  void endParts() {
    if (Kind.LEVEL.rule().equals(place.rule())) {
      place = carried;
    }
  }
}
