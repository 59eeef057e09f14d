package vn.solieu.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded server, on real servers in directories of their own. */
class EmbeddedServerIT {
  @TempDir Path home;

  @BeforeEach
  void unpackOnce() throws IOException {
    ServerForTests.prepare(home);
  }

  @AfterEach
  void stopWhatRuns() {
    new EmbeddedServer(home, OptionalInt.empty()).release();
  }

  @Test
  void startsSafelyAndStopsWithItsLastUser() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    ConnectionSettings address;
    try (EmbeddedServer.Lease first = server.use()) {
      address = first.owner();
      try (EmbeddedServer.Lease second = server.use()) {
        assertEquals(address, second.owner(), "the second joins the first's server");
      }
      assertEquals("on", ask(address, "SHOW fsync"), "still running after one of two has left");
      assertEquals("127.0.0.1", ask(address, "SHOW listen_addresses"));
      assertEquals("", ask(address, "SHOW unix_socket_directories"));
      assertEquals("scram-sha-256", ask(address, "SHOW password_encryption"));
      assertEquals("18", ask(address, "SELECT current_setting('server_version_num')::int / 10000"));
      assertEquals(
          "b C.UTF-8",
          ask(
              address,
              "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database WHERE datname = 'solieu'"));
      assertEquals(
          "0", ask(address, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method = 'trust'"));
    }
    assertThrows(SQLException.class, () -> ask(address, "SELECT 1"), "stopped with its last user");
    assertTrue(server.running().isEmpty());
  }

  @Test
  void keepsItsPasswordsToItself() throws Exception {
    try (EmbeddedServer.Lease lease = new EmbeddedServer(home, OptionalInt.empty()).use()) {
      for (String role : new String[] {EmbeddedServer.NAME, EmbeddedServer.ANALYST}) {
        Path file = home.resolve("postgres/" + role + ".password");
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
      ConnectionSettings owner = lease.owner();
      ConnectionSettings wrong = new ConnectionSettings(owner.url(), owner.username(), "wrong");
      SQLException refused = assertThrows(SQLException.class, () -> ask(wrong, "SELECT 1"));
      assertEquals("28P01", refused.getSQLState());
      assertFalse(owner.toString().contains(owner.password()));
    }
  }

  @Test
  void staysWhileItIsHeld() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    ConnectionSettings address;
    try (EmbeddedServer.Lease lease = server.hold()) {
      address = lease.owner();
    }
    assertEquals("1", ask(address, "SELECT 1"));
    assertEquals(address.url(), server.running().orElseThrow().url());
    assertEquals(0, server.release());
    assertThrows(SQLException.class, () -> ask(address, "SELECT 1"));
  }

  @Test
  void getsAServerReadyWhoseStarterWasKilledBeforeItWas() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    try (EmbeddedServer.Lease lease = server.hold()) {
      ConnectionSettings owner = lease.owner();
      ConnectionSettings postgres =
          new ConnectionSettings(
              owner.url().replaceAll("/solieu$", "/postgres"), owner.username(), owner.password());
      try (Connection connection = SqlConnections.open(postgres)) {
        connection.createStatement().execute("DROP DATABASE solieu");
        connection.createStatement().execute("DROP ROLE " + EmbeddedServer.ANALYST);
      }
    }
    try (EmbeddedServer.Lease lease = server.use()) {
      assertEquals("1", ask(lease.owner(), "SELECT 1"));
      assertEquals("1", ask(lease.analyst(), "SELECT 1"));
    }
  }

