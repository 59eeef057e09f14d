package vn.solieu.fetch.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A web server on this machine that answers byte for byte as a test says, also wrongly, and keeps
 * what it was asked and when.
 */
public final class LoopbackSite implements AutoCloseable {
  private final ServerSocket server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "loopback-site");
            thread.setDaemon(true);
            return thread;
          });
  private final ConcurrentHashMap<String, Answer> answers = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private volatile Answer otherwise = status(404, "not here");

  /** A request as it came. */
  public record Request(String path, Map<String, String> headers, Instant at) {
    /** The header of this name in lower case. */
    public @Nullable String header(String name) {
      return headers.get(name);
    }

    /** Whether it has conditions. */
    public boolean isConditional() {
      return headers.containsKey("if-none-match") || headers.containsKey("if-modified-since");
    }
  }

  /** Answers one request; what it throws cuts the connection. */
  public interface Answer {
    void write(Request request, OutputStream out, Socket socket)
        throws IOException, InterruptedException;
  }

  /** A site at a free port of {@code host}: 127.0.0.1, 127.0.0.2 … */
  public LoopbackSite(String host) throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getByName(host));
    threads.execute(this::accept);
  }

  /** Its address with {@code path}. */
  public String url(String path) {
    return "http://"
        + server.getInetAddress().getHostAddress()
        + ":"
        + server.getLocalPort()
        + path;
  }

  /** Answers {@code path} so from now on. */
  public LoopbackSite on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers every other path so. */
  public LoopbackSite otherwise(Answer answer) {
    otherwise = answer;
    return this;
  }

  /** What it was asked, in order. */
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** The requests for {@code path}. */
  public List<Request> requestsFor(String path) {
    return requests().stream().filter(request -> request.path().equals(path)).toList();
  }

  /** Forgets what it was asked. */
  public void forget() {
    requests.clear();
  }

  /** A whole answer with status 200. */
  public static Answer ok(String type, byte[] body, String... headers) {
    return (request, out, socket) -> send(out, 200, type, body, headers);
  }

  /** The same with text in UTF-8. */
  public static Answer ok(String type, String body, String... headers) {
    return ok(type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** A page with an entity tag that answers 304 to who has it. */
  public static Answer cached(String type, String body, String etag) {
    return (request, out, socket) -> {
      if (("\"" + etag + "\"").equals(request.header("if-none-match"))) {
        out.write(
            ("HTTP/1.1 304 Not Modified\r\nETag: \"" + etag + "\"\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
      } else {
        send(out, 200, type, body.getBytes(StandardCharsets.UTF_8), "ETag: \"" + etag + "\"");
      }
    };
  }

  /** A status with a short text. */
  public static Answer status(int status, String body, String... headers) {
    return (request, out, socket) ->
        send(out, status, "text/plain", body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** Bytes as they are. */
  public static Answer raw(String text) {
    return (request, out, socket) -> {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      socket.close();
    };
  }

  /** Writes a whole answer. */
  public static void send(OutputStream out, int status, String type, byte[] body, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    whole.writeTo(out);
    out.flush();
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        threads.execute(() -> serve(socket));
      }
    } catch (IOException e) {
      return; // closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Request request = read(in);
      while (request != null) {
        requests.add(request);
        answers
            .getOrDefault(request.path(), otherwise)
            .write(request, socket.getOutputStream(), socket);
        request = socket.isClosed() ? null : read(in);
      }
    } catch (IOException e) {
      return; // the client went away, or the test wanted it so
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sockets.remove(socket);
    }
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Request(first.split(" ", -1)[1], headers, Instant.now());
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
