package vn.solieu.harness;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A tmpfs that can be made full; only root can mount one, elsewhere the trial is skipped. */
final class SmallDisk implements AutoCloseable {
  private static final String ROOMY = "size=4g";

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Mounts one at {@code folder}. */
  static SmallDisk mount(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", ROOMY, "tmpfs", folder) == 0,
        "this user cannot mount a tmpfs");
    return new SmallDisk(folder);
  }

  Path folder() {
    return folder;
  }

  /** Leaves {@code bytes} of room. */
  void fill(long bytes) throws IOException, InterruptedException {
    for (int i = 0; i < 50; i++) { // more may be used by now than a moment ago
      FileStore store = Files.getFileStore(folder);
      long size = store.getTotalSpace() - store.getUnallocatedSpace() + bytes + (i << 16);
      if (run("mount", "-o", String.format(Locale.ROOT, "remount,size=%d", size), folder) == 0) {
        return;
      }
    }
    throw new IOException("cannot fill " + folder);
  }

  /** Gives it room again. */
  void empty() throws IOException, InterruptedException {
    if (run("mount", "-o", "remount," + ROOMY, folder) != 0) {
      throw new IOException("cannot give room to " + folder);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    run("umount", "-l", folder);
  }

  private static int run(Object... command) throws IOException, InterruptedException {
    String[] words = new String[command.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = command[i].toString();
    }
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }
}
