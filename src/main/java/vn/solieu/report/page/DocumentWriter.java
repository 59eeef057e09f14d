package vn.solieu.report.page;

import java.util.List;
import vn.solieu.report.store.Document;

/** Writes the reading view of documents, each as one page or as many as it takes. */
final class DocumentWriter {
  private final PageSink sink;
  private final List<Edition> editions;

  DocumentWriter(PageSink sink, List<Edition> editions) {
    this.sink = sink;
    this.editions = editions;
  }

  /** Writes the pages of {@code document}. */
  void write(Document document) {
    String name = String.valueOf(document.id());
    for (Edition edition : editions) {
      List<Reader> parts = ReaderView.of(document, edition);
      for (int number = 1; number <= parts.size(); number++) {
        Reader part = parts.get(number - 1);
        String title = number == 1 ? part.title() : part.title() + " · " + number;
        sink.write(
            edition,
            new PageSink.Draft(
                "document/" + Pager.file(name, number),
                "document",
                title,
                edition.word("document_about", part.title()),
                new DocumentPage(part, Pager.of(name, number, number < parts.size()))));
      }
    }
  }
}
