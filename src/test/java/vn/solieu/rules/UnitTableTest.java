package vn.solieu.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitTableTest {
  private final UnitTable units = UnitTable.read(RuleFiles.ofClassPath());

  @Test
  void everyExampleHasItsForm() {
    for (UnitForm form : units.forms()) {
      assertTrue(form.example().contains(form.form()), form::toString);
      assertTrue(
          form.position() == UnitForm.Position.BEFORE
              ? form.example().startsWith(form.form())
              : form.example().endsWith(form.form()),
          form::toString);
    }
    for (ScaleWord scale : units.scales()) {
      assertTrue(scale.example().endsWith(scale.form()), scale::toString);
    }
  }

  @Test
  void noTwoFormsOnOneSideAreWrittenAlike() {
    Set<String> seen =
        units.forms().stream()
            .map(form -> form.position() + " " + form.form())
            .collect(Collectors.toSet());
    assertEquals(units.forms().size(), seen.size());
  }

  @Test
  void everyCurrencyIsOneOfIso4217() {
    Set<String> iso =
        Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    Set<String> ours =
        units.list().stream()
            .filter(unit -> unit.dimension().equals(Unit.MONEY))
            .map(Unit::code)
            .collect(Collectors.toSet());
    assertTrue(iso.containsAll(ours));
    assertTrue(ours.containsAll(Set.of("VND", "USD", "EUR", "JPY", "CNY", "SGD")));
  }

  @Test
  void knowsTheFactorsOfScaleWords() {
    BigDecimal billion =
        units.scales().stream()
            .filter(scale -> scale.form().equals("tỷ"))
            .map(ScaleWord::factor)
            .findFirst()
            .orElseThrow();
    assertEquals(new BigDecimal("1000000000"), billion);
  }

  @Test
  void stopsAtAFormOfAnUnknownUnit(@TempDir Path data) throws IOException {
    Files.createDirectories(data.resolve("units"));
    write(data, "units.csv", "code,dimension,name_vi,name_en,source\nkm,length,km,km,UCUM\n");
    write(data, "currencies.csv", "code,numeric_code,name_vi,name_en,source\n");
    write(
        data,
        "forms.csv",
        "id,form,unit,factor,position,example,source\nunit.ha,ha,ha,1,after,5 ha,UCUM\n");
    RuleException e =
        assertThrows(RuleException.class, () -> UnitTable.read(RuleFiles.ofDirectory(data)));
    assertEquals(
        data.resolve("units/forms.csv")
            + ":2: 'unit' names ha, which units/units.csv and units/currencies.csv does not have",
        e.getMessage());
  }

  private static void write(Path data, String name, String text) throws IOException {
    Files.writeString(data.resolve("units").resolve(name), text);
  }
}
