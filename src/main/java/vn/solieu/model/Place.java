package vn.solieu.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is about, geographically.
 *
 * @param area {@code VN}, an ISO 3166-2 province code ({@code VN-54}), an ISO 3166-1 country code
 *     or {@code WLD}
 * @param locality district, commune or single organisation when the figure is about less than the
 *     area
 */
public record Place(String area, @Nullable String locality) implements Serializable {}
