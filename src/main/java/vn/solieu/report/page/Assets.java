package vn.solieu.report.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the pages need beside themselves: styles, scripts, fonts and their licences. */
final class Assets {
  private static final List<String> NAMES =
      List.of(
          "site.css",
          "site.js",
          "chart.js",
          "document.js",
          "icon.svg",
          "echarts.common.min.js",
          "echarts.LICENSE.txt",
          "echarts.LICENSE-d3.txt",
          "echarts.NOTICE.txt",
          "be-vietnam-pro.LICENSE.txt",
          "be-vietnam-pro-latin-400.woff2",
          "be-vietnam-pro-latin-600.woff2",
          "be-vietnam-pro-vietnamese-400.woff2",
          "be-vietnam-pro-vietnamese-600.woff2");

  private Assets() {}

  /** Copies all below {@code folder}/assets. */
  static void copy(Path folder) throws IOException {
    Path assets = Files.createDirectories(folder.resolve("assets"));
    for (String name : NAMES) {
      try (InputStream file = open(name)) {
        Files.copy(file, assets.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The text of one of them. */
  static InputStream open(String name) throws IOException {
    InputStream file = Assets.class.getResourceAsStream("/report/static/" + name);
    if (file == null) {
      throw new FileNotFoundException("missing from the class path: " + name);
    }
    return file;
  }
}
