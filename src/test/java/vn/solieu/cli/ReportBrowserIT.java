package vn.solieu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.solieu.report.browser.Browser;
import vn.solieu.report.browser.Tab;
import vn.solieu.warehouse.ServerForTests;

/**
 * The site of the sample and of hostile documents, opened from disk in a real browser. Without a
 * Chromium on the path these tests are skipped.
 */
class ReportBrowserIT {
  private static final int PHONE = 360;
  private static final long MAX_PAGE_BYTES = 1_000_000;
  private static final JsonMapper JSON = new JsonMapper();

  /** Every form in which a document could try to run something, and offsets beyond the plane. */
  private static final String HOSTILE =
      "😀 <script>globalThis.hacked = 1</script> <img src=x onerror=\"globalThis.hacked=2\">\r\n"
          + "Đến tháng 6 năm 2025, cả nước có 87,4% người trưởng thành có tài khoản thanh toán tại"
          + " ngân hàng \"><svg onload=globalThis.hacked=3>.\r\n"
          + "\tĐến hết năm 2024, tỷ trọng kinh tế số trong GDP đạt 18,3% </textarea></script>"
          + "<script>globalThis.hacked=4</script> 𝔘𝔫𝔦, mục tiêu đến năm 2030 đạt 30% GDP.\n"
          + "Chữ đảo \u202e chiều, năm 2023 tỷ trọng kinh tế số đạt 16,5% GDP. "
          + "W".repeat(400)
          + "\n";

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  @TempDir static Path folder;
  private static Path site;
  private static Browser browser;

  @BeforeAll
  static void writeSite() throws IOException {
    Optional<Path> chromium = Browser.installed();
    Assumptions.assumeTrue(chromium.isPresent(), "no chromium on the path: the pages stay unseen");
    Path home = folder.resolve("home");
    ServerForTests.prepare(home);
    String config = CommandLineForTests.configOf(home);
    Path hostile = Files.createDirectory(folder.resolve("hostile"));
    Files.writeString(hostile.resolve("xau.txt"), HOSTILE);
    Files.writeString(
        hostile.resolve("manifest.csv"),
        """
        file,url,publisher,title,published_on
        xau.txt,javascript:globalThis.hacked=5,"<img src=x onerror=globalThis.hacked=6>","</title><script>globalThis.hacked=7</script>' onmouseover='globalThis.hacked=8",2025-07-02
        ypsilon.txt,"data:text/html,<script>globalThis.hacked=9</script>",%s,"\u202eđảo </script><svg/onload=globalThis.hacked=10>",2025-07-03
        """
            .formatted("W".repeat(300)));
    Files.writeString(
        hostile.resolve("ypsilon.txt"),
        "Năm 2021, tỷ trọng kinh tế số trong GDP tại <b onclick=globalThis.hacked=11>Việt Nam</b>"
            + " đạt 12,9%.\n");
    expect(0, CommandLineForTests.run("ingest", "data/sample", "--config", config));
    runJob(config);
    assertTrue(Files.exists(home.resolve("pages/index.html")), "the job wrote no site");
    site = folder.resolve("site");
    expect(0, CommandLineForTests.run("report", "-o", site.toString(), "--config", config));
    browser = Browser.start(chromium.get(), folder);
  }

  /** A job whose last step is the site. */
  private static void runJob(String config) throws IOException {
    Path jobs = Files.createDirectory(folder.resolve("jobs"));
    Files.writeString(
        jobs.resolve("hostile.yml"), "description: X\ninputs: [hostile]\nreport: pages\n");
    String root = System.getProperty("solieu.root", "");
    System.setProperty("solieu.root", folder.toString());
    try {
      // Twice, because a site is replaced as a whole.
      expect(0, CommandLineForTests.run("run", "hostile", "--config", config));
      expect(0, CommandLineForTests.run("run", "hostile", "--config", config));
    } finally {
      System.setProperty("solieu.root", root);
    }
  }

