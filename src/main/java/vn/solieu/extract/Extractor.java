package vn.solieu.extract;

import java.util.List;
import vn.solieu.model.Article;

/** Reads every figure of an article. Immutable; one instance serves any number of threads. */
public final class Extractor {

  /** The figures of {@code article} with their context. */
  public Extraction extract(Article article) {
    return new Extraction(List.of(), List.of());
  }
}
