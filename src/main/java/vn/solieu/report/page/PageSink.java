package vn.solieu.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.solieu.report.words.Language;

/** Writes pages below the site's folder. Several threads may write at once. */
final class PageSink {
  private final Path folder;
  private final String built;
  private final Templates templates = new Templates();
  private final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private final AtomicLong pages = new AtomicLong();

  /** Writes below {@code folder}; {@code built} says when, in words of no language. */
  PageSink(Path folder, String built) {
    this.folder = folder;
    this.built = built;
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
    String page = templates.render(draft.template(), draft.body(), layout(edition, draft));
    Path file = folder.resolve(edition.language().folder() + draft.path());
    try {
      if (!folders.contains(file.getParent())) {
        Files.createDirectories(file.getParent());
        folders.add(file.getParent());
      }
      Files.writeString(file, page, StandardCharsets.UTF_8);
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
        built,
        edition.words().all());
  }

  /** How many pages were written. */
  long pages() {
    return pages.get();
  }
}
