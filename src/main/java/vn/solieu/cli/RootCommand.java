package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes. */
@Command(
    name = "solieu",
    description = "Published Vietnamese texts to traced indicator records.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    usageHelpAutoWidth = true,
    footer = {
      "",
      "Exit codes: 0 all well; 1 failed; 2 usage; 3 done, but something was",
      "quarantined; 4 a quality gate stopped publication; 5 the balance is",
      "broken; 6 the same job is already running; 7 verification found a",
      "difference; 130 stopped by a signal, can be restarted."
    })
public final class RootCommand {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Properties file with spring.datasource.* and solieu.* settings.")
  private @Nullable Path config;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      description = "Log details, and the stack trace of a failure.")
  private boolean verbose;

  /** Whether details are wanted. */
  public boolean verbose() {
    return verbose;
  }

  /**
   * The settings by Spring's names and order: system properties, environment ({@code
   * SOLIEU_MAX_DOCUMENT_BYTES}), then the file of {@code --config}.
   */
  public ConfigurableEnvironment settings() {
    ConfigurableEnvironment settings = new StandardEnvironment();
    if (config != null) {
      try {
        settings.getPropertySources().addLast(propertiesIn(config));
      } catch (IOException | IllegalArgumentException e) {
        throw new CommandFailed(
            ExitCode.USAGE, "--config " + config + " cannot be read as a properties file", e);
      }
    }
    return settings;
  }

  private static ResourcePropertySource propertiesIn(Path file) throws IOException {
    return new ResourcePropertySource(new FileSystemResource(file));
  }
}
