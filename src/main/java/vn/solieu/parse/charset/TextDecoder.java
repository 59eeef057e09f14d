package vn.solieu.parse.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.solieu.model.IssueCode;
import vn.solieu.parse.document.RejectedDocument;

/**
 * Turns the bytes of a plain text into characters: by byte order mark, then as UTF-8, as UTF-16
 * without a mark, as windows-1258, as TCVN3 or VNI. Every decoding is strict; nothing is trimmed,
 * replaced or normalised, so that offsets count in the file as it is. The mark itself is no part of
 * the text.
 */
public final class TextDecoder {
  private static final char REPLACEMENT = '\uFFFD';

  private final LegacyVietnamese legacy = new LegacyVietnamese();
  private final LegacyFonts fonts;

  /** A decoder that knows the encodings of {@code fonts} besides. */
  public TextDecoder(LegacyFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The text of {@code bytes}.
   *
   * @throws RejectedDocument {@code NOT_TEXT} for binary content, {@code BAD_ENCODING} when no
   *     known character set fits; the message names the first byte that UTF-8 refuses
   */
  public String decode(byte[] bytes) throws RejectedDocument {
    Optional<ByteOrderMark> mark = ByteOrderMark.find(bytes);
    if (mark.isPresent()) {
      return decodeMarked(bytes, mark.get());
    }
    Optional<Charset> wide = Utf16Guess.guess(bytes);
    if (wide.isPresent()) {
      return decodeStrictly(bytes, 0, wide.get()).orElseThrow(TextDecoder::notText);
    }
    if (BinaryContent.isBinary(bytes)) {
      throw notText();
    }
    Optional<String> text = decodeStrictly(bytes, 0, StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      text = legacy.decode(bytes).or(() -> fonts.decode(bytes));
    }
    return text.orElseThrow(() -> badEncoding(bytes));
  }

  private static String decodeMarked(byte[] bytes, ByteOrderMark mark) throws RejectedDocument {
    return decodeStrictly(bytes, mark.length(), mark.charset())
        .orElseThrow(
            () ->
                new RejectedDocument(
                    IssueCode.BAD_ENCODING,
                    "starts like " + mark.charset().name() + " but is not valid in it"));
  }

  /** The text from {@code start} on, or empty when a byte is not valid in {@code charset}. */
  static Optional<String> decodeStrictly(byte[] bytes, int start, Charset charset) {
    // The constructor is far faster than a decoder; it leaves a replacement character for a bad
    // byte.
    String text = new String(bytes, start, bytes.length - start, charset);
    if (text.indexOf(REPLACEMENT) < 0) {
      return Optional.of(text);
    }
    try {
      strict(charset).decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
      return Optional.of(text);
    } catch (CharacterCodingException invalid) {
      return Optional.empty();
    }
  }

  private static CharsetDecoder strict(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static RejectedDocument notText() {
    return new RejectedDocument(IssueCode.NOT_TEXT, "binary content, not a text");
  }

  private static RejectedDocument badEncoding(byte[] bytes) {
    int bad = firstInvalidByte(bytes);
    int line = 1;
    for (int i = 0; i < bad; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return new RejectedDocument(
        IssueCode.BAD_ENCODING,
        "not UTF-8 (byte %d, line %d) nor any known Vietnamese character set; convert it to UTF-8"
            .formatted(bad + 1, line));
  }

  private static int firstInvalidByte(byte[] bytes) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(8192);
    CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
    CoderResult result = decoder.decode(input, output, true);
    while (result.isOverflow()) {
      output.clear();
      result = decoder.decode(input, output, true);
    }
    return Math.min(input.position(), bytes.length - 1);
  }
}
