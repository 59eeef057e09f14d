package vn.solieu.extract.figure;

import java.math.BigDecimal;
import vn.solieu.rules.SenseGroup;
import vn.solieu.rules.UnitForm;
import vn.solieu.text.Tokens;

/**
 * Numbers that name a thing instead of counting it: "Nghị quyết 57", "quầy 3 và quầy 4", "Bão số
 * 10", "Windows 7", "54 đường Hai Bà Trưng", a bare year.
 */
final class Labels {
  private static final long NAMING =
      Mark.set(
          Mark.DOCUMENT,
          Mark.ARTICLE,
          Mark.ADDRESS,
          Mark.LABEL,
          Mark.ORDINAL,
          Mark.TITLE,
          Mark.TOP,
          Mark.NAME);
  private static final long BOUNDS =
      Mark.set(
          Mark.NEARLY,
          Mark.OVER,
          Mark.UNDER,
          Mark.AT_LEAST,
          Mark.AT_MOST,
          Mark.APPROX,
          Mark.ESTIMATED,
          Mark.REACHING,
          Mark.FILLER,
          Mark.UP,
          Mark.DOWN,
          Mark.ADD);
  private static final int LONGEST_CHAIN = 16;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final AmountReader amounts;
  private final ForeignWords foreign;

  Labels(Words words, Claims claims, AmountReader amounts) {
    this.words = words;
    this.claims = claims;
    this.amounts = amounts;
    tokens = words.tokens();
    foreign = new ForeignWords(tokens);
  }

  /** The token after the label's number at {@code at}, or {@code at} when it is none. */
  int end(int at) {
    Amount amount = amounts.inDigits(at);
    Literal literal = amount.literal();
    if (literal != null && amount.isScaled() && isDuration(amount.end())) {
      return amount.end(); // "3,5 tỷ năm trước"
    }
    if (literal == null
        || amount.isScaled()
        || hasUnit(amount.end())
        || isRangeOfUnit(amount.end())) {
      return at;
    }
    if (words.has(amount.end(), Mark.DIGITS)
        || words.has(at, Mark.INDEFINITE)
        || isDimension(at, amount.end())
        || isDuration(amount.end())
        || isVersion(at, literal)
        || isDayBefore(at, amount.end())
        || isCopies(at, amount.end())) {
      return amount.end();
    }
    boolean version = literal.form() == Literal.Form.DECIMAL && tokens.is(at + 1, '.');
    boolean named = (literal.isPlain() || version) && isNamed(at, amount.end());
    boolean label = named || (literal.isPlain() && (isYear(at, amount) || isAddress(at, amount)));
    return label ? chainEnd(amount.end()) : at;
  }

  private boolean hasUnit(int end) {
    return words.unit(end, UnitForm.Position.AFTER) != null && !words.has(end, Mark.NOT_UNIT);
  }

  /** "ở mức 6-6,5%": the lower end of a range whose upper end has a unit. */
  private boolean isRangeOfUnit(int end) {
    int join = words.end(end, Mark.RANGE);
    return join > 0
        && tokens.isNumber(join)
        && claims.isFree(join)
        && hasUnit(amounts.inDigits(join).end());
  }

  private boolean isNamed(int at, int end) {
    int floor = sentenceStart(at);
    Words.Hit naming = words.before(at, NAMING, floor);
    Words.Hit number = words.before(at, Mark.NUMBER_OF.bit(), floor);
    boolean verb = words.end(at - 2, Mark.NO_LABEL) == at; // "cung cấp 31 tiện ích"
    boolean label = naming != null && !verb && (number == null || number.start() >= naming.start());
    if (label && naming != null && !isCounted(naming, end)) {
      return true;
    }
    return isListed(at) && !words.has(end, Mark.COUNT_NOUN) || isCapitalName(at, end, floor);
  }

  /** "mỗi lớp 35 học sinh": the noun behind is counted, and the word before is no name. */
  private boolean isCounted(Words.Hit naming, int end) {
    boolean zero = tokens.text().charAt(tokens.start(naming.end())) == '0';
    boolean numbered =
        zero
            || tokens.isCapitalised(naming.start())
            || words.has(naming.end() - 1, Mark.NUMBER_SIGN);
    return !(naming.mark() == Mark.DOCUMENT && numbered)
        && naming.mark() != Mark.NAME
        && naming.mark() != Mark.ARTICLE
        && naming.mark() != Mark.TOP
        && !words.has(naming.start(), Mark.ORDINAL)
        && words.has(rangeEnd(end), Mark.COUNT_NOUN)
        && !tokens.isCapitalised(rangeEnd(end));
  }

  /** "mỗi tổ 5 - 7 người": what is counted stands behind the upper end. */
  private int rangeEnd(int end) {
    int join = words.end(end, Mark.RANGE);
    return join > 0 && tokens.isNumber(join) ? join + 1 : end;
  }

  /** "quầy 3 và 4", "Điều 5, 6": a number that goes on a list of labels. */
  private boolean isListed(int at) {
    boolean joined = tokens.is(at - 1, ',') || words.has(at - 1, Mark.RANGE) || isAnd(at - 1);
    if (tokens.is(at - 1, '|')) {
      var lines = words.reading().lines();
      return isNextPage(at) || words.has(lines.start(lines.lineOf(at)), Mark.ARTICLE);
    }
    return joined && claims.isNotFigure(at - 2);
  }

