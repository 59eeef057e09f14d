package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTableTest {
  private final AreaTable areas = AreaTable.read(RuleFiles.ofClassPath());
  private final PublisherTable publishers = PublisherTable.read(RuleFiles.ofClassPath(), areas);

  @ParameterizedTest
  @CsvSource({
    "Báo Bình Định, VN-31",
    "BÁO LÀO CAI, VN-02",
    "Cổng thông tin điện tử tỉnh Bắc Giang, VN-54",
    "Báo Điện Biên Phủ, VN-71",
    "VnExpress, VN"
  })
  void knowsTheHomeOfAPublisher(String name, String area) {
    assertEquals(area, publishers.findByName(name).orElseThrow().area());
  }

  @ParameterizedTest
  @CsvSource({"baobinhthuan.com.vn, VN-40", "www.bacgiang.gov.vn, VN-54", "vnexpress.net, VN"})
  void knowsAPublisherByItsHost(String host, String area) {
    assertEquals(area, publishers.findByHost(host).orElseThrow().area());
  }

  @Test
  void doesNotGuess() {
    assertEquals(Optional.empty(), publishers.findByHost("example.vn"));
    assertEquals(Optional.empty(), publishers.findByName("Báo không có thật"));
  }

  @Test
  void everyProvinceHasAPaperAndAPortal() {
    for (Publisher.Kind kind :
        Set.of(Publisher.Kind.PROVINCIAL_PRESS, Publisher.Kind.PROVINCIAL_PORTAL)) {
      Set<String> homes =
          publishers.list().stream()
              .filter(publisher -> publisher.kind() == kind)
              .map(Publisher::area)
              .collect(Collectors.toSet());
      assertEquals(63, homes.size());
      assertTrue(areas.codes().containsAll(homes));
    }
  }
}
