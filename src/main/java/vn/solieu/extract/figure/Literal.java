package vn.solieu.extract.figure;

import java.math.BigDecimal;

/**
 * A number in digits as it stands: "1.234,5" is 1234.5.
 *
 * @param start first token
 * @param end token after the last digit
 * @param value the number
 * @param form how it is written
 */
record Literal(int start, int end, BigDecimal value, Form form) {
  /** How digits are written. */
  enum Form {
    /** 2024: digits only. */
    PLAIN,
    /** 1.234: a whole number in groups. */
    GROUPED,
    /** 1.234,5 or 3.5. */
    DECIMAL,
    /** 1,500: a decimal by the rule, a group if what is counted comes whole. */
    COMMA_GROUP,
    /** 2.2.1: no number. */
    CODE
  }

  /** The same read as groups: 1,500 as 1500. */
  Literal asGroups() {
    return new Literal(start, end, value.movePointRight(3), Form.GROUPED);
  }

  boolean isPlain() {
    return form == Form.PLAIN;
  }
}
