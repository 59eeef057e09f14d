package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of the embedded server, written before each start. */
final class ServerConfiguration {
  private static final String SETTINGS =
      """
      # Written by Solieu at each start: changes here are lost.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      fsync = on
      synchronous_commit = on
      password_encryption = 'scram-sha-256'
      client_connection_check_interval = '2s'
      timezone = 'Asia/Ho_Chi_Minh'
      log_timezone = 'Asia/Ho_Chi_Minh'
      lc_messages = 'C'
      max_wal_size = '2GB'
      # Compiling a query of many joins takes longer than answering it.
      jit = off
      """;

  // Nothing but TCP on this machine, and never without a password.
  private static final String ACCESS =
      """
      # Written by Solieu at each start: changes here are lost.
      host all all 127.0.0.1/32 scram-sha-256
      """;

  private ServerConfiguration() {}

  /** Writes the settings into the cluster at {@code data}. */
  static void write(Path data) throws IOException {
    // Read after postgresql.conf, so that these win.
    Files.writeString(data.resolve("postgresql.auto.conf"), SETTINGS, StandardCharsets.UTF_8);
    Files.writeString(data.resolve("pg_hba.conf"), ACCESS, StandardCharsets.UTF_8);
  }
}
