package vn.solieu.report.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.Observation;

/**
 * A figure that holds, and the document that states it.
 *
 * @param id its key
 * @param figure what it says and where
 * @param documentId key of the document
 * @param url the document's address, if known; could be anything
 * @param publisher who printed it, empty if unknown
 * @param title the document's title, empty if unknown
 * @param publishedOn day of publication, if known
 * @param origin who states the figure
 * @param correction why it was corrected or flagged, empty when it was not
 * @param quoteAt where the quote stands in the sentence, in UTF-16 units; -1 when that is unknown
 */
public record Claim(
    long id,
    Observation figure,
    long documentId,
    @Nullable String url,
    String publisher,
    String title,
    @Nullable LocalDate publishedOn,
    String origin,
    String correction,
    int quoteAt) {}
