package vn.solieu.rules;

import java.io.Serializable;
import java.util.List;

/**
 * Who prints a document; a paper or portal of a province makes that province the document's home.
 *
 * @param id stable id: {@code paper.binh_dinh}
 * @param name Vietnamese name: Báo Bình Định
 * @param aliases other ways of writing it
 * @param hosts its hosts without "www."
 * @param kind what it is
 * @param area {@code VN}, or the province that it writes about
 */
public record Publisher(
    String id, String name, List<String> aliases, List<String> hosts, Kind kind, String area)
    implements Serializable {
  public Publisher {
    aliases = List.copyOf(aliases);
    hosts = List.copyOf(hosts);
  }

  /** What a publisher is. */
  public enum Kind {
    /** A ministry's or the government's own site. */
    STATE_PORTAL,
    /** A province's own site. */
    PROVINCIAL_PORTAL,
    /** A paper or broadcaster of the whole country. */
    NATIONAL_PRESS,
    /** A paper or broadcaster of a province. */
    PROVINCIAL_PRESS
  }
}
