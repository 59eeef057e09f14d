package vn.solieu.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The embedded PostgreSQL of one home. Any number of processes share it: the first starts it, the
 * others join, the last one to leave stops it, unless it is held. A server that a killed process
 * left behind is joined like any other.
 */
public final class EmbeddedServer {
  /** The database and its owner. */
  static final String NAME = "solieu";

  /** The role that may only read. */
  static final String ANALYST = "solieu_analyst";

  private final ServerLayout layout;
  private final OptionalInt wantedPort;
  private final ServerUsers users;

  /**
   * The server below {@code home}; nothing is started yet.
   *
   * @param home where the product writes
   * @param wantedPort the port that it must have; any free one when empty
   */
  public EmbeddedServer(Path home, OptionalInt wantedPort) {
    this.layout = new ServerLayout(home.resolve("postgres"));
    this.wantedPort = wantedPort;
    this.users = new ServerUsers(layout.users());
  }

  /** Joins the running server or starts one; it runs at least until the result is closed. */
  public Lease use() {
    return locked(
        () -> {
          try {
            int port = new ServerStart(layout, wantedPort).joinOrStart();
            return new Lease(this, users.add(), port);
          } catch (IOException | RuntimeException e) {
            stopBrokenOff(e);
            throw e;
          }
        });
  }

  // Nobody would ever stop a server that came up although its start was broken off.
  private void stopBrokenOff(Exception why) {
    Uninterrupted.run(
        () -> {
          try {
            stopIfUnused();
          } catch (IOException | RuntimeException e) {
            why.addSuppressed(e);
          }
        });
  }

  /** Starts or joins the server and keeps it running after this process. */
  public Lease hold() {
    Lease lease = use();
    locked(() -> Files.writeString(layout.held(), ""));
    return lease;
  }

  /** Stops the server, or leaves that to its last user; returns how many other users there are. */
  public long release() {
    return locked(
        () -> {
          Files.deleteIfExists(layout.held());
          long others = users.count();
          stopIfUnused();
          return others;
        });
  }

  /** How to log in as the read-only role now; empty when the server does not run. */
  public Optional<ConnectionSettings> running() {
    if (!Files.isDirectory(layout.data())) {
      return Optional.empty();
    }
    return locked(() -> new ServerStart(layout, wantedPort).findRunning().map(this::asAnalyst));
  }

  /** Whether {@code warehouse start} keeps it running. */
  public boolean isHeld() {
    return Files.exists(layout.held());
  }

  /** Where the password of the read-only role stands. */
  public Path analystPasswordFile() {
    return layout.password(ANALYST);
  }

  /** How to log in as the read-only role while the server listens at {@code port}. */
  ConnectionSettings asAnalyst(int port) {
    return settings(port, ANALYST);
  }

  ConnectionSettings asOwner(int port) {
    return settings(port, NAME);
  }

  private ConnectionSettings settings(int port, String role) {
    try {
      String password = new PasswordFile(layout.password(role)).readOrCreate();
      return new ConnectionSettings(ServerStart.url(port, NAME), role, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Also on a signal: a server that is not left now would run for ever.
  private void leave(ServerUsers.User user) {
    Uninterrupted.run(
        () ->
            locked(
                () -> {
                  user.close();
                  stopIfUnused();
                  return user;
                }));
  }

  private void stopIfUnused() throws IOException {
    ServerStart server = new ServerStart(layout, wantedPort);
    if (!isHeld() && users.count() == 0 && server.isAlive()) {
      server.stop();
    }
  }

  private <T> T locked(Work<T> work) {
    try (StartLock lock = StartLock.acquire(layout.mutex())) {
      return work.run();
    } catch (IOException e) {
      throw new WarehouseException(
          "the warehouse's files under " + layout.root() + " cannot be used: " + e, e);
    }
  }

  private interface Work<T> {
    T run() throws IOException;
  }

  /** One use of the running server. */
  public static final class Lease implements AutoCloseable {
    private final EmbeddedServer server;
    private final ServerUsers.User user;
    private final int port;

    private Lease(EmbeddedServer server, ServerUsers.User user, int port) {
      this.server = server;
      this.user = user;
      this.port = port;
    }

    /** How to log in as the owner. */
    public ConnectionSettings owner() {
      return server.asOwner(port);
    }

    /** How to log in as the read-only role. */
    public ConnectionSettings analyst() {
      return server.asAnalyst(port);
    }

    /** Leaves the server; the last to leave stops it, unless it is held. */
    @Override
    public void close() {
      server.leave(user);
    }
  }
}
