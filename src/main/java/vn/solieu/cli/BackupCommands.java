package vn.solieu.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.core.env.Environment;
import vn.solieu.job.Verification;
import vn.solieu.warehouse.Warehouse;
import vn.solieu.warehouse.WarehouseBackup;

/** {@code warehouse backup} and {@code warehouse restore}: the warehouse with its archive. */
final class BackupCommands {
  private static final String ARCHIVE = "archive";
  private static final String TABLES = "tables";

  private final RootCommand root;
  private final Console console;

  BackupCommands(RootCommand root, Console console) {
    this.root = root;
    this.console = console;
  }

  /** Writes tables and archive into a new folder, which appears only when it is whole. */
  int backup(Path folder, boolean dryRun) throws IOException, SQLException {
    Environment settings = root.settings();
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new CommandFailed(ExitCode.USAGE, folder + " exists; name a new folder");
    }
    if (dryRun) {
      return sayBackup(archive(settings), folder);
    }
    Path target = folder.toAbsolutePath();
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    new FileTree(partial).remove(); // of a backup that was killed
    Files.createDirectories(partial.resolve(TABLES));
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(settings))) {
      int tables = new WarehouseBackup(warehouse, partial.resolve(TABLES)).write();
      // After the tables: the archive only grows, so that it has all that they name.
      long documents = new FileTree(archive(settings)).copyTo(partial.resolve(ARCHIVE));
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      console.say("wrote " + tables + " tables and " + documents + " archive files to " + folder);
      return ExitCode.OK.code();
    }
  }

  private int sayBackup(Path archive, Path folder) throws IOException {
    FileTree tree = new FileTree(archive);
    console.say(
        "would write every table and "
            + tree.count()
            + " archive files ("
            + tree.bytes()
            + " bytes) to "
            + folder);
    return ExitCode.OK.code();
  }

  /** Brings a backup back into an empty place, and verifies it there. */
  int restore(Path folder, boolean dryRun) throws IOException, SQLException {
    Environment settings = root.settings();
    if (!isEmpty(archive(settings))) {
      throw new CommandFailed(
          ExitCode.USAGE, archive(settings) + " is not empty; restore into another SOLIEU_HOME");
    }
    if (dryRun) {
      return sayRestore(folder, settings);
    }
    try (Warehouse warehouse = Warehouse.open(WarehouseArguments.settings(settings));
        var pool = warehouse.openPool()) {
      int tables = new WarehouseBackup(warehouse, folder.resolve(TABLES)).restore();
      long documents = new FileTree(folder.resolve(ARCHIVE)).copyTo(archive(settings));
      console.say("restored " + tables + " tables and " + documents + " archive files");
      AtomicLong differences = new AtomicLong();
      Verification verification = new Verification(pool, WarehouseArguments.home(settings));
      for (var proof : List.<Proof>of(verification::hashAgain, verification::cutAgain)) {
        proof.run(line -> differences.addAndGet(print(line)));
      }
      return (differences.get() == 0 ? ExitCode.OK : ExitCode.DIFFERENT).code();
    }
  }

  private int sayRestore(Path folder, Environment settings) throws IOException {
    int tables = WarehouseBackup.check(folder.resolve(TABLES));
    console.say(
        "would restore "
            + tables
            + " tables, which are as they were written, and "
            + new FileTree(folder.resolve(ARCHIVE)).count()
            + " archive files into "
            + WarehouseArguments.home(settings));
    return ExitCode.OK.code();
  }

  private interface Proof {
    long run(Consumer<String> difference);
  }

  private int print(String line) {
    Console.writer(console.results()).println(line);
    return 1;
  }

  private static Path archive(Environment settings) {
    return WarehouseArguments.home(settings).resolve(ARCHIVE);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }
}
