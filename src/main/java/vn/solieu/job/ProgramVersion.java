package vn.solieu.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Names the rules and the program that make records from bytes: {@code 0.1.0+3f9a01c2d4e5}. It
 * changes when a rule file or a class of the core changes, and only then, so that documents are
 * read again exactly when their records could differ.
 */
final class ProgramVersion {
  /** Where the executable jar has what an unpacked one has at its top: both are one program. */
  private static final Pattern PREFIX = Pattern.compile("^BOOT-INF/classes/");

  private static final Pattern CORE =
      Pattern.compile(
          "(?:BOOT-INF/classes/)?(?:data/(?!sample/)|vn/solieu/"
              + "(?:extract|model|normalise|parse|pipeline|rules|text)/).*[^/]");

  private ProgramVersion() {}

  /** The version of the program that runs. */
  static String ofThisProgram() {
    String version =
        Optional.ofNullable(ProgramVersion.class.getPackage().getImplementationVersion())
            .orElse("0");
    String program = program();
    return program.endsWith(".jar")
        ? version + "+" + digest(Path.of(program))
        : version + "+classes";
  }

  // By the class path where the program is started by itself, else, as by Spark, where this class
  // is.
  private static String program() {
    String started = System.getProperty("java.class.path", "");
    CodeSource source = ProgramVersion.class.getProtectionDomain().getCodeSource();
    boolean isJar = started.endsWith(".jar") && !started.contains(File.pathSeparator);
    return isJar || source == null ? started : source.getLocation().getPath();
  }

  // The check sums stand in the jar's directory: nothing needs to be unpacked.
  private static String digest(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      TreeMap<String, Long> sums = new TreeMap<>();
      file.stream()
          .filter(entry -> CORE.matcher(entry.getName()).matches())
          .forEach(entry -> sums.put(PREFIX.matcher(entry.getName()).replaceFirst(""), sum(entry)));
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(sums.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static long sum(JarEntry entry) {
    return entry.getCrc();
  }
}
