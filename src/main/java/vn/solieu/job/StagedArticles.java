package vn.solieu.job;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.model.Article;
import vn.solieu.model.Block;
import vn.solieu.model.Table;

/** The articles of a run between parsing and loading, in {@code staging.article}. */
final class StagedArticles {
  private final long runId;
  private final JdbcTemplate jdbc;
  private final JsonMapper json = new JsonMapper();

  StagedArticles(long runId, DataSource dataSource) {
    this.runId = runId;
    this.jdbc = new JdbcTemplate(dataSource);
  }

  private record Layout(List<Block> blocks, List<Table> tables, Map<String, String> rules) {}

  /** Stages the articles of {@code item} in place of what is there. */
  void write(RunItem item, List<Article> articles) {
    remove(item);
    int part = 0;
    for (Article article : articles) {
      part++;
      write(item, part, article);
    }
  }

  private void write(RunItem item, int part, Article article) {
    Layout layout = new Layout(article.blocks(), article.tables(), article.rules());
    jdbc.update(
        "insert into staging.article (run_id, seq, part, document, url, publisher, title, author,"
            + " published_on, modified_on, language, sha256, text, layout)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json)",
        runId,
        item.seq(),
        part,
        article.document(),
        article.url(),
        article.publisher(),
        article.title(),
        article.author(),
        article.publishedOn(),
        article.modifiedOn(),
        article.language(),
        item.archived(),
        article.text(),
        json.writeValueAsString(layout));
  }

  /** The articles of {@code item} in their order. */
  List<Article> list(RunItem item) {
    return jdbc.query(
        "select * from staging.article where run_id = ? and seq = ? order by part",
        this::toArticle,
        runId,
        item.seq());
  }

  /** Removes the articles of {@code item}: their figures are extracted. */
  void remove(RunItem item) {
    jdbc.update("delete from staging.article where run_id = ? and seq = ?", runId, item.seq());
  }

  private Article toArticle(ResultSet row, int number) throws SQLException {
    Layout layout = json.readValue(row.getString("layout"), Layout.class);
    return new Article(
        row.getString("document"),
        row.getString("url"),
        row.getString("publisher"),
        row.getString("title"),
        row.getString("author"),
        day(row.getDate("published_on")),
        day(row.getDate("modified_on")),
        row.getString("language"),
        row.getString("text"),
        layout.blocks(),
        layout.tables(),
        layout.rules());
  }

  private static @Nullable LocalDate day(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
