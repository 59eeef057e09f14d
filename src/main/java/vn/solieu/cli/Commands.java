package vn.solieu.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands below {@code solieu}. Only one that the arguments name is made: reading the options
 * of all of them takes longer than most commands.
 */
final class Commands {
  private final Map<Class<?>, Supplier<Object>> byClass;

  private Commands(Map<Class<?>, Supplier<Object>> byClass) {
    this.byClass = byClass;
  }

  /** All commands, in the order of the help. */
  static Commands of(RootCommand root, Console console, Interruption interruption) {
    Supplier<JobSession> session = () -> new JobSession(root, console, interruption);
    Map<Class<?>, Supplier<Object>> all = new LinkedHashMap<>();
    all.put(RunCommand.class, () -> new RunCommand(console, session.get()));
    all.put(IngestCommand.class, () -> new IngestCommand(session.get()));
    all.put(ExtractCommand.class, () -> new ExtractCommand(root, console));
    all.put(ParseCommand.class, () -> new ParseCommand(root, console));
    all.put(StatusCommand.class, () -> new StatusCommand(root, console));
    all.put(RestartCommand.class, () -> new RestartCommand(session.get()));
    all.put(ReprocessCommand.class, () -> new ReprocessCommand(session.get()));
    all.put(QuarantineCommand.class, () -> new QuarantineCommand(console, session.get()));
    all.put(VerifyCommand.class, () -> new VerifyCommand(root, console, session.get()));
    all.put(ExportCommand.class, () -> new ExportCommand(root, console));
    all.put(ReportCommand.class, () -> new ReportCommand(root, console));
    all.put(SqlCommand.class, () -> new SqlCommand(root, console, interruption));
    all.put(WarehouseCommand.class, () -> new WarehouseCommand(root, console));
    all.put(BenchCommand.class, () -> new BenchCommand(root, console));
    all.put(CatalogueCommand.class, () -> new CatalogueCommand(root, console));
    return new Commands(all);
  }

  /** Adds them to {@code line}; of those that {@code arguments} do not name, what help says. */
  void addTo(CommandLine line, List<String> arguments) {
    boolean inFile = arguments.stream().anyMatch(argument -> argument.startsWith("@"));
    byClass.forEach(
        (type, command) -> {
          Command described = type.getAnnotation(Command.class);
          boolean named = inFile || arguments.contains(described.name());
          line.addSubcommand(described.name(), named ? command.get() : onlyHelp(described));
        });
  }

  private static CommandSpec onlyHelp(Command described) {
    CommandSpec spec = CommandSpec.create().name(described.name());
    spec.usageMessage().description(described.description());
    return spec;
  }
}