  /** "Trang 1 | 2 | 3": one more than the label before. */
  private boolean isNextPage(int at) {
    if (!tokens.isNumber(at - 2) || !claims.isNotFigure(at - 2)) {
      return false;
    }
    BigDecimal next = amounts.inDigits(at - 2).value().add(BigDecimal.ONE);
    return next.compareTo(amounts.inDigits(at).value()) == 0;
  }

  /** "chợ 4.0": a version, since what is counted has no decimals. */
  private boolean isVersion(int at, Literal literal) {
    int last = literal.end() - 1;
    boolean named = tokens.isWord(at - 1) && words.before(at, BOUNDS, sentenceStart(at)) == null;
    return named
        && literal.form() == Literal.Form.DECIMAL
        && tokens.is(last - 1, '.')
        && tokens.end(last) - tokens.start(last) == 1
        && tokens.text().charAt(tokens.start(last)) == '0';
  }

  /** The 12 of "từ 12 đến 17-5": the first day of a span whose end is a date. */
  private boolean isDayBefore(int at, int end) {
    int size = tokens.end(at) - tokens.start(at);
    int join = words.end(end, Mark.RANGE);
    return end == at + 1 && size <= 2 && join > 0 && claims.isTime(join) && tokens.isNumber(join);
  }

  /** "Lưu: VT (03 bản)": how often a document was printed. */
  private boolean isCopies(int at, int end) {
    boolean zero = tokens.text().charAt(tokens.start(at)) == '0';
    boolean last = tokens.is(end + 1, ')') && tokens.is(end + 2, '.');
    return (zero || last) && tokens.is(at - 1, '(') && words.has(end, Mark.COPIES);
  }

  private boolean isAnd(int at) {
    return words.has(at, Mark.AND);
  }

  /** "Windows 7", "Star 5": a name in capitals right before, no number of what follows. */
  private boolean isCapitalName(int at, int end, int floor) {
    int before = at - 1;
    boolean counted = words.has(end, Mark.COUNT_NOUN);
    if (isModel(end) && !counted) {
      return true;
    }
    int first = floor;
    while (first < before && !tokens.isWord(first)) {
      first++; // the sign of a list: "- Có 28/63 tỉnh"
    }
    boolean name =
        (before > first && tokens.isCapitalised(before))
            || (before >= first && foreign.isForeign(before));
    if (!name || words.before(at, BOUNDS, floor) != null) {
      return false;
    }
    boolean zero = tokens.text().charAt(tokens.start(at)) == '0' && end == at + 1;
    return zero || !counted;
  }

  /** "1.170 x 2.532 pixel". */
  private boolean isDimension(int at, int end) {
    return (isTimesSign(end) && tokens.isNumber(end + 1))
        || (isTimesSign(at - 1) && tokens.isNumber(at - 2));
  }

  private boolean isTimesSign(int i) {
    boolean letter = tokens.isWord(i) && tokens.end(i) - tokens.start(i) == 1;
    return tokens.is(i, '×') || (letter && tokens.text().charAt(tokens.start(i)) == 'x');
  }

  private boolean isDuration(int end) {
    int duration = words.end(end, Mark.DURATION);
    return claims.isFree(end) && duration > 0 && words.end(end, Mark.COUNT_NOUN) <= duration;
  }

  /** "12 Pro", "8 Plus": what follows names a model. */
  private boolean isModel(int next) {
    return tokens.isCapitalised(next)
        && foreign.isForeign(next)
        && !tokens.text().isUpperCase(tokens.end(next) - 1);
  }

  private boolean isYear(int at, Amount amount) {
    boolean four = tokens.end(at) - tokens.start(at) == 4;
    int value = four ? amount.value().intValue() : 0;
    boolean said = value > 0 && words.reading().has(at - 1, SenseGroup.TIME, "year");
    if (said && !tokens.isWord(amount.end())) {
      return true; // "vào năm 1665."
    }
    boolean bound = words.before(at, BOUNDS, sentenceStart(at)) != null;
    return value >= FIRST_YEAR
        && value < LAST_YEAR
        && !(bound && words.has(amount.end(), Mark.COUNT_NOUN));
  }

  /** "54 đường Hai Bà Trưng", "47 Phạm Văn Đồng". */
  private boolean isAddress(int at, Amount amount) {
    int next = chainEnd(amount.end()); // "12/5 đường Bạch Đằng"
    if (words.has(next, Mark.ADDRESS) && tokens.isCapitalised(next + 1)) {
      return true;
    }
    boolean name =
        tokens.isCapitalised(next)
            && tokens.isCapitalised(next + 1)
            && !words.has(next, Mark.COUNT_NOUN);
    return name && words.before(at, BOUNDS, sentenceStart(at)) == null;
  }

  /** "70/2025", "3-4": further digits that touch belong to the same label. */
  private int chainEnd(int from) {
    int end = from;
    while (end - from < LONGEST_CHAIN
        && (tokens.is(end, '/') || tokens.is(end, '-'))
        && tokens.isGlued(end)
        && tokens.isGlued(end + 1)
        && tokens.isNumber(end + 1)) {
      end += 2;
    }
    return end;
  }

  private int sentenceStart(int at) {
    var sentences = words.reading().sentences();
    return sentences.start(sentences.sentenceOf(at));
  }
}
