package vn.solieu.extract.place;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;

/** Remembers ministries and departments for the words that point back: "Bộ", "Cục Thuế". */
final class OfficeMemory {
  private final Map<String, Frame> byWord = new HashMap<>();
  private final Map<String, Frame> branches = new HashMap<>();
  private @Nullable Frame last;
  private @Nullable Frame lastOfNation;

  /** Remembers a body within {@code area}; returns what figures are about that it is tied to. */
  Frame remember(PlaceMention mention, String area) {
    Frame frame = Frame.ofOffice(area, mention.locality(), mention);
    String name = mention.locality();
    if (name != null) {
      last = frame;
      lastOfNation = mention.names(Kind.NATION_BODY) ? frame : lastOfNation;
      byWord.put(name.split(" ", 2)[0].toLowerCase(Locale.ROOT), frame);
      if (mention.names(Kind.PROVINCE_BODY)) {
        rememberBranch(name, frame);
      }
    }
    // "Theo Bộ Nội vụ, cả nước …": who only says so is no place.
    return mention.role() == Role.SOURCE ? Frame.of(area, null, mention) : frame;
  }

  /** Remembers the short names of a province's body: "cục thuế", "cục thuế tỉnh". */
  private void rememberBranch(String body, Frame frame) {
    String name = body.toLowerCase(Locale.ROOT);
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      branches.putIfAbsent(name.substring(0, space), frame);
    }
  }

  /** "Cục Thuế" after "Cục Thuế tỉnh Thanh Hóa": the province's, by its short name. */
  Optional<Frame> branch(PlaceMention mention) {
    return Optional.ofNullable(mention.locality())
        .filter(name -> mention.role() != Role.SOURCE)
        .map(name -> branches.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * "Bộ phấn đấu" is the last ministry, not the department named since; "ngành" is either.
   *
   * @param national whether the text is about the nation, so that a province's office was an aside
   */
  Optional<Frame> find(PlaceMention mention, boolean national) {
    for (String word : String.valueOf(mention.locality()).split(" ", -1)) {
      Frame named = byWord.get(word.toLowerCase(Locale.ROOT));
      if (named != null && Character.isUpperCase(word.charAt(0))) {
        return Optional.of(named);
      }
    }
    return Optional.ofNullable(national && lastOfNation != null ? lastOfNation : last);
  }
}
