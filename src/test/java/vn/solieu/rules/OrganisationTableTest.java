package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTableTest {
  private final OrganisationTable organisations = OrganisationTable.read(RuleFiles.ofClassPath());

  @ParameterizedTest
  @CsvSource({
    "Bộ TT&TT, min.mic, GOVERNMENT",
    "NHNN, gov.sbv, GOVERNMENT",
    "BHXH Việt Nam, gov.vss, GOVERNMENT",
    "C06, dept.c06, GOVERNMENT",
    "Tổng cục Thống kê, stat.gso, STATISTICS",
    "UN DESA, intl.un_desa, INTERNATIONAL",
    "Viettel, company.viettel, COMPANY"
  })
  void findsAnOrganisationByAnyOfItsNames(String form, String id, Organisation.Authority weight) {
    Organisation found = organisations.findByName(form).orElseThrow();
    assertEquals(id, found.id());
    assertEquals(weight, found.authority());
  }

  @Test
  void aMinistryOfBeforeMarch2025HasASuccessorThatStands() {
    LocalDate last = LocalDate.of(2025, 2, 28);
    for (Organisation organisation : organisations.list()) {
      if (organisation.kind() == Organisation.Kind.MINISTRY && organisation.validTo() != null) {
        assertEquals(last, organisation.validTo());
        String successor = String.valueOf(organisation.successor());
        assertEquals(null, organisations.find(successor).orElseThrow().validTo());
      }
    }
  }

  @Test
  void everyPrefixOpensItsExample() {
    for (OrganisationPrefix prefix : organisations.prefixes()) {
      assertTrue(prefix.example().startsWith(prefix.form() + " "), prefix::toString);
    }
  }
}
