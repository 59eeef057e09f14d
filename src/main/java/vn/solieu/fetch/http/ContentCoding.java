package vn.solieu.fetch.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Unpacks bodies (RFC 9110, 8.4), never to more than a limit. */
public final class ContentCoding {
  /** What requests ask for. */
  static final String ACCEPTED = "gzip, br, deflate";

  private static final int MOST_LAYERS = 2;

  private ContentCoding() {}

  /** {@code wire} without the coding of the header {@code Content-Encoding}. */
  public static byte[] decode(byte[] wire, String encoding, int maxBytes) throws FetchTrouble {
    List<String> layers =
        List.of(encoding.toLowerCase(Locale.ROOT).split(",", -1)).stream()
            .map(String::strip)
            .filter(layer -> !layer.isEmpty() && !layer.equals("identity"))
            .toList();
    if (layers.size() > MOST_LAYERS) {
      throw new FetchTrouble(FetchTrouble.Kind.BROKEN, "packed more than twice: " + encoding);
    }
    byte[] body = wire;
    for (int i = layers.size() - 1; i >= 0; i--) {
      body = unpack(body, layers.get(i), maxBytes);
    }
    return body;
  }

  private static byte[] unpack(byte[] packed, String layer, int maxBytes) throws FetchTrouble {
    if (packed.length == 0) {
      return packed;
    }
    try (InputStream in = open(packed, layer)) {
      byte[] body = in.readNBytes(maxBytes + 1);
      if (body.length > maxBytes) {
        throw new FetchTrouble(
            FetchTrouble.Kind.TOO_LARGE, "more than " + maxBytes + " bytes when unpacked");
      }
      return body;
    } catch (FetchTrouble trouble) {
      throw trouble;
    } catch (IOException e) {
      throw new FetchTrouble(
          FetchTrouble.Kind.BROKEN, "the body is not whole " + layer + ": " + e.getMessage());
    }
  }

  private static InputStream open(byte[] packed, String layer) throws IOException {
    InputStream in = new ByteArrayInputStream(packed);
    return switch (layer) {
      case "gzip", "x-gzip" -> isGzip(packed) ? new GZIPInputStream(in) : in;
      case "deflate" -> new InflaterInputStream(in);
      case "br" -> new BrotliInputStream(in);
      default ->
          throw new FetchTrouble(FetchTrouble.Kind.BROKEN, "unknown content coding " + layer);
    };
  }

  // Some servers say gzip of an error page that they send plain.
  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }
}
