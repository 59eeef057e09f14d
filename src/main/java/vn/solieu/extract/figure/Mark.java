package vn.solieu.extract.figure;

import java.util.Locale;
import java.util.Optional;
import vn.solieu.rules.Sense;
import vn.solieu.rules.SenseGroup;

/**
 * The role of a word beside a number. Each constant is a key of a table in {@code data/lexicon},
 * there in lower case. The last ones are never looked for together with others.
 */
enum Mark {
  /** gần, sát. */
  NEARLY(SenseGroup.COMPARISON),
  /** hơn, trên, vượt. */
  OVER(SenseGroup.COMPARISON),
  /** dưới, chưa đến. */
  UNDER(SenseGroup.COMPARISON),
  /** ít nhất, tối thiểu. */
  AT_LEAST(SenseGroup.COMPARISON),
  /** tối đa, không quá. */
  AT_MOST(SenseGroup.COMPARISON),
  /** khoảng, xấp xỉ: stands at the number. */
  APPROX(SenseGroup.COMPARISON),
  /** ước đạt: may stand before the verb. */
  ESTIMATED(SenseGroup.COMPARISON),
  /** lên tới: a reached level, or a limit. */
  REACHING(SenseGroup.COMPARISON),
  /** trở lên, after the number. */
  AT_LEAST_AFTER(SenseGroup.COMPARISON),
  /** trở xuống, after the number. */
  AT_MOST_AFTER(SenseGroup.COMPARISON),

  /** tăng. */
  UP(SenseGroup.DIRECTION),
  /** giảm. */
  DOWN(SenseGroup.DIRECTION),
  /** leo, nhích: up, of shares, scores and places. */
  RISE(SenseGroup.DIRECTION),
  /** tụt, mất: down, likewise. */
  FALL(SenseGroup.DIRECTION),
  /** tăng lên: the level after the change. */
  UP_TO(SenseGroup.DIRECTION),
  /** giảm xuống, còn: the level after the change. */
  DOWN_TO(SenseGroup.DIRECTION),
  /** cao hơn: a change only against an earlier time. */
  HIGHER(SenseGroup.DIRECTION),
  /** thấp hơn: likewise. */
  LOWER(SenseGroup.DIRECTION),
  /** hơn, right before an earlier time: a change since. */
  MORE_THAN(SenseGroup.DIRECTION),
  /** thêm: a change only against an earlier time. */
  ADD(SenseGroup.DIRECTION),
  /** tăng cường: looks like a direction and is none. */
  NO_DIRECTION(SenseGroup.DIRECTION),

  /** Nghị quyết, Quyết định số. */
  DOCUMENT(SenseGroup.NOT_FIGURE),
  /** Điều, khoản, trang. */
  ARTICLE(SenseGroup.NOT_FIGURE),
  /** chính quyền địa phương 2 cấp: a name with a number. */
  NAME(SenseGroup.NOT_FIGURE),
  /** số, in front of a number that names. */
  NUMBER_SIGN(SenseGroup.NOT_FIGURE),
  /** hotline, tổng đài. */
  TELEPHONE(SenseGroup.NOT_FIGURE),
  /** đường, phòng, quầy. */
  ADDRESS(SenseGroup.NOT_FIGURE),
  /** bão số, đợt, lớp: a name made of a noun and a number. */
  LABEL(SenseGroup.NOT_FIGURE),
  /** huân chương hạng: a degree, no rank. */
  TITLE(SenseGroup.NOT_FIGURE),

