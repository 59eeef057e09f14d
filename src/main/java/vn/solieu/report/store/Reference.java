package vn.solieu.report.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the site is ordered by: indicators, areas, publishers, and the counts of its front page. */
public final class Reference {
  private Reference() {}

  /**
   * A group of indicators.
   *
   * @param code its code
   * @param position its place among the themes, 1 comes first
   * @param nameVi Vietnamese name
   * @param nameEn English name
   */
  public record Theme(String code, int position, String nameVi, String nameEn) {}

  /**
   * An indicator of the catalogue.
   *
   * @param code its code
   * @param theme its theme
   * @param keyPosition its place among the key indicators of its theme, large when it is none
   * @param system the system or programme measured, in English
   * @param systemVi the same in Vietnamese
   * @param nameVi Vietnamese name
   * @param nameEn English name
   * @param unit code of its unit
   * @param nature stock, flow, share, rank, score or level
   * @param direction up, down or none
   * @param definition what is measured, in English
   * @param definitionVi the same in Vietnamese
   * @param claims how many figures hold
   */
  public record Indicator(
      String code,
      Theme theme,
      int keyPosition,
      String system,
      String systemVi,
      String nameVi,
      String nameEn,
      String unit,
      String nature,
      String direction,
      String definition,
      String definitionVi,
      long claims) {}

  /**
   * An area as it is, or as it was when it ended.
   *
   * @param code its code
   * @param kind nation, province, city, country or world
   * @param nameVi Vietnamese name
   * @param nameEn English name
   * @param validTo its last day, if it ended
   * @param mergedInto code of the province that took it over, empty when none did
   */
  public record Area(
      String code,
      String kind,
      String nameVi,
      String nameEn,
      @Nullable LocalDate validTo,
      String mergedInto) {
    /** Whether it is of the provinces' level. */
    public boolean isProvince() {
      return kind.equals("province") || kind.equals("city");
    }
  }

  /**
   * A publisher.
   *
   * @param id its key
   * @param name its name
   * @param documents how many documents of it are published
   * @param claims how many figures of it hold
   * @param latestOn day of its latest document
   * @param state fresh, warn, error or unknown
   */
  public record Publisher(
      long id,
      String name,
      long documents,
      long claims,
      @Nullable LocalDate latestOn,
      String state) {}

  /**
   * An indicator without new figures for long.
   *
   * @param indicator its code
   * @param latestOn end of its latest period
   * @param ageDays how many days ago that is
   * @param state warn or error
   */
  public record Stale(String indicator, LocalDate latestOn, long ageDays, String state) {}

  /**
   * What the warehouse holds.
   *
   * @param documents published documents
   * @param claims figures that hold
   * @param linked those of them with an indicator
   * @param runId latest published run, 0 when there is none
   * @param publishedAt when it was published
   */
  public record Totals(
      long documents, long claims, long linked, long runId, @Nullable OffsetDateTime publishedAt) {}
}
