package vn.solieu.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;

/** Reads listed files as raw documents, none larger than a limit. Immutable and thread safe. */
public final class LocalReader {
  private final int maxBytes;

  /** A reader that refuses files of more than {@code maxBytes} bytes without reading them whole. */
  public LocalReader(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** The bytes of {@code file} with what its manifest says, or why they cannot be had. */
  public Delivery read(Listed.LocalFile file) {
    try (InputStream in = Files.newInputStream(file.path())) {
      if (Files.size(file.path()) > maxBytes) {
        return refuse(file, IssueCode.TOO_LARGE, tooLarge());
      }
      // One more than the limit: the file may have grown since its size was asked.
      byte[] bytes = in.readNBytes(maxBytes + 1);
      return bytes.length > maxBytes
          ? refuse(file, IssueCode.TOO_LARGE, tooLarge())
          : new Delivery.Delivered(rawDocument(file, bytes));
    } catch (NoSuchFileException e) {
      return refuse(file, IssueCode.MISSING_FILE, "the file is gone");
    } catch (AccessDeniedException e) {
      return refuse(file, IssueCode.UNREADABLE, "no permission to read it");
    } catch (IOException e) {
      return refuse(file, IssueCode.UNREADABLE, "cannot be read: " + e.getMessage());
    }
  }

  private static RawDocument rawDocument(Listed.LocalFile file, byte[] bytes) {
    ManifestRow row = file.described();
    return new RawDocument(
        file.document(), bytes, null, row.url(), row.publisher(), row.title(), row.publishedOn());
  }

  private String tooLarge() {
    return "larger than solieu.max-document-bytes (" + maxBytes + ")";
  }

  private static Delivery refuse(Listed.LocalFile file, IssueCode code, String reason) {
    Path path = file.path();
    return new Delivery.Refused(Issue.ofDocument(code, path + ": " + reason));
  }
}
