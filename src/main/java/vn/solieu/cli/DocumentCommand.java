package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.solieu.pipeline.DocumentPipeline;

/** A command that reads documents without a database and writes one result. */
abstract class DocumentCommand implements Callable<Integer> {
  private final RootCommand root;
  private final Console console;

  @Mixin private DocumentArguments documents = new DocumentArguments();

  @Option(names = "-o", paramLabel = "FILE", description = "Write to FILE instead of stdout.")
  private @Nullable Path target;

  DocumentCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  @Override
  public final Integer call() throws IOException {
    DocumentRun run =
        new DocumentRun(
            DocumentArguments.local(root.settings()), DocumentPipeline.ofDefaultRules(), console);
    try (ResultFile result = ResultFile.open(target, console)) {
      ExitCode exitCode = write(run, documents, result);
      result.complete();
      return exitCode.code();
    }
  }

  /** Writes what is read of {@code documents} to {@code result}, all of it before it returns. */
  abstract ExitCode write(DocumentRun run, DocumentArguments documents, ResultFile result)
      throws IOException;
}
