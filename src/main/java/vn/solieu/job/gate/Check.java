package vn.solieu.job.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One check: a query that returns the failing rows of a run as {@code observation_id}, {@code
 * document} and {@code message}.
 *
 * @param name name of its file, in lower case: {@code share_range}
 * @param severity what a failing row means
 * @param title what must hold, as {@code vi: … / en: …}
 * @param sql the query, with the parameter {@code :run}
 */
public record Check(String name, Severity severity, String title, String sql) {
  private static final Pattern HEADER =
      Pattern.compile(
          "-- severity: (?<severity>stop|hold|warn)\\R-- (?<title>vi: \\S.* / en: \\S.*)\\R");
  private static final String FILES = "classpath:db/check/*.sql";

  /** The checks of {@code db/check} in the order of their names. */
  public static List<Check> ofClassPath() {
    try {
      return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
          .map(Check::read)
          .sorted(Comparator.comparing(Check::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its reason code in the quarantine: {@code SHARE_RANGE}. */
  public String reason() {
    return name.toUpperCase(java.util.Locale.ROOT);
  }

  private static Check read(Resource file) {
    try {
      String name = Objects.requireNonNull(file.getFilename()).replace(".sql", "");
      return of(name, file.getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Check of(String name, String text) {
    Matcher header = HEADER.matcher(text);
    if (!header.lookingAt()) {
      throw new IllegalStateException(
          "db/check/"
              + name
              + ".sql:1: '-- severity: stop|hold|warn' and '-- vi: … / en: …' first");
    }
    Severity severity =
        Severity.valueOf(header.group("severity").toUpperCase(java.util.Locale.ROOT));
    return new Check(name, severity, header.group("title"), text.substring(header.end()));
  }
}
