package vn.solieu.fetch.discover;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.solieu.fetch.http.WebAddress;
import vn.solieu.rules.source.AddressRules;
import vn.solieu.rules.source.SourceDefinition;

/**
 * The one address of an article of a source, whichever of its addresses was found: without tracking
 * parameters, AMP and mobile hosts, in the scheme of the source's front page.
 */
public final class AddressForm {
  private final AddressRules rules;
  private final String scheme;

  /** The form of the addresses of {@code source}. */
  public AddressForm(SourceDefinition source) {
    this.rules = source.addresses();
    this.scheme = source.home().getScheme();
  }

  /** What is to be done with an address. */
  public sealed interface Decision {
    /** It is an article; {@code address} is its one form. */
    record Take(URI address) implements Decision {}

    /** It is none, for this {@code reason}. */
    record Leave(String reason) implements Decision {}
  }

  /** Whether {@code found} is an article of the source, and under which address. */
  public Decision decide(URI found) {
    Optional<URI> canonical = canonical(found);
    if (canonical.isEmpty()) {
      return new Decision.Leave("another host: " + found.getHost());
    }
    String path = pathOf(canonical.get());
    for (Pattern pattern : rules.leave()) {
      if (pattern.matcher(path).matches()) {
        return new Decision.Leave("left out by " + pattern);
      }
    }
    for (Pattern pattern : rules.take()) {
      if (pattern.matcher(path).matches()) {
        return new Decision.Take(canonical.get());
      }
    }
    return new Decision.Leave("no rule takes it");
  }

  /** The one form of {@code found}; empty when its host is none of the source's. */
  public Optional<URI> canonical(URI found) {
    return rules
        .findHost(found.getHost())
        .flatMap(
            host -> {
              boolean same = host.equals(found.getHost());
              String port = same && found.getPort() >= 0 ? ":" + found.getPort() : "";
              return WebAddress.parse(scheme + "://" + host + port + path(found) + query(found));
            });
  }

  /** The day of publication that the address carries, if it does. */
  public Optional<LocalDate> findDay(URI address) {
    Pattern day = rules.day();
    if (day == null) {
      return Optional.empty();
    }
    Matcher matcher = day.matcher(pathOf(address));
    try {
      return matcher.find()
          ? Optional.of(
              LocalDate.of(
                  year(matcher.group("year")),
                  Integer.parseInt(matcher.group("month")),
                  Integer.parseInt(matcher.group("day"))))
          : Optional.empty();
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty(); // digits that look like a day and are none
    }
  }

  // Two digits stand for a year of this century: 102250912… is of 2025.
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year < 100 ? 2000 + year : year;
  }

  private String path(URI found) {
    String path = found.getRawPath();
    for (AddressRules.Rewrite rewrite : rules.rewrites()) {
      path = rewrite.from().matcher(path).replaceFirst(rewrite.to());
    }
    return path.isEmpty() ? "/" : path;
  }

  // The parameters in the order of the rules: ?id=1&lang=vi and ?lang=vi&id=1 are one page.
  private String query(URI found) {
    String raw = found.getRawQuery();
    if (raw == null || rules.parameters().isEmpty()) {
      return "";
    }
    List<String> kept = new ArrayList<>();
    List<String> pairs = List.of(raw.split("&", -1));
    for (String name : rules.parameters()) {
      pairs.stream().filter(pair -> nameOf(pair).equals(name)).findFirst().ifPresent(kept::add);
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private static String nameOf(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    try {
      return URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a stray per cent sign
    }
  }

  private static String pathOf(URI address) {
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }
}
