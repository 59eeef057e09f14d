package vn.solieu.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.solieu.report.words.Language;

/** Writes pages below the site's folder. Several threads may write at once. */
final class PageSink {
  private final Path folder;
  private final LocalDate built;
  private final Map<Language, Templates> templates = new EnumMap<>(Language.class);
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final AtomicLong pages = new AtomicLong();

  /** Writes below {@code folder} in {@code editions}; {@code built} says on what day. */
  PageSink(Path folder, LocalDate built, List<Edition> editions) {
    this.folder = folder;
    this.built = built;
    editions.forEach(e -> templates.put(e.language(), new Templates(e.words().all())));
  }

  /**
   * A page to write.
   *
   * @param path below the folder of its language: {@code indicator/x.html}
   * @param template the template's name
   * @param title its title
   * @param description one sentence about it
   * @param body what the template shows
   */
  record Draft(String path, String template, String title, String description, Object body) {}

  /** Renders and writes {@code draft} in {@code edition}. */
  void write(Edition edition, Draft draft) {
    byte[] page =
        Objects.requireNonNull(templates.get(edition.language()))
            .render(draft.template(), draft.body(), layout(edition, draft));
    Path file = folder.resolve(edition.language().folder() + draft.path());
    try {
      if (!folders.contains(file.getParent())) {
        Files.createDirectories(file.getParent());
        folders.add(file.getParent());
      }
      Files.write(file, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    pages.incrementAndGet();
  }

  private Layout layout(Edition edition, Draft draft) {
    Language language = edition.language();
    String home = "../".repeat((int) draft.path().chars().filter(c -> c == '/').count());
    String root = home + (language.folder().isEmpty() ? "" : "../");
    return new Layout(
        language.code(),
        draft.title(),
        draft.description(),
        root,
        home,
        root + language.other().folder() + draft.path(),
        language.other().code(),
        draft.template().equals("indicator"),
        draft.template().equals("document"),
        built.toString(),
        edition.formats().day(built));
  }

  /** How many pages were written. */
  long pages() {
    return pages.get();
  }
}