  /** As the server of another home does that stops at the same moment. */
  @Test
  void aPortThatIsTakenForAMomentOnlyDelaysTheStart() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    server.use().close(); // set up
    Path postmaster = home.resolve("postgres/data/postmaster.pid");
    int port = Integer.parseInt(Files.readString(home.resolve("postgres/port")).strip());
    Thread taker = new Thread(() -> takeWhenItComesUp(port, postmaster));
    taker.start();
    try (EmbeddedServer.Lease lease = server.use()) {
      assertEquals("1", ask(lease.owner(), "SELECT 1"));
    }
    taker.join();
  }

  // The server writes its file before it takes its port.
  private static void takeWhenItComesUp(int port, Path postmaster) {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!Files.exists(postmaster) && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Thread.sleep(30);
    } catch (IOException | InterruptedException e) {
      // It was faster; then there is nothing to be seen.
    }
  }

  @Test
  void joinsAServerThatAKilledProcessLeftBehind() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    ConnectionSettings address;
    try (EmbeddedServer.Lease lease = server.hold()) {
      address = lease.owner();
    }
    Files.delete(home.resolve("postgres/held")); // as if its only user had been killed
    try (EmbeddedServer.Lease lease = server.use()) {
      assertEquals(address, lease.owner());
      assertEquals("1", ask(address, "SELECT 1"));
    }
    assertThrows(SQLException.class, () -> ask(address, "SELECT 1"), "and stops it in the end");
  }

  @Test
  void joinsAServerThatWasRestartedUnderIt() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    Path data = home.resolve("postgres/data");
    try (EmbeddedServer.Lease lease = server.hold()) {
      run(lease.owner(), "CREATE TABLE kept (n int)");
      run(lease.owner(), "INSERT INTO kept VALUES (42)");
      restart("immediate");
    }
    long restarted = PostmasterFile.read(data).orElseThrow().pid();
    try (EmbeddedServer.Lease lease = server.use()) {
      assertEquals("42", ask(lease.owner(), "SELECT n FROM kept"));
      assertEquals(restarted, PostmasterFile.read(data).orElseThrow().pid(), "the same server");
    }
  }

  @Test
  void anInterruptedStartLeavesNoServerBehind() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    server.use().close();
    AtomicInteger interrupted = new AtomicInteger();
    for (int pause = 0; pause < 200; pause += 10) {
      Thread start =
          new Thread(
              () -> {
                try {
                  server.use().close();
                } catch (WarehouseException e) {
                  interrupted.incrementAndGet();
                }
              });
      start.start();
      Thread.sleep(pause);
      start.interrupt();
      start.join();
      for (int i = 0; i < 100 && worksInData(); i++) {
        Thread.sleep(50);
      }
      assertFalse(worksInData(), "left behind after " + pause + " ms");
    }
    assertTrue(interrupted.get() > 0, "some were interrupted");
  }

  @Test
  void recoversWhenTheServerItselfWasKilled() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    try (EmbeddedServer.Lease lease = server.hold()) {
      run(lease.owner(), "CREATE TABLE kept (n int)");
      run(lease.owner(), "INSERT INTO kept VALUES (42)");
    }
    long pid = PostmasterFile.read(home.resolve("postgres/data")).orElseThrow().pid();
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().join();
    try (EmbeddedServer.Lease lease = server.use()) {
      assertEquals("42", ask(lease.owner(), "SELECT n FROM kept"));
    }
  }

  @Test
  void aStateFileWhoseNumberAnotherProgramGotIsNoObstacle() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    server.use().close();
    Path state = home.resolve("postgres/data/postmaster.pid");
    long own = ProcessHandle.current().pid();
    Files.writeString(state, own + "\n" + home + "\n0\n54329\n\n127.0.0.1\n0 0\nready\n");
    try (EmbeddedServer.Lease lease = server.use()) {
      assertEquals("1", ask(lease.owner(), "SELECT 1"));
    }
  }

  @Test
  void takesAnotherPortWhenItsOwnIsFull() throws Exception {
    EmbeddedServer server = new EmbeddedServer(home, OptionalInt.empty());
    server.use().close();
    try (ServerSocket other = occupy()) {
      // Not the port that it had: a server of another test may have taken that one by now.
      Files.writeString(home.resolve("postgres/port"), String.valueOf(other.getLocalPort()));
      try (EmbeddedServer.Lease lease = server.use()) {
        assertTrue(portOf(lease.owner().url()) != other.getLocalPort());
        assertEquals("1", ask(lease.owner(), "SELECT 1"));
      }
    }
  }

  @Test
  void saysSoWhenThePortThatItMustHaveIsFull() throws Exception {
    try (ServerSocket other = occupy()) {
      int port = other.getLocalPort();
      EmbeddedServer server = new EmbeddedServer(home, OptionalInt.of(port));
      WarehouseException full = assertThrows(WarehouseException.class, server::use);
      assertEquals(
          "port "
              + port
              + " on 127.0.0.1 is taken by another program; free it or set solieu.warehouse.port to"
              + " another",
          full.getMessage());
    }
  }

  // As an operator does it: this one tells the server its directory by the environment.
  private void restart(String mode) throws IOException, InterruptedException {
    Path root = home.resolve("postgres");
    List<String> command = new ArrayList<>();
    if (Integer.valueOf(0).equals(Files.getAttribute(root, "unix:uid"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(root.resolve("server-18/bin/pg_ctl").toString(), "restart", "-w"));
    command.addAll(List.of("-m", mode, "-l", root.resolve("server.log").toString()));
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("PGDATA", root.resolve("data").toString());
    assertEquals(0, builder.start().waitFor());
  }

  /** Whether any process works in the data directory, as servers do. */
  private boolean worksInData() throws IOException {
    Path data = home.resolve("postgres/data").toRealPath();
    return ProcessHandle.allProcesses().anyMatch(process -> data.equals(folderOf(process)));
  }

  private static @Nullable Path folderOf(ProcessHandle process) {
    try {
      return Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"));
    } catch (IOException e) { // it has just ended
      return null;
    }
  }

  private static ServerSocket occupy() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private static int portOf(String url) {
    return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
  }

  private static String ask(ConnectionSettings settings, String query) throws SQLException {
    try (Connection connection = SqlConnections.open(settings);
        ResultSet answer = connection.createStatement().executeQuery(query)) {
      assertTrue(answer.next());
      return answer.getString(1);
    }
  }

  private static void run(ConnectionSettings settings, String command) throws SQLException {
    try (Connection connection = SqlConnections.open(settings)) {
      connection.createStatement().execute(command);
    }
  }
}
