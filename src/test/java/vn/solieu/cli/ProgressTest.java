package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.solieu.job.Stage;

class ProgressTest {
  private static final Pattern WITH_RATE =
      Pattern.compile("\033\\[Kparse: 50 of 100 documents, \\d+/s, \\d+ s left\r$");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private Progress progress(boolean terminal) {
    PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
    return new Progress(new Console(OutputStream.nullOutputStream(), out), terminal);
  }

  @Test
  void onATerminalItSaysHowFastItGoesAndHowLongTheRestTakes() throws InterruptedException {
    Progress progress = progress(true);
    progress.show(Stage.PARSE, 10, 100);
    Thread.sleep(700);
    progress.show(Stage.PARSE, 50, 100);
    String said = log.toString(StandardCharsets.UTF_8);
    assertTrue(WITH_RATE.matcher(said).find(), said);
  }

  @Test
  void elsewhereItSaysNothingOfShortWork() throws InterruptedException {
    Progress progress = progress(false);
    progress.show(Stage.PARSE, 10, 100);
    Thread.sleep(300);
    progress.show(Stage.PARSE, 50, 100);
    assertEquals("", log.toString(StandardCharsets.UTF_8));
  }
}
