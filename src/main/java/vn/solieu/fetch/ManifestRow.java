package vn.solieu.fetch;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a manifest says of one file.
 *
 * @param file path of the file, relative to the folder that the manifest describes
 * @param url where the document was published, if known
 * @param publisher who printed it, if known
 * @param title its title, if known
 * @param publishedOn day of publication, if known
 */
public record ManifestRow(
    String file,
    @Nullable String url,
    @Nullable String publisher,
    @Nullable String title,
    @Nullable LocalDate publishedOn)
    implements Serializable {

  /** A file of which no manifest says anything. */
  public static ManifestRow undescribed(String file) {
    return new ManifestRow(file, null, null, null, null);
  }
}
