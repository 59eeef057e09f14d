package vn.solieu.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: arguments to a command, its outcome to an exit code. */
public final class Main {
  private final Console console;
  private final Interruption interruption;
  private final RootCommand root = new RootCommand();

  /** A command line that writes to {@code console} and knows no signals. */
  public Main(Console console) {
    this(console, Interruption.none());
  }

  private Main(Console console, Interruption interruption) {
    this.console = console;
    this.interruption = interruption;
  }

  /** Runs the command of {@code args} and ends the process with its exit code. */
  public static void main(String[] args) {
    Interruption interruption = Interruption.ofProcess();
    int exitCode = new Main(Console.ofProcess(), interruption).run(args);
    interruption.commandEnded();
    System.exit(exitCode);
  }

  /** Runs the command of {@code args}; returns its exit code. */
  public int run(String... args) {
    CommandLine line = new CommandLine(root);
    commands().forEach(line::addSubcommand);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(Console.writer(console.results()));
    line.setErr(Console.writer(console.log()));
    line.registerConverter(LocalDate.class, Main::day);
    line.setParameterExceptionHandler(this::explain);
    line.setExecutionExceptionHandler(this::report);
    return args.length == 0 ? usage(line) : line.execute(args);
  }

  private List<Object> commands() {
    JobSession session = new JobSession(root, console, interruption);
    return List.of(
        new RunCommand(console, session),
        new IngestCommand(session),
        new ExtractCommand(root, console),
        new ParseCommand(root, console),
        new StatusCommand(root, console),
        new RestartCommand(session),
        new ReprocessCommand(session),
        new QuarantineCommand(console, session),
        new VerifyCommand(root, console, session),
        new ExportCommand(root, console),
        new SqlCommand(root, console, interruption),
        new WarehouseCommand(root, console),
        new CatalogueCommand(root, console));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new TypeConversionException("a day like 2025-02-06 expected, not '" + text + "'");
    }
  }

  private int usage(CommandLine line) {
    line.usage(line.getErr());
    return ExitCode.USAGE.code();
  }

  private int explain(ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    console
        .log()
        .println(
            name
                + ": "
                + oneLine(Failure.describe(wrong))
                + suggestion(wrong)
                + "; see "
                + name
                + " --help");
    return ExitCode.USAGE.code();
  }

  private static String suggestion(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> suggestions = unmatched.getSuggestions();
    return suggestions.isEmpty() ? "" : "; did you mean " + String.join(" or ", suggestions) + "?";
  }

  private int report(Exception failure, CommandLine line, ParseResult arguments) {
    if (root.verbose()) {
      failure.printStackTrace(console.log());
    }
    console.say(oneLine(Failure.describe(failure)));
    return Failure.exitCode(failure).code();
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
