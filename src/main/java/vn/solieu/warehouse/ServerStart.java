package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import vn.solieu.warehouse.ServerPrograms.ServerProgramFailed;

/**
 * Brings the embedded server into the state that is asked for. Call only while holding the start
 * lock: then nobody else changes that state.
 */
final class ServerStart {
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(20);
  private static final int START_ATTEMPTS = 5;
  private static final int UNEXPLAINED_FAILURES = 2;
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration SHORT_PAUSE = Duration.ofMillis(20);

  private final ServerLayout layout;
  private final ServerPorts ports;

  ServerStart(ServerLayout layout, OptionalInt wantedPort) {
    this.layout = layout;
    this.ports = new ServerPorts(layout.lastPort(), wantedPort);
  }

  /** The JDBC address of {@code database} on this machine. */
  static String url(int port, String database) {
    return "jdbc:postgresql://" + LOOPBACK + ":" + port + "/" + database;
  }

  /** The port of the running server, started now if there was none. */
  int joinOrStart() throws IOException {
    Optional<Integer> running = findRunning();
    if (running.isEmpty()) {
      return start();
    }
    // Whoever started it may have been killed before it was ready for use.
    if (!ServerRoles.arePrepared(this::connect, running.get())) {
      ServerRoles.prepare(this::connect, running.get(), analystPassword());
    }
    return running.get();
  }

  /** The port of the running server of this data directory, if it runs and answers. */
  Optional<Integer> findRunning() throws IOException {
    long deadline = System.nanoTime() + ANSWER_PATIENCE.toNanos();
    Optional<PostmasterFile> state = living();
    while (state.isPresent() && System.nanoTime() < deadline) {
      if (answers(state.get().port())) {
        return state.map(PostmasterFile::port);
      }
      Pause.of(PAUSE); // still starting, or replaying its log after a crash
      state = living(); // an operator may have restarted it: then it has another number
    }
    return Optional.empty();
  }

  /** Whether the server's process lives, whether or not it answers. */
  boolean isAlive() throws IOException {
    return living().isPresent();
  }

  private Optional<PostmasterFile> living() throws IOException {
    return PostmasterFile.read(layout.data()).filter(state -> state.isOf(layout.data()));
  }

  /** Stops the server, if one lives; its sessions end. */
  void stop() throws IOException {
    Optional<PostmasterFile> server = living();
    if (server.isPresent()) {
      stop(programs(), server.get());
    }
  }

  // Of several that want it stopped or restarted at once only one can tell it so; what counts is
  // that this process of it ends.
  private static void stop(ServerPrograms programs, PostmasterFile server) throws IOException {
    try {
      programs.stop();
    } catch (ServerProgramFailed e) {
      if (server.isProcessAlive()) {
        throw e;
      }
    }
    long deadline = System.nanoTime() + STOP_PATIENCE.toNanos();
    while (server.isProcessAlive()) {
      if (System.nanoTime() > deadline) {
        throw new WarehouseException(
            "the embedded PostgreSQL (process " + server.pid() + ") does not stop");
      }
      Pause.of(SHORT_PAUSE);
    }
  }

  private int start() throws IOException {
    ports.check();
    Files.createDirectories(layout.root());
    ServerPrograms programs = programs();
    programs.checkUser();
    clearRemains(programs);
    if (!Files.isDirectory(layout.data())) {
      initialise(programs);
    }
    ServerConfiguration.write(layout.data());
    int port = startOnFreePort(programs);
    ServerRoles.prepare(this::connect, port, analystPassword());
    return port;
  }

  // A server that lives but does not answer is stopped; a stale file would make the next one
  // refuse.
  private void clearRemains(ServerPrograms programs) throws IOException {
    Optional<PostmasterFile> state = PostmasterFile.read(layout.data());
    Optional<PostmasterFile> living = living();
    if (living.isPresent()) {
      stop(programs, living.get());
    } else if (state.isPresent() && state.equals(PostmasterFile.read(layout.data()))) {
      Files.deleteIfExists(state.get().file());
    }
  }

  // Under another name first: a directory that is there is one that is whole.
  private void initialise(ServerPrograms programs) throws IOException {
    PasswordFile password = ownerPassword();
    password.readOrCreate();
    Path partial = Unfinished.in(layout.root(), "initialising-");
    try {
      programs.initialise(partial, EmbeddedServer.NAME, password.path());
    } catch (ServerProgramFailed e) {
      throw new WarehouseException(
          "the embedded PostgreSQL cannot be set up under " + layout.root() + ": " + e.getMessage(),
          e);
    }
    Files.move(partial, layout.data());
  }

  private int startOnFreePort(ServerPrograms programs) throws IOException {
    int unexplained = 0;
    for (int attempt = 1; ; attempt++) {
      int port = ports.choose();
      Optional<ServerProgramFailed> failure = tryStart(programs, port);
      if (failure.isEmpty()) {
        ports.remember(port);
        return port;
      }
      Optional<Integer> other = findRunning();
      if (other.isPresent()) {
        return other.get(); // somebody else, as an operator by pg_ctl, started it meanwhile
      }
      // Another program took the port between the choice and the start: the next one is tried. It
      // may have had it for a moment only, as the server of another home that just stops.
      unexplained += ServerPorts.isFree(port) ? 1 : 0;
      if (attempt == START_ATTEMPTS || unexplained == UNEXPLAINED_FAILURES) {
        throw notStarted(port, failure.get());
      }
    }
  }

  private static Optional<ServerProgramFailed> tryStart(ServerPrograms programs, int port)
      throws IOException {
    try {
      programs.start(port);
      return Optional.empty();
    } catch (ServerProgramFailed e) {
      return Optional.of(e);
    }
  }

  private WarehouseException notStarted(int port, ServerProgramFailed e) {
    return new WarehouseException(
        "the embedded PostgreSQL does not start on port "
            + port
            + ": see the end of "
            + layout.log(),
        e);
  }

  // A wrong password is no reason to wait, nor to start the server anew.
  private boolean answers(int port) {
    try (Connection connection = connect(port, "postgres");
        Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    } catch (SQLException e) {
      if (SqlFailures.isRefusedLogin(e)) {
        throw new WarehouseException(
            "the embedded PostgreSQL refuses the password in "
                + ownerPassword().path()
                + "; put the one back that it was set up with",
            e);
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }

  private Connection connect(int port, String database) throws SQLException, IOException {
    return SqlConnections.open(
        new ConnectionSettings(
            url(port, database), EmbeddedServer.NAME, ownerPassword().readOrCreate()));
  }

  private PasswordFile ownerPassword() {
    return new PasswordFile(layout.password(EmbeddedServer.NAME));
  }

  private String analystPassword() throws IOException {
    return new PasswordFile(layout.password(EmbeddedServer.ANALYST)).readOrCreate();
  }

  private ServerPrograms programs() throws IOException {
    return new ServerPrograms(ServerBinaries.unpackedIn(layout), layout);
  }
}
