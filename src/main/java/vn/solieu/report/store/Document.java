package vn.solieu.report.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as archived, with its figures.
 *
 * @param id its key
 * @param document file name or address
 * @param url its address, if known; could be anything
 * @param publisher who printed it, empty if unknown
 * @param title its title, empty if unknown
 * @param author its author, empty if unknown
 * @param publishedOn day of publication, if known
 * @param sha256 SHA-256 of the archived bytes
 * @param revision number of the revision of the article
 * @param withdrawn why its text may no longer be shown, empty when it may
 * @param text its text
 * @param claims its figures by place
 */
public record Document(
    long id,
    String document,
    @Nullable String url,
    String publisher,
    String title,
    String author,
    @Nullable LocalDate publishedOn,
    String sha256,
    int revision,
    String withdrawn,
    String text,
    List<Claim> claims) {

  /** The same document with {@code figures}. */
  public Document with(List<Claim> figures) {
    return new Document(
        id,
        document,
        url,
        publisher,
        title,
        author,
        publishedOn,
        sha256,
        revision,
        withdrawn,
        text,
        List.copyOf(figures));
  }
}
