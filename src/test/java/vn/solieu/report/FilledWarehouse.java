package vn.solieu.report;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.solieu.load.DeclaredRows;
import vn.solieu.load.MadeUpArticles;
import vn.solieu.load.MadeUpRun;
import vn.solieu.rules.Indicator;
import vn.solieu.rules.RuleBook;

/** Fills a warehouse with made-up articles: some 4 KB of text and ten figures each. */
final class FilledWarehouse {
  private static final int FIGURES = 10;
  private static final int AT_ONCE = 500;
  private static final String FILLER =
      "Đoạn văn không có con số nào, chỉ nói thêm về chương trình. ".repeat(4) + "\n";

  private final RuleBook rules = RuleBook.ofClassPath();
  private final MadeUpArticles articles;

  /** Figures of {@code indicators}, of the first ones most. */
  FilledWarehouse(List<Indicator> indicators) {
    articles =
        new MadeUpArticles(
            rules, new MadeUpArticles.Form(FIGURES, indicators, true, 3, false, FILLER));
  }

  /** Loads and publishes {@code documents} of ten figures each. */
  void load(HikariDataSource pool, int documents) {
    JdbcClient jdbc = JdbcClient.create(pool);
    DeclaredRows.load(jdbc, rules);
    new MadeUpRun(pool).load(articles, documents, AT_ONCE);
    jdbc.sql("VACUUM ANALYZE").update();
  }
}
