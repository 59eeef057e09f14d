package vn.solieu.cli;

import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.solieu.warehouse.SqlFailures;
import vn.solieu.warehouse.WarehouseException;

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
        new ExportCommand(root, console),
        new SqlCommand(root, console, interruption),
        new WarehouseCommand(root, console));
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
                + oneLine(describe(wrong))
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
    if (failure instanceof CommandFailed failed) {
      console.say(oneLine(describe(failed)));
      return failed.exitCode().code();
    }
    console.say(oneLine(describeUnforeseen(failure)));
    return ExitCode.FAILED.code();
  }

  // Most of all the database's: what its driver says is for those who wrote the query.
  private static String describeUnforeseen(Exception failure) {
    if (!(failure instanceof WarehouseException)) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          return SqlFailures.describe(sql, "the database");
        }
      }
    }
    return describe(failure);
  }

  private static String describe(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
