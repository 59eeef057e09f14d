package vn.solieu.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.model.Observation;
import vn.solieu.model.Quotation;
import vn.solieu.report.store.Claim;
import vn.solieu.report.store.Document;
import vn.solieu.report.words.Language;
import vn.solieu.report.words.Names;

/**
 * One page with the reading view of any number of documents, whole in itself: style and script are
 * inside, and nothing else may run. Documents are written one by one as they come.
 */
public final class DocumentSheet implements AutoCloseable {
  private final OutputStream out;
  private final Edition edition;
  private final Templates templates;
  private final Layout layout;
  private long documents;
  private long figures;

  /**
   * What stands around the documents.
   *
   * @param lang the page's language
   * @param home no way to a site
   * @param policy what may run: this script, this style
   * @param style the style
   * @param script the script
   */
  private record Layout(String lang, String home, String policy, String style, String script) {}

  /** A page in {@code language} that is written to {@code out}, which stays open. */
  public DocumentSheet(OutputStream out, Language language, Names names) throws IOException {
    this.out = out;
    this.edition = Edition.of(language, names);
    this.templates = new Templates(edition.words().all());
    // The fonts of the site are not here; those of the reader do.
    String style = asset("site.css").replaceAll("@font-face \\{[^}]*\\}\\s*", "");
    String script = asset("document.js");
    String policy =
        "default-src 'none'; script-src '"
            + digest(script)
            + "'; style-src '"
            + digest(style)
            + "'; base-uri 'none'; form-action 'none'";
    layout = new Layout(language.code(), "", policy, style, script);
    write("extract", layout);
  }

  /** Writes {@code article} with its figures. */
  public void write(Article article, List<Observation> observations) throws IOException {
    documents++;
    List<Claim> claims = new ArrayList<>();
    for (Observation observation : observations) {
      claims.add(claim(article, observation, ++figures));
    }
    claims.sort(java.util.Comparator.comparingInt(c -> c.figure().quotation().start()));
    Document document =
        new Document(
            documents,
            article.document(),
            article.url(),
            text(article.publisher()),
            text(article.title()),
            text(article.author()),
            article.publishedOn(),
            "",
            1,
            "",
            article.text(),
            claims);
    for (Reader part : ReaderView.of(document, edition)) {
      write("extract_document", part);
    }
  }

  private static Claim claim(Article article, Observation observation, long id) {
    return new Claim(
        id,
        observation,
        0,
        article.url(),
        text(article.publisher()),
        text(article.title()),
        article.publishedOn(),
        "",
        "",
        quoteAt(observation.quotation()));
  }

  private static int quoteAt(Quotation quotation) {
    int before = quotation.start() - quotation.sentenceStart();
    String sentence = quotation.sentence();
    boolean isInside = before >= 0 && before <= sentence.codePointCount(0, sentence.length());
    return isInside ? sentence.offsetByCodePoints(0, before) : sentence.indexOf(quotation.quote());
  }

  private static String text(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  /** Writes the page's end. */
  @Override
  public void close() throws IOException {
    write("extract_end", layout);
    out.flush();
  }

  private void write(String template, Object body) throws IOException {
    out.write(templates.render(template, body, layout));
  }

  private static String asset(String name) throws IOException {
    try (java.io.InputStream file = Assets.open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
