package vn.solieu.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
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
    int exitCode = ExitCode.FAILED.code();
    try {
      exitCode = new Main(Console.ofProcess(), interruption).run(args);
      if (exitCode == ExitCode.OK.code() || exitCode == ExitCode.QUARANTINED.code()) {
        LoadedClasses.write();
      }
    } finally {
      interruption.commandEnded(); // also after an error: nothing is left to wait for
    }
    System.exit(exitCode);
  }

  /** Runs the command of {@code args}; returns its exit code. */
  public int run(String... args) {
    try {
      return execute(args);
    } catch (OutOfMemoryError e) {
      console.say("out of memory; give Java more, as SOLIEU_JAVA_OPTS=-Xmx2g");
      return ExitCode.FAILED.code();
    } catch (RuntimeException | LinkageError e) { // before the command was there to report it
      return report(e);
    }
  }

  private int execute(String... args) {
    CommandLine line = new CommandLine(root);
    Commands.of(root, console, interruption).addTo(line, List.of(args));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(Console.writer(console.results()));
    line.setErr(Console.writer(console.log()));
    line.registerConverter(LocalDate.class, Main::day);
    line.setParameterExceptionHandler(this::explain);
    line.setExecutionExceptionHandler((failure, command, arguments) -> report(failure));
    return args.length == 0 ? usage(line) : line.execute(args);
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

  private int report(Throwable failure) {
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
