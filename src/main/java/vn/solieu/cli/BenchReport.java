package vn.solieu.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import vn.solieu.bench.Growth;
import vn.solieu.bench.Measurement;

/** What was measured, as tables for people or as JSON for programs. */
final class BenchReport {
  private static final double MEGABYTE = 1e6;

  private record Texts(String name, List<Measurement> works) {
    /**
     * Its name with how long a text is and how many figures it has, which decide how fast it is.
     */
    String title() {
      Measurement extraction = works.get(0);
      double documents = extraction.documents();
      return String.format(
          Locale.ROOT,
          "%s: %.1f KB, %.0f figures",
          name,
          extraction.bytes() / documents / 1e3,
          extraction.found() / documents);
    }
  }

  private final long seed;
  private final String made;
  private List<Measurement> pages = List.of();
  private final List<Texts> texts = new ArrayList<>();
  private int threads = 1;
  private double speedUp = 1;
  private @Nullable ReplayResult replay;
  private List<Growth> growth = List.of();

  /**
   * A report of measurements over the pages of {@code seed}.
   *
   * @param made on which day by which command
   */
  BenchReport(long seed, String made) {
    this.seed = seed;
    this.made = made;
  }

  /** The stages over HTML, the first of them {@code Jsoup.parse}. */
  void setPages(List<Measurement> works) {
    pages = works;
  }

  /** Extraction over texts, then what it is compared with. */
  void addTexts(String name, List<Measurement> works) {
    texts.add(new Texts(name, works));
  }

  /** The stages of a replay into a warehouse. */
  void setReplay(ReplayResult result) {
    replay = result;
  }

  void setSpeedUp(int of, double ratio) {
    threads = of;
    speedUp = ratio;
  }

  void setGrowth(List<Growth> sizes) {
    growth = sizes;
  }

  static String machine() {
    return "%s %s, %d processors, Java %s, heap of at most %d MB"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("java.version"),
            Runtime.getRuntime().maxMemory() >> 20);
  }

  void writeTables(PrintWriter out) {
    out.println(made);
    out.println(machine());
    out.println("Rates are per second of processor time; seed " + seed + ".");
    if (!pages.isEmpty()) {
      head(out, "HTML pages, MB of HTML", "× Jsoup.parse");
      pages.forEach(work -> row(out, work, work.ratioTo(pages.get(0))));
    }
    writeReplay(out);
    for (Texts set : texts) {
      head(out, set.title(), "extract ×");
      set.works().forEach(work -> row(out, work, set.works().get(0).ratioTo(work)));
    }
    if (threads > 1) {
      print(out, "%n%d threads: %.2f times the pages a second of one%n", threads, speedUp);
    }
    writeGrowth(out);
    out.flush();
  }

  private void writeReplay(PrintWriter out) {
    ReplayResult result = replay;
    if (result != null) {
      head(out, "archive to warehouse, MB of HTML", "× Jsoup.parse");
      result.all().forEach(stage -> row(out, stage, stage.ratioTo(result.jsoup())));
      result.profile().forEach(out::println);
    }
  }

  private static void head(PrintWriter out, String title, String ratio) {
    print(
        out,
        "%n%-36s %9s %9s %9s %11s %9s %14s%n",
        title,
        "documents",
        "MB",
        "docs/s",
        "found/s",
        "MB/s",
        ratio);
  }

  private static void row(PrintWriter out, Measurement work, double ratio) {
    print(
        out,
        "%-36s %9d %9.2f %9.0f %11.0f %9.2f %14.2f%n",
        work.name(),
        work.documents(),
        work.bytes() / MEGABYTE,
        work.documentsPerSecond(),
        work.foundPerSecond(),
        work.megabytesPerSecond(),
        ratio);
  }

  private void writeGrowth(PrintWriter out) {
    if (growth.isEmpty()) {
      return;
    }
    print(
        out,
        "%n%-20s %10s %14s %12s %12s %14s %14s%n",
        "HTML to observations",
        "MB",
        "observations",
        "CPU s",
        "docs/CPU s",
        "peak heap MB",
        "live heap MB");
    for (Growth size : growth) {
      print(
          out,
          "%-20d %10.0f %14d %12.1f %12.0f %14.0f %14.0f%n",
          size.documents(),
          size.bytes() / MEGABYTE,
          size.observations(),
          size.cpuSeconds(),
          size.documents() / size.cpuSeconds(),
          size.peakHeapBytes() / MEGABYTE,
          size.liveHeapBytes() / MEGABYTE);
    }
  }

  private static void print(PrintWriter out, String form, Object... values) {
    out.print(String.format(Locale.ROOT, form, values));
  }

  /** The plots of what was measured, by the names of their files. */
  Map<String, String> plots() {
    Map<String, String> plots = new TreeMap<>();
    List<String> about = List.of(made, machine());
    ReplayResult result = replay;
    if (result != null) {
      plots.put("replay.svg", BenchPlots.stages(result.all(), about));
    }
    if (!pages.isEmpty()) {
      plots.put("stages.svg", BenchPlots.stages(pages, about));
    }
    if (growth.size() > 1) {
      plots.put("growth.svg", BenchPlots.growth(growth, about));
    }
    return plots;
  }

  void writeJson(OutputStream stream) {
    try (JsonGenerator json = JsonLines.generator(ResultFile.unclosed(stream))) {
      json.writeStartObject();
      json.writeStringProperty("made", made);
      json.writeStringProperty("machine", machine());
      json.writeNumberProperty("seed", seed);
      json.writeArrayPropertyStart("pages");
      pages.forEach(work -> write(json, work, "ratio_to_jsoup", work.ratioTo(pages.get(0))));
      json.writeEndArray();
      json.writeArrayPropertyStart("replay");
      ReplayResult result = replay;
      if (result != null) {
        result.all().forEach(s -> write(json, s, "ratio_to_jsoup", s.ratioTo(result.jsoup())));
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("profile");
      if (result != null) {
        result.profile().forEach(json::writeString);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("texts");
      texts.forEach(set -> write(json, set));
      json.writeEndArray();
      json.writeNumberProperty("threads", threads);
      json.writeNumberProperty("speed_up", speedUp);
      json.writeArrayPropertyStart("growth");
      growth.forEach(size -> write(json, size));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Texts set) {
    json.writeStartObject();
    json.writeStringProperty("name", set.name());
    json.writeArrayPropertyStart("works");
    Measurement extraction = set.works().get(0);
    set.works().forEach(work -> write(json, work, "extract_ratio", extraction.ratioTo(work)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Measurement work, String ratio, double value) {
    json.writeStartObject();
    json.writeStringProperty("name", work.name());
    json.writeNumberProperty("documents", work.documents());
    json.writeNumberProperty("bytes", work.bytes());
    json.writeNumberProperty("found", work.found());
    json.writeNumberProperty("cpu_seconds", work.cpuSeconds());
    json.writeNumberProperty("seconds", work.seconds());
    json.writeNumberProperty(ratio, value);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Growth size) {
    json.writeStartObject();
    json.writeNumberProperty("documents", size.documents());
    json.writeNumberProperty("bytes", size.bytes());
    json.writeNumberProperty("observations", size.observations());
    json.writeNumberProperty("cpu_seconds", size.cpuSeconds());
    json.writeNumberProperty("peak_heap_bytes", size.peakHeapBytes());
    json.writeNumberProperty("live_heap_bytes", size.liveHeapBytes());
    json.writeEndObject();
  }
}
