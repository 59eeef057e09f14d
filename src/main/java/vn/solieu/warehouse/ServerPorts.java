package vn.solieu.warehouse;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Chooses the server's port: the one that is asked for, or the last one, or the next free one. */
final class ServerPorts {
  private static final int FIRST = 54329;
  private static final int TRIES = 100;
  private static final int HIGHEST = 65535;

  private final Path lastPort;
  private final OptionalInt wanted;

  ServerPorts(Path lastPort, OptionalInt wanted) {
    this.lastPort = lastPort;
    this.wanted = wanted;
  }

  /** Refuses a wanted port that is none. */
  void check() {
    if (wanted.isPresent() && (wanted.getAsInt() < 1 || wanted.getAsInt() > HIGHEST)) {
      throw new WarehouseException(
          "solieu.warehouse.port must be from 1 to " + HIGHEST + ", not " + wanted.getAsInt());
    }
  }

  /** A port that nobody listens on now. */
  int choose() throws IOException {
    if (wanted.isPresent()) {
      return wanted.stream()
          .filter(ServerPorts::isFree)
          .findFirst()
          .orElseThrow(
              () ->
                  new WarehouseException(
                      "port "
                          + wanted.getAsInt()
                          + " on 127.0.0.1 is taken by another program; free it or set"
                          + " solieu.warehouse.port to another"));
    }
    return IntStream.concat(last().stream(), IntStream.range(FIRST, FIRST + TRIES))
        .filter(ServerPorts::isFree)
        .findFirst()
        .orElseThrow(
            () ->
                new WarehouseException(
                    "no port from "
                        + FIRST
                        + " to "
                        + (FIRST + TRIES - 1)
                        + " is free on 127.0.0.1; set solieu.warehouse.port to one that is"));
  }

  /** Makes {@code port} the first to be tried next time. */
  void remember(int port) throws IOException {
    Files.writeString(lastPort, String.valueOf(port), StandardCharsets.UTF_8);
  }

  private OptionalInt last() throws IOException {
    if (!Files.exists(lastPort)) {
      return OptionalInt.empty();
    }
    String text = Files.readString(lastPort, StandardCharsets.UTF_8).strip();
    return text.matches("\\d{1,5}")
        ? IntStream.of(Integer.parseInt(text)).filter(port -> port <= HIGHEST).findFirst()
        : OptionalInt.empty();
  }

  /** Whether nobody listens on {@code port} of this machine now. */
  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // as PostgreSQL does: a closed connection's wait is no obstacle
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
