package vn.solieu.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A parsed document: its text and what is known of it.
 *
 * @param document file name for a file given by hand, URL for a fetched page
 * @param url address, if known
 * @param publisher who printed it, if known
 * @param title its title, if known
 * @param author its author, if known
 * @param publishedOn day of publication, if known
 * @param modifiedOn day of the last change, if known
 * @param language ISO 639-1 code, {@code vi} for Vietnamese; {@code und} when undecided
 * @param text the text that all offsets count in; for a text file the decoded file as it is
 * @param blocks the text's parts in order; empty for plain text, whose parts the extraction finds
 *     itself
 * @param tables its tables, as grids
 * @param rules which rule won for a field: {@code published_on -> json-ld}
 * @param section the section of the paper that it stands in, if known
 * @param pageStarts where each page of a paged document begins in the text; empty for others
 */
public record Article(
    String document,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable String author,
    @Nullable LocalDate publishedOn,
    @Nullable LocalDate modifiedOn,
    String language,
    String text,
    List<Block> blocks,
    List<Table> tables,
    Map<String, String> rules,
    @Nullable String section,
    List<Integer> pageStarts)
    implements Serializable {
  public Article {
    blocks = List.copyOf(blocks);
    tables = List.copyOf(tables);
    rules = Map.copyOf(rules);
    pageStarts = List.copyOf(pageStarts);
  }

  /** An article that has no pages. */
  public Article(
      String document,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable String author,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate modifiedOn,
      String language,
      String text,
      List<Block> blocks,
      List<Table> tables,
      Map<String, String> rules,
      @Nullable String section) {
    this(
        document,
        url,
        publisher,
        title,
        author,
        publishedOn,
        modifiedOn,
        language,
        text,
        blocks,
        tables,
        rules,
        section,
        List.of());
  }

  /** The page, from 1, that {@code offset} of the text stands on, if the document has pages. */
  public OptionalInt pageAt(int offset) {
    int page = 0;
    while (page < pageStarts.size() && pageStarts.get(page) <= offset) {
      page++;
    }
    return page == 0 ? OptionalInt.empty() : OptionalInt.of(page);
  }

  /** An article of which no section is known. */
  public Article(
      String document,
      @Nullable String url,
      @Nullable String publisher,
      @Nullable String title,
      @Nullable String author,
      @Nullable LocalDate publishedOn,
      @Nullable LocalDate modifiedOn,
      String language,
      String text,
      List<Block> blocks,
      List<Table> tables,
      Map<String, String> rules) {
    this(
        document,
        url,
        publisher,
        title,
        author,
        publishedOn,
        modifiedOn,
        language,
        text,
        blocks,
        tables,
        rules,
        null);
  }

  /** Plain text of which nothing but its name is known. */
  public static Article ofText(String document, String text) {
    return new Article(
        document, null, null, null, null, null, null, "vi", text, List.of(), List.of(), Map.of());
  }
}
