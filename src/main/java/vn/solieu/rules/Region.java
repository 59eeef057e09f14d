package vn.solieu.rules;

import java.io.Serializable;
import java.util.List;

/**
 * A part of the country above the province, which no area code stands for.
 *
 * @param id stable id
 * @param name Vietnamese name: Đồng bằng sông Cửu Long
 * @param nameEn English name
 * @param aliases other ways of writing it
 * @param members codes of its provinces, as they were until 30 June 2025
 */
public record Region(
    String id, String name, String nameEn, List<String> aliases, List<String> members)
    implements Serializable {
  public Region {
    aliases = List.copyOf(aliases);
    members = List.copyOf(members);
  }
}
