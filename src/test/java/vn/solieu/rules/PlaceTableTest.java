package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceTableTest {
  private final AreaTable areas = AreaTable.read(RuleFiles.ofClassPath());
  private final PlaceTable places = PlaceTable.read(RuleFiles.ofClassPath(), areas);

  @Test
  void has696DistrictsOnTheirLastDay() {
    LocalDate last = LocalDate.of(2025, 6, 30);
    assertEquals(696, places.localities().stream().filter(l -> last.equals(l.validTo())).count());
    assertEquals(13, places.localities().stream().filter(l -> l.validTo() == null).count());
  }

  @Test
  void everyProvinceHasDistricts() {
    Set<String> withDistricts = new HashSet<>();
    places.localities().forEach(locality -> withDistricts.add(locality.area()));
    assertEquals(63, withDistricts.size());
  }

  @Test
  void aWellKnownNamePointsToOneProvinceOfToday() {
    Map<String, String> provinceByName = new HashMap<>();
    for (Locality locality : places.localities()) {
      if (locality.wellKnown()) {
        String today = areas.successor(locality.area()).map(Area::code).orElse(locality.area());
        String other = provinceByName.put(locality.name(), today);
        assertTrue(other == null || other.equals(today), locality::toString);
      }
    }
    assertEquals("VN-35", provinceByName.get("Đà Lạt"));
  }

  @Test
  void theSixRegionsShareOutThe63Provinces() {
    List<String> six =
        List.of(
            "region.northern_midlands",
            "region.red_river_delta",
            "region.central_coast",
            "region.central_highlands",
            "region.southeast",
            "region.mekong_delta");
    List<String> members =
        places.regions().stream()
            .filter(region -> six.contains(region.id()))
            .flatMap(region -> region.members().stream())
            .toList();
    assertEquals(63, members.size());
    assertEquals(63, new HashSet<>(members).size());
  }

  @Test
  void everyMarkerStandsInItsExample() {
    for (PlaceMarker marker : places.markers()) {
      assertTrue(marker.example().contains(marker.form() + " "), marker::toString);
    }
    assertTrue(places.exclusions().contains("Thái Bình Dương"));
  }
}
