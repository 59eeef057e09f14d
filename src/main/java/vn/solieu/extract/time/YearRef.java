package vn.solieu.extract.time;

/**
 * The year of a moment: said, said against today ("năm ngoái") or the year spoken of ("năm trước
 * đó"), or left to the context.
 *
 * @param kind how it is said
 * @param value the year, or the offset in years
 */
record YearRef(Kind kind, int value) {
  /** How a year is said. */
  enum Kind {
    ABSOLUTE,
    OFFSET,
    SPOKEN,
    UNSAID
  }

  static final YearRef UNSAID = new YearRef(Kind.UNSAID, 0);

  static YearRef of(int year) {
    return new YearRef(Kind.ABSOLUTE, year);
  }

  static YearRef offset(int years) {
    return new YearRef(Kind.OFFSET, years);
  }

  /** So many years after the one spoken of. */
  static YearRef spoken(int years) {
    return new YearRef(Kind.SPOKEN, years);
  }

  boolean isUnsaid() {
    return kind == Kind.UNSAID;
  }
}
