package vn.solieu.fetch.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnouncedTimeTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Tue, 21 Oct 2025 18:31:05 +0700   | 2025-10-21T11:31:05Z
          Tue, 21 Oct 2025 11:31:05 GMT     | 2025-10-21T11:31:05Z
          Tue, 21 Oct 2025 18:31:05 GMT+7   | 2025-10-21T11:31:05Z
          21 Oct 25 18:31                   | 2025-10-21T11:31:00Z
          2025-10-21T18:31:05+07:00         | 2025-10-21T11:31:05Z
          2025-10-21T18:31:05.123Z          | 2025-10-21T18:31:05Z
          2025-10-21 18:31:05               | 2025-10-21T11:31:05Z
          2025-10-21                        | 2025-10-20T17:00:00Z
          2025-10                           | 2025-09-30T17:00:00Z
          21/10/2025 18:31                  | 2025-10-21T11:31:00Z
          Thứ ba, 21/10/2025 18:31 (GMT+7)  | 2025-10-21T11:31:00Z
          10/21/2025 6:31:00 PM             | 2025-10-21T11:31:00Z
          05/06/2025                        | 2025-06-04T17:00:00Z
          """)
  void timesAreReadAsFeedsWriteThem(String text, Instant moment) {
    assertEquals(moment, AnnouncedTime.read(text, ZONE).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hôm qua", "31/02/2025", "2025-13-01", "21 Foo 2025", "1234567890"})
  void whatIsNoTimeIsNone(String text) {
    assertTrue(AnnouncedTime.read(text, ZONE).isEmpty());
  }
}
