package vn.solieu.report;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import vn.solieu.report.page.SiteWriter;
import vn.solieu.report.store.Snapshot;

/** Writes the site of a warehouse. */
public final class StaticSite {
  private StaticSite() {}

  /**
   * Writes what is published behind {@code connection} to {@code folder} and replaces the site that
   * was there; nothing changes when that fails.
   *
   * @param today values of later periods are not the latest
   * @return the number of pages
   * @throws SiteRefused when the folder holds something else than a site
   */
  public static long write(Connection connection, Path folder, LocalDate today)
      throws SQLException, IOException {
    try (SiteFolder site = new SiteFolder(folder);
        Snapshot snapshot = new Snapshot(connection)) {
      long pages = new SiteWriter(site.fresh(), snapshot, today).write();
      site.complete();
      return pages;
    }
  }
}
