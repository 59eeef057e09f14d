package vn.solieu.rules.source;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a source's pages have their parts, as CSS selectors in the order in which they are tried.
 * An empty list leaves the part to the rules for all pages.
 *
 * @param validUntil last day on which pages were built so; {@code null} for today's pages
 * @param title the headline
 * @param lead the paragraph before the body (sapo)
 * @param author who wrote it
 * @param published day of publication
 * @param modified day of the last change
 * @param section the section that it stands in
 * @param body what holds the paragraphs
 * @param remove what inside the body is not part of it
 */
public record PageSelectors(
    @Nullable LocalDate validUntil,
    List<String> title,
    List<String> lead,
    List<String> author,
    List<String> published,
    List<String> modified,
    List<String> section,
    List<String> body,
    List<String> remove)
    implements Serializable {

  /** The selectors of a source that has none: everything is left to the rules for all pages. */
  public static final PageSelectors NONE =
      new PageSelectors(
          null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  public PageSelectors {
    title = List.copyOf(title);
    lead = List.copyOf(lead);
    author = List.copyOf(author);
    published = List.copyOf(published);
    modified = List.copyOf(modified);
    section = List.copyOf(section);
    body = List.copyOf(body);
    remove = List.copyOf(remove);
  }

  /** Whether a page fetched on {@code day} was built so. */
  public boolean isValidOn(LocalDate day) {
    return validUntil == null || !day.isAfter(validUntil);
  }
}
