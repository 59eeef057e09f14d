package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.pipeline.DocumentPipeline;

/** {@code parse}: documents to JSON lines with their text, without a database. */
@Command(
    name = "parse",
    description = "Documents to JSON lines: the body without menus, and what is known of it.")
final class ParseCommand implements Callable<Integer> {
  private final RootCommand root;
  private final Console console;

  @Mixin private DocumentArguments documents = new DocumentArguments();

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  ParseCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    DocumentRun run =
        new DocumentRun(
            DocumentArguments.local(root.settings()), DocumentPipeline.ofDefaultRules(), console);
    try (ResultFile result = ResultFile.open(target, console)) {
      ExitCode exitCode;
      try (ArticleJson writer = new ArticleJson(result.stream())) {
        exitCode = run.parse(documents.listing(), document -> writeAll(document, writer));
      }
      result.complete();
      return exitCode.code();
    }
  }

  private static void writeAll(ReadDocument document, ArticleJson writer) {
    if (document.articles().isEmpty()) {
      writer.writeRefused(document.name(), document.refusals());
    }
    document.articles().forEach(writer::write);
  }
}
