package vn.solieu.rules;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A word that multiplies the number before it: "triệu" is 1000000.
 *
 * @param id stable id of the rule row
 * @param form the word as written
 * @param factor what it multiplies by
 * @param example a number with it
 */
public record ScaleWord(String id, String form, BigDecimal factor, String example)
    implements Serializable {}
