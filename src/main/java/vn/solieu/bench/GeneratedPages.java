package vn.solieu.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import vn.solieu.model.RawDocument;
import vn.solieu.rules.Area;
import vn.solieu.rules.AreaTable;

/** Any number of pages, each made when it is asked for: the same seed gives the same pages. */
public final class GeneratedPages {
  private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
  private static final int DENSE = 3;
  private static final int NEWS = 8;
  private static final long STEP = 0x9E3779B97F4A7C15L; // spreads neighbouring numbers

  private final ArticleWriter articles;
  private final PageWriter pages;
  private final long seed;

  /** Pages about the provinces of {@code areas}, as dense with figures as reports are. */
  public GeneratedPages(AreaTable areas, long seed) {
    this(areas, seed, DENSE);
  }

  private GeneratedPages(AreaTable areas, long seed, int figuresEvery) {
    List<String> provinces = areas.provincesOn(DAY).stream().map(Area::fullName).toList();
    articles = new ArticleWriter(provinces, figuresEvery);
    pages = new PageWriter(articles);
    this.seed = seed;
  }

  /** The same with no more figures than news of all kinds has. */
  public static GeneratedPages asNews(AreaTable areas, long seed) {
    return new GeneratedPages(areas, seed, NEWS);
  }

  /** Page {@code number} as a crawler would have stored it. */
  public RawDocument page(long number) {
    SplittableRandom random = new SplittableRandom(seed + number * STEP);
    String html = pages.write(articles.write(random), random);
    String address = "https://bench.example.vn/" + number + ".html";
    return new RawDocument(
        address,
        html.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        address,
        null,
        null,
        null);
  }
}
