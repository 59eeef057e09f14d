package vn.solieu.load;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.rules.RuleBook;
import vn.solieu.rules.RuleFiles;
import vn.solieu.rules.WarehouseTables;

/** Fills an empty warehouse with the rows that {@code data/} declares, as a job does first. */
public final class DeclaredRows {
  private DeclaredRows() {}

  /** Loads dimensions and references of {@code rules}. */
  public static void load(JdbcClient jdbc, RuleBook rules) {
    new DimensionLoader(jdbc)
        .load(rules.units().list(), rules.indicators().list(), rules.areas().list());
    new ReferenceLoader(jdbc).load(rules, WarehouseTables.read(RuleFiles.ofClassPath(), rules));
  }
}
