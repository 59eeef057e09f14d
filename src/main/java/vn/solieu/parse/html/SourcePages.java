package vn.solieu.parse.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.RuleException;
import vn.solieu.rules.source.PageSelectors;
import vn.solieu.rules.source.SourceDefinition;
import vn.solieu.rules.source.SourceTable;

/**
 * Finds the selectors for a page by its host. Of a source's versions the newest whose body is in
 * the page is taken, so that old pages of an archive are read as they were built; when none is, the
 * rules for all pages read it.
 */
public final class SourcePages {
  private static final int SHORTEST_BODY = 200;
  private static final Evaluator CANONICAL = QueryParser.parse("link[rel=canonical]");

  private final SourceTable sources;
  private final Map<PageSelectors, SourceSelectors> compiled = new HashMap<>();

  /** For the sources of {@code sources}; fails when one has a selector that cannot be read. */
  public SourcePages(SourceTable sources) {
    this.sources = sources;
    for (SourceDefinition source : sources.list()) {
      source.selectors().forEach(version -> compiled.put(version, compile(source, version)));
    }
  }

  private static SourceSelectors compile(SourceDefinition source, PageSelectors version) {
    EnumMap<SourceSelectors.Part, List<Evaluator>> parts =
        new EnumMap<>(SourceSelectors.Part.class);
    for (SourceSelectors.Part part : SourceSelectors.Part.values()) {
      List<Evaluator> evaluators = new ArrayList<>();
      part.of(version).forEach(selector -> evaluators.add(compile(source, selector)));
      parts.put(part, evaluators);
    }
    return new SourceSelectors(source.id(), parts);
  }

  private static Evaluator compile(SourceDefinition source, String selector) {
    try {
      return QueryParser.parse(selector);
    } catch (SelectorParseException | IllegalArgumentException e) {
      String file = SourceTable.FOLDER + "/" + source.id() + ".yml";
      throw new RuleException(file, 0, "not a CSS selector: " + selector);
    }
  }

  /** The selectors that fit {@code page}; empty when it is of no source or built otherwise. */
  Optional<SourceSelectors> find(RawDocument raw, Document page) {
    if (compiled.isEmpty()) {
      return Optional.empty();
    }
    return source(raw, page).flatMap(source -> version(source, page));
  }

  private Optional<SourceDefinition> source(RawDocument raw, Document page) {
    return Stream.of(raw.url(), raw.document())
        .map(this::source)
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> source(page.select(CANONICAL).attr("href")));
  }

  private Optional<SourceDefinition> source(@Nullable String address) {
    return host(address).flatMap(sources::findByHost);
  }

  private static Optional<String> host(@Nullable String address) {
    if (address == null || !address.startsWith("http")) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(new URI(address.strip()).getHost());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Optional<SourceSelectors> version(SourceDefinition source, Document page) {
    List<PageSelectors> newest = new ArrayList<>(source.selectors());
    Collections.reverse(newest);
    return newest.stream()
        .map(version -> Objects.requireNonNull(compiled.get(version)))
        .filter(selectors -> selectors.bodyLength(page) >= SHORTEST_BODY)
        .findFirst();
  }
}
