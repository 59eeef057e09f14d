package vn.solieu.extract.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;
import vn.solieu.extract.place.PlaceMention.Role;
import vn.solieu.text.Tokens;

/**
 * The mentions found so far in a text, from left to right, and the localities among them by their
 * bare names: "Pác Củng" after "thôn Pác Củng".
 */
final class MentionList {
  private final Tokens tokens;
  private final MentionRoles roles;
  private final List<PlaceMention> mentions = new ArrayList<>();
  private final Map<String, PlaceMention> localByBareName;

  /** No mentions yet; {@code known} are localities that were named elsewhere. */
  MentionList(Tokens tokens, MentionRoles roles, Map<String, PlaceMention> known) {
    this.tokens = tokens;
    this.roles = roles;
    localByBareName = new HashMap<>(known);
  }

  List<PlaceMention> mentions() {
    return mentions;
  }

  boolean isEmpty() {
    return mentions.isEmpty();
  }

  PlaceMention last() {
    return mentions.get(mentions.size() - 1);
  }

  /** Whether the last mention ends before token {@code at}. */
  boolean endsAt(int at) {
    return !isEmpty() && last().end() == at;
  }

  /** Adds a mention; returns where it ends. */
  int add(int start, int end, Kind kind, @Nullable String area, @Nullable String locality) {
    PlaceMention mention = new PlaceMention(start, end, kind, area, locality, Role.PLAIN);
    mentions.add(mention.with(roles.of(mention)));
    return end;
  }

  /** Adds a locality and remembers its name without the marker, unless that is a number. */
  int addLocality(int at, int name, int end, @Nullable String area) {
    add(at, end, Kind.LOCALITY, area, tokens.name(at, end));
    if (name > at && end - name >= 2) {
      remember(name, last());
    }
    return end;
  }

  /** Remembers {@code locality}, whose bare name begins with token {@code name}. */
  void remember(int name, PlaceMention locality) {
    localByBareName.putIfAbsent(tokens.text(name, locality.end()), locality);
  }

  boolean hasLocalities() {
    return !localByBareName.isEmpty();
  }

  /** The first locality of a bare name. */
  @Nullable PlaceMention locality(String bareName) {
    return localByBareName.get(bareName);
  }
}
