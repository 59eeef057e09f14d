package vn.solieu.cli;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;
import vn.solieu.warehouse.ConnectionSettings;
import vn.solieu.warehouse.WarehouseSettings;

/** Reads from the settings which server the warehouse is on and where the product writes. */
final class WarehouseArguments {
  // In an address a password would go wherever the address is told: it is taken out of there.
  private static final Pattern PASSWORD = Pattern.compile("([?&])password=([^&]*)&?");

  private WarehouseArguments() {}

  /** The server that {@code spring.datasource.url} names, or else the embedded one. */
  static WarehouseSettings settings(Environment settings) {
    return new WarehouseSettings(home(settings), port(settings), named(settings));
  }

  /** What a run writes goes below {@code solieu.home} ({@code SOLIEU_HOME}). */
  static Path home(Environment settings) {
    return Path.of(settings.getProperty("solieu.home", "var")).toAbsolutePath().normalize();
  }

  /** A whole number among the settings. */
  static int number(Environment settings, String name, int otherwise) {
    try {
      Integer value = settings.getProperty(name, Integer.class);
      return value == null ? otherwise : value;
    } catch (ConversionException | IllegalArgumentException e) {
      throw new CommandFailed(ExitCode.USAGE, name + " is not a whole number", e);
    }
  }

  private static OptionalInt port(Environment settings) {
    int port = number(settings, "solieu.warehouse.port", 0);
    return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
  }

  private static Optional<ConnectionSettings> named(Environment settings) {
    return Optional.ofNullable(settings.getProperty("spring.datasource.url"))
        .map(
            url ->
                new ConnectionSettings(
                    PASSWORD.matcher(url).replaceFirst("$1"),
                    settings.getProperty("spring.datasource.username", ""),
                    password(settings, url)));
  }

  private static String password(Environment settings, String url) {
    String named = Secrets.read(settings, "spring.datasource.password");
    Matcher within = PASSWORD.matcher(url);
    return named.isEmpty() && within.find()
        ? URLDecoder.decode(within.group(2), StandardCharsets.UTF_8)
        : named;
  }
}
