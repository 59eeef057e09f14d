package vn.solieu.warehouse;

import java.nio.file.Path;

/**
 * Where the embedded server keeps its files, all below one directory of the product's home.
 *
 * @param root {@code var/postgres}
 */
record ServerLayout(Path root) {
  ServerLayout {
    root = root.toAbsolutePath().normalize();
  }

  /** The database cluster. */
  Path data() {
    return root.resolve("data");
  }

  /** The unpacked binaries of one version of the server. */
  Path binaries(String version) {
    return root.resolve("server-" + version);
  }

  /** What the server writes about itself. */
  Path log() {
    return root.resolve("server.log");
  }

  /** What initdb and pg_ctl said last. */
  Path commandLog() {
    return root.resolve("command.log");
  }

  /** Held while a process starts, joins or stops the server. */
  Path mutex() {
    return root.resolve("start.lock");
  }

  /** One locked file for each process that uses the server. */
  Path users() {
    return root.resolve("users");
  }

  /** There while {@code warehouse start} keeps the server running. */
  Path held() {
    return root.resolve("held");
  }

  /** The port of the last start, tried first so that an address stays the same. */
  Path lastPort() {
    return root.resolve("port");
  }

  /** The password of {@code role}, readable by its owner only. */
  Path password(String role) {
    return root.resolve(role + ".password");
  }
}
