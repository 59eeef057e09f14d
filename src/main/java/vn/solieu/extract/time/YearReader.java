package vn.solieu.extract.time;

/** Years: "năm 2024", "năm nay", "/2024" behind a month or a quarter. */
final class YearReader {
  private final TimeText text;

  YearReader(TimeText text) {
    this.text = text;
  }

  /** "năm 2024", "năm ngoái", "năm trước đó" at token {@code i}; unsaid when there is neither. */
  YearSpan named(int i) {
    int spoken = text.match(i, TimeWord.YEAR_SPOKEN);
    if (spoken >= 0 && text.number(spoken) < 0) {
      return new YearSpan(YearRef.spoken(text.number(spoken)), text.end(spoken));
    }
    int offset = Math.max(text.match(i, TimeWord.YEAR_OFFSET), text.match(i, TimeWord.YEAR_NEAR));
    if (offset >= 0) {
      return new YearSpan(YearRef.offset(text.number(offset)), text.end(offset));
    }
    int after = text.after(i, TimeWord.YEAR);
    if (after > i && text.isYear(after)) {
      return new YearSpan(YearRef.of(text.value(after)), after + 1);
    }
    return new YearSpan(YearRef.UNSAID, i);
  }

  /**
   * The year behind a month, quarter or half: "/2024", ".2023", " năm 2025", ", năm 2025", " 2025".
   */
  YearSpan suffix(int i) {
    if ((text.joins(i, '/') || text.joins(i, '.') || text.joins(i, '-')) && text.isYear(i + 1)) {
      return new YearSpan(YearRef.of(text.value(i + 1)), i + 2);
    }
    YearSpan named = named(i);
    if (!named.year().isUnsaid()) {
      return named;
    }
    int of = text.after(i, TimeWord.OF);
    YearSpan owner = of > i ? named(of) : named;
    if (!owner.year().isUnsaid()) {
      return owner; // "11 tháng của năm nay"
    }
    int word = text.match(i, TimeWord.YEAR_WORD);
    if (word >= 0 && text.endsBefore(i, TimeWord.YEAR)) {
      return new YearSpan(YearRef.offset(text.number(word)), text.end(word));
    }
    int same = text.match(i, TimeWord.YEAR_SPOKEN);
    if (same >= 0) {
      return new YearSpan(YearRef.spoken(text.number(same)), text.end(same)); // "tháng 1 cùng năm"
    }
    boolean bare = text.isYear(i) && !text.isQuantityWord(i + 1);
    return bare ? new YearSpan(YearRef.of(text.value(i)), i + 1) : named;
  }
}