  private static void expect(int exitCode, CommandLineForTests run) {
    assertEquals(exitCode, run.exitCode(), run.log());
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void pagesLoadWithoutComplaintAndAskForNothingElsewhere() throws IOException {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900);
      for (Path page : somePages()) {
        tab.go(page.toUri().toString());
        assertEquals(List.of(), tab.complaints(), page.toString());
        assertTrue(
            tab.requests().stream()
                .allMatch(
                    r ->
                        r.startsWith(site.toUri().toString())
                            || r.startsWith("blob:")
                            || r.startsWith("data:")),
            page + " asks for " + tab.requests());
        assertEquals("", tab.text("String(globalThis.hacked ?? '')"), page + " ran a document");
      }
    }
  }

  @Test
  void noPageScrollsSidewaysOnAPhone() throws IOException {
    try (Tab tab = browser.open()) {
      tab.size(PHONE, 740);
      for (Path page : somePages()) {
        tab.go(page.toUri().toString());
        int width = tab.run("document.documentElement.scrollWidth").asInt();
        assertTrue(width <= PHONE, page + " is " + width + " wide: " + widest(tab));
      }
    }
  }

  /** The rules of axe-core for WCAG 2.2 at level AA, on every kind of page in both themes. */
  @Test
  void breaksNoRuleOfAccessibility() throws IOException {
    List<String> broken = new ArrayList<>();
    try (Tab tab = browser.open()) {
      for (String theme : List.of("light", "dark")) {
        tab.prefer(Map.of("prefers-color-scheme", theme));
        // The phone has the same colours, but other sizes.
        for (int width : theme.equals("light") ? List.of(1280, PHONE) : List.of(1280)) {
          tab.size(width, 900);
          for (Path page : kindsOfPages()) {
            tab.go(page.toUri().toString());
            rulesBroken(tab).forEach(rule -> broken.add(page + ", " + theme + ": " + rule));
          }
        }
      }
      assertEquals(List.of(), broken);
      tab.run("document.documentElement.removeAttribute('lang')");
      assertTrue(
          String.join("\n", rulesBroken(tab)).contains("html-has-lang"), "the rules find nothing");
    }
  }

  private static List<String> rulesBroken(Tab tab) throws IOException {
    try (InputStream axe = ReportBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      tab.run(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
    }
    String found =
        tab.text(
            "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(r =>"
                + " r.violations.map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.target + ' ' +"
                + " n.failureSummary).join(' | ')).join('\\n'))");
    assertTrue(tab.run("axe.getRules().length").asInt() > 50, "axe has no rules");
    return found.lines().toList();
  }

  private static String widest(Tab tab) {
    return tab.text(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > "
            + PHONE
            + " && !e.closest('.scroll')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')");
  }

  @Test
  void noFileIsLargerThanAPageMayBe() throws IOException {
    for (Path file : pages()) {
      assertTrue(Files.size(file) < MAX_PAGE_BYTES, file + " has " + Files.size(file));
    }
  }

  @Test
  void highlightsStandAtTheOffsetsOfTheRecords() throws IOException {
    Path document = pageOf("</title><script>");
    try (Tab tab = browser.open()) {
      tab.go(document.toUri().toString());
      assertEquals(HOSTILE, tab.text("document.querySelector('.text').textContent"));
      JsonNode found =
          JSON.readTree(
              tab.text(
                  "JSON.stringify([...document.querySelectorAll('li.record')].map(r => ({id:"
                      + " r.id.slice(1), quote: r.querySelector('q').textContent, marked:"
                      + " [...document.querySelectorAll('.text a.f')].filter(f =>"
                      + " f.dataset.r.split(' ').includes(r.id.slice(1))).map(f =>"
                      + " f.textContent).join('')})))"));
      assertTrue(found.size() >= 3, "too few figures: " + found);
      for (JsonNode figure : found) {
        assertEquals(figure.get("quote").asString(), figure.get("marked").asString());
      }
    }
  }

  @Test
  void everyLinkLeadsToTheWebOrToAFileOfTheSite() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path page : pages()) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        String link = links.group(1).replaceFirst("#.*", "");
        boolean isWeb = link.startsWith("https://") || link.startsWith("http://");
        if (!isWeb && !link.isEmpty() && !Files.exists(page.resolveSibling(link))) {
          wrong.add(page + " -> " + link);
        }
      }
    }
    assertEquals(List.of(), wrong.stream().limit(5).toList());
  }

  @Test
  void showsTheRecordOfAFigureByPointerAndByKeyboard() throws IOException {
    Path document = pageOf("Những con số");
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(document.toUri().toString());
      tab.run(
          "document.querySelector('.text a.f').scrollIntoView({block: 'center', behavior: 'instant'})");
      JsonNode place =
          tab.run(
              "(() => { const r = document.querySelector('.text a.f').getBoundingClientRect(); return"
                  + " {x: r.x + 5, y: r.y + 5}; })()");
      tab.point(place.get("x").asDouble(), place.get("y").asDouble());
      assertEquals(
          "true",
          tab.text(
              "String(shown() === quote(0))"
                  .replace("shown()", SHOWN)
                  .replace("quote(0)", quote(0))));
      // Aside, or the pointer enters the figure that scrolling brings beneath it.
      tab.point(2, 450);
      tab.run("document.querySelectorAll('.text a.f')[0].focus()");
      tab.press("Tab", 9);
      assertEquals(
          "1",
          tab.text(
              "String([...document.querySelectorAll('.text a.f')].indexOf(document.activeElement))"));
      assertEquals("true", tab.text("String(" + SHOWN + " === " + quote(1) + ")"));
      assertTrue(
          tab.run("CSS.highlights.get('evidence').size").asInt() > 0, "no evidence is marked");
      tab.press("Escape", 27);
      assertEquals("", tab.text(SHOWN));
    }
  }

  private static final String SHOWN =
      "(document.querySelector('.inspector .shown q')?.textContent ?? '')";

  private static String quote(int number) {
    return "document.getElementById('r' + document.querySelectorAll('.text a.f')["
        + number
        + "].dataset.r.split(' ')[0]).querySelector('q').textContent";
  }

  @Test
  void drawsChartsAndSavesThem() {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(address("indicator/economy.digital_gdp_share.html"));
      assertEquals("VN", tab.text("document.getElementById('chart').dataset.drawn"));
      assertTrue(
          tab.run(
                      "(() => { const c = document.querySelector('#chart canvas'); const d ="
                          + " c.getContext('2d').getImageData(0, 0, c.width, c.height).data; return"
                          + " new Set(new Uint32Array(d.buffer)).size; })()")
                  .asInt()
              > 10,
          "the chart is empty");
      tab.run(
          "globalThis.saved = []; HTMLAnchorElement.prototype.click = function () {"
              + " saved.push(this.download + ' ' + this.href.slice(0, 15)); };"
              + " document.querySelectorAll('[data-save]').forEach(b => b.dispatchEvent(new"
              + " Event('click')))");
      String saved = tab.text("saved.join('\\n')");
      assertTrue(saved.contains("economy.digital_gdp_share-VN.png data:image/png"), saved);
      assertTrue(saved.contains("economy.digital_gdp_share-VN.svg blob:"), saved);
      tab.run(
          "(() => { const s = document.getElementById('area'); s.selectedIndex = 1;"
              + " s.dispatchEvent(new Event('change')); })()");
      assertEquals(
          "true",
          tab.text(
              "String(document.getElementById('chart').dataset.drawn === document.getElementById('area').value)"));
      assertEquals(List.of(), tab.complaints());
      assertTrue(Files.exists(site.resolve("indicator/economy.digital_gdp_share.csv")));
    }
  }

  @Test
  void findsIndicatorsWithoutTheirDiacritics() {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(address("health.html"));
      tab.run("document.getElementById('search').focus()");
      tab.type("ty trong kinh te so");
      assertEquals(
          "true", tab.text("document.getElementById('search').getAttribute('aria-expanded')"));
      tab.press("ArrowDown", 40);
      assertTrue(
          tab.text("document.querySelector('#found [aria-selected=true]').dataset.href")
              .endsWith("indicator/economy.digital_gdp_share.html"));
      tab.run("document.getElementById('search').value = ''");
      tab.type("bac giang");
      assertTrue(tab.text("document.querySelector('#found').textContent").contains("Bắc Giang"));
    }
  }

  /** A mark of direction would turn the figures after it around. */
  @Test
  void showsWhereATextTurnsItsDirectionAndDoesNotTurn() throws IOException {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(pageOf("</title><script>").toUri().toString());
      assertEquals("U+202E", tab.text("document.querySelector('.text .control').title"));
      // Each letter of the sentence stands to the right of the one before.
      assertEquals(
          "true",
          tab.text(
              "(() => { const node = document.querySelector('.text .control').nextSibling; const"
                  + " place = i => { const r = new Range(); r.setStart(node, i); r.setEnd(node, i + 1);"
                  + " return r.getBoundingClientRect().x; }; return String(place(1) < place(2) &&"
                  + " place(2) < place(3)); })()"));
      for (Path page : List.of(pageOf("ypsilon.txt"), site.resolve("sources.html"))) {
        assertFalse(Files.readString(page).contains("\u202e"), page + " has it as it is");
      }
    }
  }

  @Test
  void worksFromAWebHostToo() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", ReportBrowserIT::serve);
    server.start();
    try (Tab tab = browser.open()) {
      String host = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      tab.size(1280, 900).go(host + "indicator/economy.digital_gdp_share.html");
      assertEquals("VN", tab.text("document.getElementById('chart').dataset.drawn"));
      tab.run("document.getElementById('search').focus()");
      tab.type("bac giang");
      assertTrue(tab.text("document.querySelector('#found').textContent").contains("Bắc Giang"));
      assertEquals(List.of(), tab.complaints());
      assertTrue(
          tab.requests().stream().allMatch(r -> r.startsWith(host)), tab.requests()::toString);
    } finally {
      server.stop(0);
    }
  }

  private static void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Path file = site.resolve(exchange.getRequestURI().getPath().substring(1));
      String type =
          Map.of("html", "text/html; charset=utf-8", "css", "text/css", "js", "text/javascript")
              .getOrDefault(file.toString().replaceFirst(".*\\.", ""), "application/octet-stream");
      exchange
          .getResponseHeaders()
          .set("Content-Type", file.toString().endsWith(".svg") ? "image/svg+xml" : type);
      exchange.sendResponseHeaders(200, Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    }
  }

  /** By keyboard alone: the comparison of provinces sorted, the chart's area chosen. */
  @Test
  void sortsProvincesByKeyboard() {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(address("indicator/economy.digital_gdp_share.html"));
      String names =
          "[...document.querySelectorAll('table.sortable tbody th')].map(t =>"
              + " t.textContent).join('|')";
      String byValue = tab.text(names);
      assertTrue(byValue.contains("|"), "too few provinces: " + byValue);
      tab.run("document.querySelector('table.sortable thead button').focus()");
      tab.press("Enter", 13);
      String byName = tab.text(names);
      assertFalse(byName.equals(byValue), byName);
      assertEquals(
          "ascending",
          tab.text("document.querySelector('table.sortable th').getAttribute('aria-sort')"));
      tab.press("Tab", 9);
      tab.press("Enter", 13);
      tab.press("Enter", 13);
      assertEquals(byValue, tab.text(names));
    }
  }

  /**
   * Everything that can be done can be reached and done with the Tab key, and the focus is seen.
   */
  @Test
  void reachesEverythingByKeyboard() throws IOException {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900);
      for (Path page :
          List.of(
              site.resolve("index.html"),
              site.resolve("indicator/economy.digital_gdp_share.html"),
              pageOf("Những con số"))) {
        tab.go(page.toUri().toString());
        int count =
            tab.run(
                    "document.querySelectorAll('a[href], button, input, select, summary,"
                        + " [tabindex=\"0\"]').length")
                .asInt();
        tab.run("globalThis.met = new Set(), globalThis.unseen = []");
        for (int i = 0; i < count + 5; i++) {
          tab.press("Tab", 9);
          tab.run(
              "(() => { const e = document.activeElement; if (e === document.body) return;"
                  + " met.add(e); const s = [getComputedStyle(e), getComputedStyle(e, '::after')];"
                  + " if (!s.some(o => o.outlineStyle !== 'none' && parseFloat(o.outlineWidth) >="
                  + " 1)) unseen.push(e.outerHTML.slice(0, 90)); })()");
        }
        String missed =
            tab.text(
                "[...document.querySelectorAll('a[href], button, input, select, summary,"
                    + " [tabindex=\"0\"]')].filter(e => !met.has(e) && e.checkVisibility() &&"
                    + " !e.closest('.inspector') &&"
                    + " getComputedStyle(e).visibility === 'visible').map(e => e.outerHTML.slice(0,"
                    + " 90)).join('\\n')");
        assertEquals("", missed, page.toString());
        assertEquals("", tab.text("unseen.join('\\n')"), page.toString());
      }
    }
  }

  @Test
  void switchesLanguageToTheSamePage() {
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(address("indicator/economy.digital_gdp_share.html"));
      assertEquals("vi", tab.text("document.documentElement.lang"));
      String vietnamese =
          tab.text("document.querySelector('#series').closest('section').textContent");
      assertTrue(vietnamese.contains("12,84%"), vietnamese);
      tab.go(tab.text("document.querySelector('a.language').href"));
      assertEquals("en", tab.text("document.documentElement.lang"));
      String english = tab.text("document.querySelector('#series').closest('section').textContent");
      assertTrue(english.contains("12.84%"), english);
      tab.go(tab.text("document.querySelector('a.language').href"));
      assertEquals(address("indicator/economy.digital_gdp_share.html"), tab.text("location.href"));
    }
  }

  @Test
  void isDarkForThoseWhoPreferIt() {
    try (Tab tab = browser.open()) {
      tab.prefer(Map.of("prefers-color-scheme", "dark")).go(address("index.html"));
      String dark = tab.text("getComputedStyle(document.body).backgroundColor");
      tab.run("document.querySelector('button.theme').click()");
      assertFalse(dark.equals(tab.text("getComputedStyle(document.body).backgroundColor")));
    }
  }

  @Test
  void tellsEverythingWithoutScripts() throws IOException {
    Path document = pageOf("Những con số");
    try (Tab tab = browser.open()) {
      tab.scripts(false).go(document.toUri().toString());
      assertTrue(tab.run("document.querySelectorAll('li.record').length").asInt() > 3);
      assertTrue(tab.run("document.querySelector('.search').hidden").asBoolean());
    }
  }

  @Test
  void showsFilesWithoutADatabase() throws IOException {
    Path sheet = folder.resolve("sheet.html");
    CommandLineForTests run =
        CommandLineForTests.run(
            "extract",
            folder.resolve("hostile").toString(),
            "data/sample/12-kinh-te-so-qua-cac-nam.txt",
            "--format",
            "html",
            "-o",
            sheet.toString());
    assertEquals(0, run.exitCode(), run.log());
    try (Tab tab = browser.open()) {
      tab.size(1280, 900).go(sheet.toUri().toString());
      assertEquals(List.of(), tab.complaints());
      assertEquals("", tab.text("String(globalThis.hacked ?? '')"));
      assertEquals(HOSTILE, tab.text("document.querySelector('.text').textContent"));
      tab.run("document.querySelectorAll('.text a.f')[1].focus()");
      assertEquals("true", tab.text("String(" + SHOWN + " === " + quote(1) + ")"));
      tab.size(PHONE, 740);
      assertTrue(tab.run("document.documentElement.scrollWidth").asInt() <= PHONE);
    }
  }

  private static String address(String path) {
    return site.resolve(path).toUri().toString();
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
    }
  }

  /** One page of each kind in each language, and all documents. */
  private static List<Path> somePages() throws IOException {
    List<String> kinds = new ArrayList<>();
    List<Path> some = new ArrayList<>();
    for (Path page : pages()) {
      String kind = String.valueOf(site.relativize(page).getParent());
      boolean isDocument = kind.equals("document");
      if (isDocument || !kinds.contains(kind) || kind.equals("null") || kind.equals("en")) {
        kinds.add(kind);
        some.add(page);
      }
    }
    some.add(site.resolve("indicator/economy.digital_gdp_share.html"));
    some.add(site.resolve("en/indicator/economy.digital_gdp_share.html"));
    return some;
  }

  /** One page of each kind and language, the fullest ones. */
  private static List<Path> kindsOfPages() throws IOException {
    Map<String, Path> kinds = new TreeMap<>();
    for (Path page : pages()) {
      String folder = String.valueOf(site.relativize(page).getParent());
      boolean isSingle = folder.equals("null") || folder.equals("en");
      String kind = isSingle ? page.toString() : folder;
      Path known = kinds.get(kind);
      if (known == null || Files.size(page) > Files.size(known)) {
        kinds.put(kind, page);
      }
    }
    return List.copyOf(kinds.values());
  }

  /** The Vietnamese page of the document whose title or text has {@code words}. */
  private static Path pageOf(String words) throws IOException {
    String escaped = words.replace("<", "&lt;").replace(">", "&gt;");
    for (Path page : pages()) {
      if (page.startsWith(site.resolve("document"))
          && Files.readString(page)
              .toLowerCase(java.util.Locale.ROOT)
              .contains(escaped.toLowerCase(java.util.Locale.ROOT))) {
        return page;
      }
    }
    throw new IllegalStateException("no document has " + words);
  }
}
