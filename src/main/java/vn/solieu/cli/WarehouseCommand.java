package vn.solieu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.solieu.warehouse.AnalystLogin;
import vn.solieu.warehouse.ConnectionSettings;
import vn.solieu.warehouse.EmbeddedServer;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseSettings;

/** {@code warehouse}: starts, stops and shows the embedded PostgreSQL. */
@Command(
    name = "warehouse",
    description = "The embedded PostgreSQL, for psql or a BI tool: start, stop, status.",
    synopsisSubcommandLabel = "(start | stop | status | backup | restore)")
final class WarehouseCommand {
  private final RootCommand root;
  private final Console console;

  WarehouseCommand(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  /** Starts the server, brings its schema up to date, and leaves it running. */
  @Command(name = "start", description = "Start it and leave it running; prints how to connect.")
  int start() {
    WarehouseSettings settings = embedded();
    EmbeddedServer server = server(settings);
    try (EmbeddedServer.Lease lease = server.hold();
        Warehouse warehouse = Warehouse.open(settings)) {
      print(server, lease.analyst());
    }
    return ExitCode.OK.code();
  }

  /** Stops the server, or has it stop when the commands that use it have ended. */
  @Command(name = "stop", description = "Stop it.")
  int stop() {
    long users = server(embedded()).release();
    console.say(
        users == 0
            ? "the warehouse is stopped"
            : "the warehouse stops when the " + users + " commands that use it have ended");
    return ExitCode.OK.code();
  }

  /** Shows where the warehouse is and whether it runs. */
  @Command(name = "status", description = "Whether it runs, and how to connect.")
  int status() {
    WarehouseSettings settings = settings();
    if (settings.named().isPresent()) {
      out().println("named server: " + settings.named().get());
      return ExitCode.OK.code();
    }
    EmbeddedServer server = server(settings);
    Optional<ConnectionSettings> running = server.running();
    if (running.isPresent()) {
      print(server, running.get());
    } else {
      out().println("stopped; it starts by itself with any command that needs it");
    }
    return ExitCode.OK.code();
  }

  /** Writes tables and archive into a new folder. */
  @Command(
      name = "backup",
      description = "Write the warehouse's tables and the archive into a new folder.")
  int backup(
      @Parameters(paramLabel = "FOLDER", description = "Must not exist.") Path folder,
      @Option(names = "--dry-run", description = "Print the plan and do nothing.") boolean dryRun)
      throws IOException, SQLException {
    Logging.configure(root.verbose());
    return new BackupCommands(root, console).backup(folder, dryRun);
  }

  /** Brings a backup back into an empty place, and verifies it there. */
  @Command(
      name = "restore",
      description = "Bring a backup back into an empty SOLIEU_HOME or database, and verify it.")
  int restore(
      @Parameters(paramLabel = "FOLDER", description = "Of a backup.") Path folder,
      @Option(names = "--dry-run", description = "Prove the files, print the plan, do nothing.")
          boolean dryRun)
      throws IOException, SQLException {
    Logging.configure(root.verbose());
    return new BackupCommands(root, console).restore(folder, dryRun);
  }

  private void print(EmbeddedServer server, ConnectionSettings analyst) {
    Map<String, String> address = new AnalystLogin(analyst, Optional.empty()).psqlEnvironment();
    PrintWriter out = out();
    out.println("running" + (server.isHeld() ? "" : " until the commands that use it have ended"));
    out.println("JDBC URL:       " + analyst.url());
    out.println("user, reading:  " + analyst.username());
    out.println("password in:    " + server.analystPasswordFile());
    out.printf(
        "psql:           PGPASSWORD=$(cat '%s') psql -h %s -p %s -U %s %s%n",
        server.analystPasswordFile(),
        address.get("PGHOST"),
        address.get("PGPORT"),
        analyst.username(),
        address.get("PGDATABASE"));
  }

  private PrintWriter out() {
    return Console.writer(console.results());
  }

  private WarehouseSettings settings() {
    Logging.configure(root.verbose());
    return WarehouseArguments.settings(root.settings());
  }

  private WarehouseSettings embedded() {
    WarehouseSettings settings = settings();
    if (settings.named().isPresent()) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "spring.datasource.url names a server of your own; only the embedded one is started and"
              + " stopped here");
    }
    return settings;
  }

  private static EmbeddedServer server(WarehouseSettings settings) {
    return new EmbeddedServer(settings.home(), settings.port());
  }
}
