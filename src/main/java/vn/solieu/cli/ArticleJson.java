package vn.solieu.cli;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.solieu.model.Article;
import vn.solieu.model.Issue;
import vn.solieu.model.Table;

/** Parsed documents as JSON lines; unknown fields are null. */
final class ArticleJson implements Closeable {
  private final JsonGenerator json;

  ArticleJson(OutputStream out) {
    json = JsonLines.generator(out);
  }

  /**
   * One line with the article's fields, its text, its tables as rows of cells, where the pages of a
   * PDF begin in the text, and the rule that won for each field.
   */
  void write(Article article) {
    json.writeStartObject();
    json.writeStringProperty("document", article.document());
    json.writeStringProperty("url", article.url());
    json.writeStringProperty("publisher", article.publisher());
    json.writeStringProperty("title", article.title());
    json.writeStringProperty("author", article.author());
    json.writeStringProperty("published_on", text(article.publishedOn()));
    json.writeStringProperty("modified_on", text(article.modifiedOn()));
    json.writeStringProperty("section", article.section());
    json.writeStringProperty("language", article.language());
    json.writeStringProperty("text", article.text());
    json.writeArrayPropertyStart("tables");
    article.tables().forEach(this::writeTable);
    json.writeEndArray();
    if (!article.pageStarts().isEmpty()) {
      json.writeArrayPropertyStart("page_starts");
      article.pageStarts().forEach(json::writeNumber);
      json.writeEndArray();
    }
    json.writeObjectPropertyStart("rules");
    new TreeMap<>(article.rules()).forEach(json::writeStringProperty);
    json.writeEndObject();
    endLine();
  }

  /** One line for a document without an article: its name and why. */
  void writeRefused(String document, List<Issue> issues) {
    json.writeStartObject();
    json.writeStringProperty("document", document);
    json.writeNullProperty("text");
    json.writeArrayPropertyStart("issues");
    for (Issue issue : issues) {
      json.writeStartObject();
      json.writeStringProperty("code", issue.code().name());
      json.writeStringProperty("message", issue.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    endLine();
  }

  private void writeTable(Table table) {
    json.writeStartObject();
    json.writeStringProperty("caption", table.caption());
    json.writeNumberProperty("header_rows", table.headerRows());
    json.writeArrayPropertyStart("rows");
    for (List<Table.Cell> row : table.rows()) {
      json.writeStartArray();
      row.forEach(cell -> json.writeString(cell.text()));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void endLine() {
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  @Override
  public void close() {
    json.close();
  }
}
