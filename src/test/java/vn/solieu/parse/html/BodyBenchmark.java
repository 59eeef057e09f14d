package vn.solieu.parse.html;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import vn.solieu.model.RawDocument;
import vn.solieu.parse.ArticleParser;
import vn.solieu.rules.RuleFiles;

/**
 * Parses a folder of saved pages: {@code BodyBenchmark PAGES OUT.jsonl [ROUNDS]}. Writes a JSON
 * line with {@code document} and {@code text} for each, for a scorer to read, and prints the CPU
 * time over that of {@code Jsoup.parse} alone.
 */
public final class BodyBenchmark {
  private BodyBenchmark() {}

  /** Arguments: folder of pages, file to write, rounds for the timing (0 for none). */
  public static void main(String[] args) throws IOException {
    ArticleParser parser = new ArticleParser(RuleFiles.ofClassPath());
    List<RawDocument> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      for (Path file : files.sorted().toList()) {
        pages.add(RawDocument.of(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    try (PrintStream out = new PrintStream(args[1], StandardCharsets.UTF_8)) {
      for (RawDocument page : pages) {
        parser
            .parse(page)
            .articles()
            .forEach(
                article ->
                    out.println(
                        "{\"document\":%s,\"text\":%s}"
                            .formatted(json(page.document()), json(article.text()))));
      }
    }
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    for (int round = 0; round < rounds; round++) {
      long start = cpuNanos();
      for (RawDocument page : pages) {
        Jsoup.parse(new String(page.bytes(), StandardCharsets.UTF_8));
      }
      long middle = cpuNanos();
      pages.forEach(parser::parse);
      long end = cpuNanos();
      System.out.printf(
          "Jsoup.parse %d ms, ArticleParser %d ms, ratio %.2f%n",
          (middle - start) / 1_000_000,
          (end - middle) / 1_000_000,
          (double) (end - middle) / (middle - start));
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < ' ' || Character.isSurrogate(c)) {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
