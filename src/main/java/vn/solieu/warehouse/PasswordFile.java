package vn.solieu.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** A random password in a file that only its owner can read, made on first use. */
final class PasswordFile {
  private static final int RANDOM_BYTES = 24;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private final Path file;

  PasswordFile(Path file) {
    this.file = file;
  }

  Path path() {
    return file;
  }

  /** The password, made now if there is none. */
  String readOrCreate() throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(file, randomPassword(), StandardCharsets.UTF_8);
    }
    Files.setPosixFilePermissions(file, OWNER_ONLY);
    return Files.readString(file, StandardCharsets.UTF_8).strip();
  }

  private static String randomPassword() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
