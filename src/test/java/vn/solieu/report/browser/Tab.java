package vn.solieu.report.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A tab: goes to pages, runs scripts in them, presses keys, hears what they complain about. */
public final class Tab implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Connection connection;
  private final String session;
  private final String target;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private boolean hasScripts = true;
  private volatile CompletableFuture<Boolean> loaded = new CompletableFuture<>();

  Tab(Connection connection, String session, String target) {
    this.connection = connection;
    this.session = session;
    this.target = target;
    connection.listen(this::hear);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", JSON.objectNode());
    }
    // Several tabs are open, and only one has the focus of the window.
    call("Emulation.setFocusEmulationEnabled", JSON.objectNode().put("enabled", true));
  }

  private void hear(JsonNode event) {
    if (!event.path("sessionId").asString("").equals(session)) {
      return;
    }
    JsonNode said = event.path("params");
    switch (event.path("method").asString("")) {
      case "Page.loadEventFired" -> loaded.complete(true);
      case "Runtime.exceptionThrown" -> complaints.add(said.toString());
      case "Log.entryAdded" -> {
        if (List.of("error", "warning").contains(said.at("/entry/level").asString(""))) {
          complaints.add(said.toString());
        }
      }
      case "Runtime.consoleAPICalled" -> {
        if (List.of("error", "assert").contains(said.path("type").asString(""))) {
          complaints.add(said.toString());
        }
      }
      case "Page.javascriptDialogOpening" -> {
        complaints.add("a dialog: " + said);
        // Answered from another thread: this one has to hear the answer.
        new Thread(
                () -> call("Page.handleJavaScriptDialog", JSON.objectNode().put("accept", false)))
            .start();
      }
      case "Network.requestWillBeSent" -> requests.add(said.at("/request/url").asString(""));
      default -> {}
    }
  }

  private JsonNode call(String method, ObjectNode parameters) {
    return connection.call(session, method, parameters);
  }

  /** Goes to {@code address} and waits until it is loaded; complaints begin anew. */
  public Tab go(String address) {
    complaints.clear();
    requests.clear();
    loaded = new CompletableFuture<>();
    call("Page.navigate", JSON.objectNode().put("url", address));
    try {
      loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(address + " was not loaded", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!hasScripts) {
      return this;
    }
    // Scripts that wait for the page have run when the next frame is drawn.
    run("new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))");
    return this;
  }

  /** Sets the size of the window; up to 600 wide it is a phone with touch. */
  public Tab size(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        JSON.objectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", width <= 600));
    return this;
  }

  /** What the reader prefers: {@code prefers-color-scheme} and {@code dark}. */
  public Tab prefer(Map<String, String> features) {
    ObjectNode media = JSON.objectNode();
    features.forEach(
        (name, value) ->
            media.withArray("features").addObject().put("name", name).put("value", value));
    call("Emulation.setEmulatedMedia", media);
    return this;
  }

  /** Switches scripts off or on for pages to come. */
  public Tab scripts(boolean isOn) {
    hasScripts = isOn;
    call("Emulation.setScriptExecutionDisabled", JSON.objectNode().put("value", !isOn));
    return this;
  }

  /** The value of {@code script}, which may be a promise. */
  public JsonNode run(String script) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            JSON.objectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value");
  }

  /** The text that {@code script} yields. */
  public String text(String script) {
    return run(script).asString("");
  }

  /** Presses and lets go of a key by its name: {@code Tab}, {@code ArrowDown}. */
  public void press(String key, int code) {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event =
          JSON.objectNode()
              .put("type", type)
              .put("key", key)
              .put("code", key)
              .put("windowsVirtualKeyCode", code);
      if (key.equals("Enter") && type.equals("keyDown")) {
        event.put("text", "\r");
      }
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** Types {@code text} into what has the focus. */
  public void type(String text) {
    call("Input.insertText", JSON.objectNode().put("text", text));
  }

  /** Moves the pointer to a place in the window. */
  public void point(double x, double y) {
    call(
        "Input.dispatchMouseEvent",
        JSON.objectNode().put("type", "mouseMoved").put("x", x).put("y", y));
  }

  /** Writes what the window shows as PNG. */
  public void picture(Path file) throws IOException {
    JsonNode shot = call("Page.captureScreenshot", JSON.objectNode().put("format", "png"));
    Files.write(file, Base64.getDecoder().decode(shot.get("data").asString()));
  }

  /** Errors, warnings, exceptions and dialogs since the page was gone to. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Every address that the page asked for since it was gone to. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    connection.call("", "Target.closeTarget", JSON.objectNode().put("targetId", target));
  }
}
