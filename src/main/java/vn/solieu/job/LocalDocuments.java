package vn.solieu.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.solieu.archive.ArchiveException;
import vn.solieu.archive.WarcArchive;
import vn.solieu.fetch.Delivery;
import vn.solieu.fetch.Listed;
import vn.solieu.fetch.LocalReader;
import vn.solieu.fetch.ManifestRow;
import vn.solieu.model.Issue;
import vn.solieu.model.IssueCode;
import vn.solieu.model.RawDocument;

/** Documents on disk: files, and the pages within WARC files. Immutable and thread safe. */
public final class LocalDocuments {
  private final LocalReader reader;
  private final int maxBytes;

  /** Documents of which none is larger than {@code maxBytes}, unpacked. */
  public LocalDocuments(int maxBytes) {
    this.reader = new LocalReader(maxBytes);
    this.maxBytes = maxBytes;
  }

  /** What {@code listing} finds, with the pages of a WARC file in its place and their order. */
  public static Iterator<Listed> open(Iterator<Listed> listing) {
    return new Opened(listing);
  }

  /** Whether {@code file} is a page within a WARC file. */
  public static boolean isWithinArchive(Listed.LocalFile file) {
    return WarcPages.isPlace(file.path().toString());
  }

  /** The bytes of {@code file}, or why they cannot be had. */
  public Delivery read(Listed.LocalFile file) {
    try {
      Optional<WarcArchive.Body> page = WarcPages.read(file.path().toString(), maxBytes);
      return page.isPresent() ? delivered(file, page.get()) : reader.read(file);
    } catch (ArchiveException e) {
      String reason = file.document() + ": " + e.getMessage();
      return new Delivery.Refused(Issue.ofDocument(IssueCode.UNREADABLE, reason));
    }
  }

  private static Delivery delivered(Listed.LocalFile file, WarcArchive.Body page) {
    ManifestRow row = file.described();
    return new Delivery.Delivered(
        new RawDocument(
            file.document(),
            page.bytes(),
            page.contentType(),
            row.url(),
            row.publisher(),
            row.title(),
            row.publishedOn()));
  }

  private static final class Opened implements Iterator<Listed> {
    private final Iterator<Listed> listing;
    private final Deque<Listed> pages = new ArrayDeque<>();

    Opened(Iterator<Listed> listing) {
      this.listing = listing;
    }

    @Override
    public boolean hasNext() {
      return !pages.isEmpty() || listing.hasNext();
    }

    @Override
    public Listed next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (pages.isEmpty()) {
        pages.addAll(open(listing.next()));
      }
      return pages.removeFirst(); // never empty: a file without pages is refused
    }

    private static List<Listed> open(Listed next) {
      boolean isArchive = next instanceof Listed.LocalFile file && WarcPages.isWarc(file.path());
      return isArchive ? WarcPages.list(((Listed.LocalFile) next).path()) : List.of(next);
    }
  }
}
