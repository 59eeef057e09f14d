package vn.solieu.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.solieu.model.Article;
import vn.solieu.rules.RuleBook;

/**
 * Time grows with the length, not with its square. Bounds are generous, since other work shares the
 * machine: processor time is measured, eight times the text may take thirty times as long, where
 * the square would take sixty-four, and a measure that misses the bound is taken again. A machine's
 * pause spoils one attempt; a square spoils them all.
 */
class LinearTimeTest {
  private static final Extractor EXTRACTOR = new Extractor(RuleBook.ofClassPath());
  private static final int SHORT = 15_000;
  private static final int TIMES = 8;
  private static final int WORST = 30;
  private static final long NOISE = 200_000_000;
  private static final int ATTEMPTS = 6;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1234567890",
        "12,",
        "5/",
        "1-",
        "9 và ",
        "tỷ ",
        "5 tỷ ",
        "(3) ",
        "tăng 5% ",
        "1 2 ",
        "năm 2024, ",
        "5 người, ",
        "đạt 5%, Hà Nội 6%; ",
        "5 | 6% | ",
        "hạng 5, An 6, ",
        "- 5%\n",
        "một nghìn ",
        "hai mươi ",
        "5 người trên ",
        "mục tiêu 5%, 6% và 7%, ",
        "cấp tỉnh 5%, cấp xã 6%, lần lượt 7% và 8%, ",
        "A\tB\t5\n",
        "A\nB\nC\n1\n",
        "a\u0301\u0301"
      })
  void staysLinear(String unit) {
    nanos(unit, SHORT);
    long few = 0;
    long many = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && many >= few * WORST + NOISE; i++) {
      few = Math.max(few, nanos(unit, SHORT));
      many = Math.min(many, nanos(unit, SHORT * TIMES));
    }
    assertTrue(many < few * WORST + NOISE, unit + ": " + few + " ns, then " + many + " ns");
  }

  @Test
  void takesOneLongLineLikeManyShortTexts() {
    String line = "Năm 2024, tỉnh tiếp nhận 1.234 hồ sơ, đạt 56,7%, tăng 5% so với năm 2023 ";
    long apart = 0;
    long together = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && together >= apart * 4 + NOISE; i++) {
      apart = Math.max(apart, nanosApart(line));
      together = Math.min(together, nanos(line, SHORT * TIMES));
    }
    assertTrue(together < apart * 4 + NOISE, apart + " ns apart, together " + together + " ns");
  }

  private static long nanosApart(String line) {
    long apart = 0;
    for (int i = 0; i < TIMES; i++) {
      apart += nanos(line, SHORT);
    }
    return apart;
  }

  private static long nanos(String unit, int length) {
    String text = unit.repeat(length / unit.length());
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    EXTRACTOR.extract(Article.ofText("long.txt", text));
    return threads.getCurrentThreadCpuTime() - start;
  }
}
