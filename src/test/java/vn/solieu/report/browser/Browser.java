package vn.solieu.report.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A running headless Chromium; it ends when this is closed. */
public final class Browser implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final String READY = "DevTools listening on ";

  private final Process process;
  private final Connection connection;

  private Browser(Process process, Connection connection) {
    this.process = process;
    this.connection = connection;
  }

  /** Where a Chromium is on the path. */
  public static Optional<Path> installed() {
    return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts {@code program} with its profile below {@code folder}. */
  public static Browser start(Path program, Path folder) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless=new",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder.resolve("profile"),
                "about:blank"));
    if (System.getProperty("user.name").equals("root")) {
      command.add(1, "--no-sandbox");
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("HOME", folder.toString());
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader said = process.errorReader(StandardCharsets.UTF_8);
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        drain(said);
        return new Browser(process, new Connection(URI.create(line.substring(READY.length()))));
      }
    }
    throw new IOException(program + " ended without listening");
  }

  // What it says later would otherwise fill the pipe and stop it.
  private static void drain(BufferedReader said) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (said.readLine() != null) {}
              } catch (IOException e) {
                // It has ended.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** Opens an empty tab. */
  public Tab open() {
    ObjectNode blank = JsonNodeFactory.instance.objectNode().put("url", "about:blank");
    JsonNode target = connection.call("", "Target.createTarget", blank);
    ObjectNode attach =
        JsonNodeFactory.instance
            .objectNode()
            .put("targetId", target.get("targetId").asString())
            .put("flatten", true);
    return new Tab(
        connection,
        connection.call("", "Target.attachToTarget", attach).get("sessionId").asString(),
        target.get("targetId").asString());
  }

  @Override
  public void close() {
    connection.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
