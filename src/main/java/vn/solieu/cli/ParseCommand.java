package vn.solieu.cli;

import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code parse}: documents to JSON lines with their text, without a database. */
@Command(
    name = "parse",
    description = "Documents to JSON lines: the body without menus, and what is known of it.")
final class ParseCommand extends DocumentCommand {
  ParseCommand(RootCommand root, Console console) {
    super(root, console);
  }

  @Override
  ExitCode write(DocumentRun run, DocumentArguments documents, ResultFile result)
      throws IOException {
    try (ArticleJson writer = new ArticleJson(result.stream())) {
      return run.parse(documents.listing(), document -> writeAll(document, writer));
    }
  }

  private static void writeAll(ReadDocument document, ArticleJson writer) {
    if (document.articles().isEmpty()) {
      writer.writeRefused(document.name(), document.refusals());
    }
    document.articles().forEach(writer::write);
  }
}
