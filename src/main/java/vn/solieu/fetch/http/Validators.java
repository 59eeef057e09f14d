package vn.solieu.fetch.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes a request conditional (RFC 9110, 13.1): both validators when both are known.
 *
 * @param etag entity tag of the last answer
 * @param lastModified its last modification, as it was written
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** For a request without conditions. */
  public static final Validators NONE = new Validators(null, null);

  /** Those of {@code answer}. */
  public static Validators of(HttpAnswer answer) {
    return new Validators(
        answer.header("etag").orElse(null), answer.header("last-modified").orElse(null));
  }

  static List<HttpAnswer.Field> of(RobotsMemory.@Nullable Copy copy) {
    return copy == null ? List.of() : new Validators(copy.etag(), copy.lastModified()).fields();
  }

  /** Whether a request with them is conditional. */
  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }

  List<HttpAnswer.Field> fields() {
    List<HttpAnswer.Field> fields = new ArrayList<>();
    Optional.ofNullable(etag)
        .ifPresent(value -> fields.add(new HttpAnswer.Field("If-None-Match", value)));
    Optional.ofNullable(lastModified)
        .ifPresent(value -> fields.add(new HttpAnswer.Field("If-Modified-Since", value)));
    return fields;
  }
}