  /** xếp hạng, vị trí thứ. */
  RANK(SenseGroup.FIGURE_CUE),
  /** giá, học phí: what is paid. */
  MONEY(SenseGroup.FIGURE_CUE),
  /** xếp, đứng: make a k/n a rank. */
  RANK_VERB(SenseGroup.FIGURE_CUE),
  /** thứ. */
  ORDINAL(SenseGroup.FIGURE_CUE),
  /** lớn thứ. */
  SUPERLATIVE_RANK(SenseGroup.FIGURE_CUE),
  /** top. */
  TOP(SenseGroup.FIGURE_CUE),
  /** thuộc nhóm, before a number of countries. */
  GROUP_TOP(SenseGroup.FIGURE_CUE),
  /** nhóm, where the countries lead. */
  GROUP(SenseGroup.FIGURE_CUE),
  /** dẫn đầu, behind a number of countries. */
  LEADING(SenseGroup.FIGURE_CUE),
  /** nước, quốc gia: what is ranked in groups. */
  RANKED(SenseGroup.FIGURE_CUE),
  /** giải, danh hiệu: before a "Top 10" that is a name. */
  PRIZE(SenseGroup.FIGURE_CUE),
  /** đã, đang: behind a number whose noun was said before. */
  PREDICATE(SenseGroup.FIGURE_CUE),
  /** số lượng, con số: no label. */
  NUMBER_OF(SenseGroup.FIGURE_CUE),
  /** tổng điểm. */
  SCORE_NOUN(SenseGroup.FIGURE_CUE),
  /** từ. */
  FROM(SenseGroup.FIGURE_CUE),
  /** đạt, là: stands between a number and what bears on it. */
  FILLER(SenseGroup.FIGURE_CUE),
  /** đạt, là: states what was reached. */
  ATTAIN(SenseGroup.FIGURE_CUE),
  /** tương ứng, hay: the same said in another unit. */
  EQUIVALENT(SenseGroup.FIGURE_CUE),
  /** kế hoạch, dự toán: behind a percentage by which it was exceeded. */
  PLAN(SenseGroup.FIGURE_CUE),
  /** vượt: by how much. */
  EXCEED(SenseGroup.DIRECTION),
  /** gấp. */
  FACTOR(SenseGroup.FIGURE_CUE),
  /** dẫn trước. */
  LEAD(SenseGroup.FIGURE_CUE),
  /** tốc độ tăng trưởng. */
  GROWTH_NOUN(SenseGroup.FIGURE_CUE),
  /** mức giảm. */
  DECLINE_NOUN(SenseGroup.FIGURE_CUE),
  /** chia ra, gồm: parts of what was counted follow. */
  PARTS(SenseGroup.FIGURE_CUE),
  /** tỷ lệ: a level follows, whatever moved before. */
  SHARE_NOUN(SenseGroup.FIGURE_CUE),
  /** đến, -: between two ends of a range. */
  RANGE(SenseGroup.FIGURE_CUE),
  /** và, cùng: joins the parts of a list. */
  AND(SenseGroup.FIGURE_CUE),
  /** so với, cùng kỳ. */
  BASE(SenseGroup.FIGURE_CUE),
  /** cùng kỳ, năm trước: an earlier time. */
  TIME_BASE(SenseGroup.FIGURE_CUE),
  /** thắng, tỷ số. */
  MATCH_RESULT(SenseGroup.FIGURE_CUE),
  /** hỗ trợ, hạn mức: what follows is a limit. */
  LIMIT(SenseGroup.FIGURE_CUE),
  /** âm. */
  NEGATIVE(SenseGroup.FIGURE_CUE),
  /** của, trong: ends a noun phrase. */
  NOUN_END(SenseGroup.FIGURE_CUE),
  /** 1 trong, 1 số: the number says "a". */
  INDEFINITE(SenseGroup.NOT_FIGURE),
  /** tiếng, after a number: a duration. */
  DURATION(SenseGroup.NOT_FIGURE),
  /** con số after a number: "2 con số". */
  DIGITS(SenseGroup.NOT_FIGURE),
  /** (03 bản). */
  COPIES(SenseGroup.NOT_FIGURE),
  /** vào tăng trưởng: growth that the number does not measure. */
  GROWTH_NONE(SenseGroup.FIGURE_CUE),
  /** DTI, EGDI: what a ranking is called. */
  RANKING_NAME(SenseGroup.FIGURE_CUE),
  /** GDP: what is measured by its growth. */
  RATE_SUBJECT(SenseGroup.FIGURE_CUE),
  /** GDP bình quân đầu người: what is not. */
  RATE_BREAK(SenseGroup.FIGURE_CUE),
  /** về giá trị: which measure of one thing. */
  MEASURE(SenseGroup.FIGURE_CUE),
  /** dân: what a rate is per hundred of. */
  POPULATION(SenseGroup.FIGURE_CUE),
  /** cắt giảm: counts what was cut. */
  CUT(SenseGroup.DIRECTION),
  /** cung cấp: ends like a label and is none. */
  NO_LABEL(SenseGroup.NOT_FIGURE),
  /** bảy phần mười: a share without its unit. */
  FRACTION(SenseGroup.NOT_FIGURE),
  /** máy tính tiền: looks like money and is none. */
  NO_MONEY(SenseGroup.FIGURE_CUE),
  /** thắng, hòa, thua: before how often. */
  OUTCOME(SenseGroup.FIGURE_CUE),
  /** lần lượt là. */
  RESPECTIVE(SenseGroup.FIGURE_CUE),
  /** con số này. */
  THAT_NUMBER(SenseGroup.FIGURE_CUE),
  /** Thứ hạng, as a column. */
  HEADER_RANK(SenseGroup.FIGURE_CUE),
  /** Điểm, as a column. */
  HEADER_SCORE(SenseGroup.FIGURE_CUE),
  /** Tăng, giảm so cùng kỳ, as a column. */
  HEADER_CHANGE(SenseGroup.FIGURE_CUE),
  /** Đơn vị, as a column. */
  HEADER_UNIT(SenseGroup.FIGURE_CUE),
  /** STT. */
  HEADER_INDEX(SenseGroup.FIGURE_CUE),
  /** đồng chí: begins like a unit and is none. */
  NOT_UNIT(SenseGroup.FIGURE_CUE),
  /** người, dự án: what is often counted. */
  COUNT_NOUN(SenseGroup.FIGURE_CUE),
  /** trong số, trong tổng số: between a part and its whole. */
  AMONG(SenseGroup.FIGURE_CUE),
  /** ASEAN, thế giới: among whom a place is one. */
  FIELD(SenseGroup.FIGURE_CUE);

  private final SenseGroup group;

  Mark(SenseGroup group) {
    this.group = group;
  }

  /** The mark that a sense is a key of, if its table is one of marks. */
  static Optional<Mark> of(Sense sense) {
    for (Mark mark : values()) {
      if (mark.group == sense.group() && mark.key().equals(sense.key())) {
        return Optional.of(mark);
      }
    }
    return Optional.empty();
  }

  /** The key as tables write it. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The bits of some marks, for {@link Words#before}. */
  static long set(Mark... marks) {
    long set = 0;
    for (Mark mark : marks) {
      set |= mark.bit();
    }
    return set;
  }

  /** Whether {@code marks} has it. */
  boolean isIn(long marks) {
    return ordinal() < Long.SIZE && (marks & (1L << ordinal())) != 0;
  }

  /** The bit of one of the last marks among themselves; 0 for those that sets have. */
  long otherBit() {
    return ordinal() < Long.SIZE ? 0 : 1L << (ordinal() - Long.SIZE);
  }

  /**
   * The mark's own bit.
   *
   * @throws IllegalStateException for the last marks, which no set has
   */
  long bit() {
    if (ordinal() >= Long.SIZE) {
      throw new IllegalStateException(this + " cannot be in a set; move it up");
    }
    return 1L << ordinal();
  }
}
