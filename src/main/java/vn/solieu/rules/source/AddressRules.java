package vn.solieu.rules.source;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses of a source are articles and how they are written once and for all.
 *
 * @param hosts hosts of the source, the first being its own name for itself
 * @param aliases hosts that serve the same pages (mobile, AMP), with the host that counts
 * @param parameters query parameters that belong to an address; all others are dropped
 * @param rewrites changes of the path, applied in their order
 * @param take an article's path with its query matches one of these as a whole
 * @param leave and none of these
 * @param day where an address carries the day of publication: groups year, month, day
 */
public record AddressRules(
    List<String> hosts,
    Map<String, String> aliases,
    List<String> parameters,
    List<Rewrite> rewrites,
    List<Pattern> take,
    List<Pattern> leave,
    @Nullable Pattern day)
    implements Serializable {
  public AddressRules {
    hosts = List.copyOf(hosts);
    aliases = Map.copyOf(aliases);
    parameters = List.copyOf(parameters);
    rewrites = List.copyOf(rewrites);
    take = List.copyOf(take);
    leave = List.copyOf(leave);
  }

  /**
   * A change of an address's path: {@code /amp/tin-123.html} to {@code /tin-123.html}.
   *
   * @param from what is found in the path
   * @param to what stands there instead, {@code $1} being the first group
   */
  public record Rewrite(Pattern from, String to) implements Serializable {}

  /** The host under which {@code host} counts, when it is one of this source. */
  public Optional<String> findHost(String host) {
    return hosts.contains(host) ? Optional.of(host) : Optional.ofNullable(aliases.get(host));
  }
}
