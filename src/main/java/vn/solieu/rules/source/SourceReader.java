package vn.solieu.rules.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import vn.solieu.rules.Publisher;
import vn.solieu.rules.PublisherTable;
import vn.solieu.rules.RuleException;
import vn.solieu.rules.RuleFiles;

/** Reads one file of {@code data/sources}. The keys are described in {@code data/README.md}. */
final class SourceReader {
  private static final List<String> KEYS =
      List.of(
          "publisher",
          "home",
          "authority",
          "time_zone",
          "source",
          "feeds",
          "sitemaps",
          "listings",
          "addresses",
          "fetch",
          "selectors");
  private static final List<String> ADDRESS_KEYS =
      List.of("hosts", "aliases", "parameters", "rewrite", "take", "leave", "day");
  private static final List<String> FETCH_KEYS =
      List.of(
          "delay_millis",
          "concurrency",
          "budget",
          "revisit_days",
          "revisit_hours",
          "private_addresses");
  private static final List<String> SELECTOR_KEYS =
      List.of(
          "valid_until",
          "title",
          "lead",
          "author",
          "published",
          "modified",
          "section",
          "body",
          "remove");

  private final RuleFiles files;
  private final PublisherTable publishers;

  SourceReader(RuleFiles files, PublisherTable publishers) {
    this.files = files;
    this.publishers = publishers;
  }

  SourceDefinition read(String path) {
    YamlMap root = YamlMap.read(files.display(path), text(path), KEYS);
    Publisher publisher = publisher(root);
    root.text("source");
    SourceDefinition source =
        new SourceDefinition(
            idOf(path),
            publisher.id(),
            publisher.name(),
            uri(root, "home", root.text("home")),
            authority(root),
            zone(root),
            uris(root, "feeds"),
            uris(root, "sitemaps"),
            root.maps("listings", List.of("url", "links", "next", "pages")).stream()
                .map(SourceReader::listing)
                .toList(),
            addresses(root.map("addresses", ADDRESS_KEYS)),
            fetch(root.map("fetch", FETCH_KEYS)),
            selectors(root));
    if (source.feeds().isEmpty() && source.sitemaps().isEmpty() && source.listings().isEmpty()) {
      throw root.error("needs feeds, sitemaps or listings: nothing says where its articles are");
    }
    return source;
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  private String text(String path) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(files.read(path)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RuleException(files.display(path), 0, "is not UTF-8");
    } catch (IOException e) {
      throw new RuleException(files.display(path), 0, "cannot be read: " + e.getMessage());
    }
  }

  private Publisher publisher(YamlMap root) {
    String id = root.text("publisher");
    return publishers.list().stream()
        .filter(publisher -> publisher.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                root.error(
                    "publisher",
                    "names " + id + ", which publishers/publishers.csv does not have"));
  }

  private static Authority authority(YamlMap root) {
    String label = root.text("authority");
    return Arrays.stream(Authority.values())
        .filter(authority -> authority.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                root.error(
                    "authority",
                    "is none of "
                        + Arrays.stream(Authority.values()).map(Authority::label).toList()
                        + ": "
                        + label));
  }

  private static ZoneId zone(YamlMap root) {
    String zone = root.text("time_zone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw root.error("time_zone", "is unknown: " + zone);
    }
  }

  private static ListingPage listing(YamlMap map) {
    return new ListingPage(
        uri(map, "url", map.text("url")),
        map.text("links"),
        map.find("next").orElse(null),
        map.integer("pages", 1, 1, 1000));
  }

  private static AddressRules addresses(YamlMap map) {
    List<String> hosts = map.texts("hosts");
    if (hosts.isEmpty()) {
      throw map.error("needs 'addresses' with 'hosts'");
    }
    if (map.texts("take").isEmpty()) {
      throw map.error("needs 'take': which addresses are articles");
    }
    return new AddressRules(
        hosts,
        map.textsByKey("aliases"),
        map.texts("parameters"),
        map.maps("rewrite", List.of("from", "to")).stream()
            .map(rule -> new AddressRules.Rewrite(pattern(rule, "from"), rule.text("to")))
            .toList(),
        patterns(map, "take"),
        patterns(map, "leave"),
        map.has("day") ? dayPattern(map) : null);
  }

  private static Pattern dayPattern(YamlMap map) {
    Pattern pattern = pattern(map, "day");
    for (String group : List.of("year", "month", "day")) {
      if (!pattern.pattern().contains("(?<" + group + ">")) {
        throw map.error("day", "has no group (?<" + group + ">…)");
      }
    }
    return pattern;
  }

  private static FetchRules fetch(YamlMap map) {
    return new FetchRules(
        Duration.ofMillis(map.integer("delay_millis", 2_000, 0, 600_000)),
        map.integer("concurrency", 1, 1, 16),
        map.integer("budget", 500, 1, 1_000_000),
        Duration.ofDays(map.integer("revisit_days", 7, 0, 3_650)),
        Duration.ofHours(map.integer("revisit_hours", 12, 0, 8_760)),
        map.flag("private_addresses"));
  }

  private static List<PageSelectors> selectors(YamlMap root) {
    List<PageSelectors> versions = new ArrayList<>();
    for (YamlMap map : root.maps("selectors", SELECTOR_KEYS)) {
      LocalDate validUntil = map.has("valid_until") ? day(map) : null;
      PageSelectors last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
      if (last != null
          && (last.validUntil() == null
              || (validUntil != null && !validUntil.isAfter(last.validUntil())))) {
        throw map.error("the versions must stand oldest first, only the last without valid_until");
      }
      versions.add(version(map, validUntil));
    }
    return versions;
  }

  private static PageSelectors version(YamlMap map, @Nullable LocalDate validUntil) {
    return new PageSelectors(
        validUntil,
        map.texts("title"),
        map.texts("lead"),
        map.texts("author"),
        map.texts("published"),
        map.texts("modified"),
        map.texts("section"),
        map.texts("body"),
        map.texts("remove"));
  }

  private static LocalDate day(YamlMap map) {
    String text = map.text("valid_until");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw map.error("valid_until", "is not a date like 2025-07-01: " + text);
    }
  }

  private static List<Pattern> patterns(YamlMap map, String key) {
    return map.texts(key).stream().map(text -> compile(map, key, text)).toList();
  }

  private static Pattern pattern(YamlMap map, String key) {
    return compile(map, key, map.text(key));
  }

  private static Pattern compile(YamlMap map, String key, String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw map.error(key, "is no regular expression: " + text + " (" + e.getDescription() + ")");
    }
  }

  private static List<URI> uris(YamlMap map, String key) {
    return map.texts(key).stream().map(text -> uri(map, key, text)).toList();
  }

  private static URI uri(YamlMap map, String key, String text) {
    try {
      URI uri = new URI(text);
      if (List.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw map.error(key, "is no address: " + text);
    }
    throw map.error(key, "must be a whole address, http or https: " + text);
  }
}
