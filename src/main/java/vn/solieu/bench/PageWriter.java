package vn.solieu.bench;

import java.util.SplittableRandom;
import vn.solieu.bench.ArticleWriter.Paragraph;
import vn.solieu.bench.ArticleWriter.Written;

/**
 * Puts an article into a page as news sites serve it: 60 to 200 KB of HTML, most of it scripts,
 * styles, menus and lists of other articles.
 */
final class PageWriter {
  private static final int SMALLEST = 60 * 1024;
  private static final int LARGEST = 200 * 1024;
  private static final int MENU_ENTRIES = 60;
  private static final int STYLES = 150;

  private final ArticleWriter articles;

  PageWriter(ArticleWriter articles) {
    this.articles = articles;
  }

  /** A page around {@code article}. */
  String write(Written article, SplittableRandom random) {
    int size = random.nextInt(SMALLEST, LARGEST - 10 * 1024); // its end may run over
    StringBuilder page = new StringBuilder(size + 4096);
    head(page, article, random);
    menu(page, random);
    body(page, article, random);
    while (page.length() < size) {
      // a third of what is left over are scripts, the rest is markup
      if (random.nextInt(3) == 0) {
        script(page, random);
      } else {
        related(page, random);
      }
    }
    return page.append("<footer><p>&copy; ")
        .append(article.province())
        .append("</p></footer>\n</body>\n</html>\n")
        .toString();
  }

  private static void head(StringBuilder page, Written article, SplittableRandom random) {
    page.append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .append(article.title())
        .append("</title>\n<meta property=\"og:title\" content=\"")
        .append(article.title())
        .append("\">\n<meta property=\"article:published_time\" content=\"2025-")
        .append(10 + random.nextInt(3))
        .append("-1")
        .append(random.nextInt(10))
        .append("T08:15:00+07:00\">\n<style>\n");
    for (int i = 0; i < STYLES; i++) {
      page.append(".c")
          .append(random.nextInt(0x10000))
          .append("{margin:")
          .append(random.nextInt(40))
          .append("px;color:#")
          .append(Integer.toHexString(0x100000 + random.nextInt(0xE00000)))
          .append("}\n");
    }
    page.append("</style>\n</head>\n<body>\n");
  }

  private void menu(StringBuilder page, SplittableRandom random) {
    page.append("<header><nav><ul>\n");
    for (int i = 0; i < MENU_ENTRIES; i++) {
      page.append("<li class=\"m")
          .append(i % 7)
          .append("\"><a href=\"/muc-")
          .append(i)
          .append("\">")
          .append(words(random))
          .append("</a></li>\n");
    }
    page.append("</ul></nav></header>\n");
  }

  /** A few words of a title, as menus have them. */
  private String words(SplittableRandom random) {
    String title = articles.title(random, "");
    int second = title.indexOf(' ', title.indexOf(' ') + 1);
    return second < 0 ? title : title.substring(0, second);
  }

  private static void body(StringBuilder page, Written article, SplittableRandom random) {
    page.append("<main>\n<article class=\"detail\">\n<h1>")
        .append(article.title())
        .append("</h1>\n");
    for (Paragraph paragraph : article.paragraphs()) {
      String tag = paragraph.heading() ? "h2" : "p";
      page.append('<').append(tag).append('>').append(paragraph.text());
      page.append("</").append(tag).append(">\n");
      if (random.nextInt(5) == 0) {
        page.append("<figure><img src=\"/anh/")
            .append(random.nextInt(100_000))
            .append(".jpg\" alt=\"\"></figure>\n");
      }
    }
    page.append("</article>\n</main>\n");
  }

  private static void script(StringBuilder page, SplittableRandom random) {
    page.append("<script>\nwindow.d").append(random.nextInt(1_000)).append("=[");
    for (int i = 0; i < 60; i++) {
      page.append("{\"id\":")
          .append(random.nextInt(1_000_000))
          .append(",\"k\":\"")
          .append(Long.toHexString(random.nextLong()))
          .append("\",\"v\":[")
          .append(random.nextInt(100))
          .append(',')
          .append(random.nextInt(100))
          .append("]},");
    }
    page.append("];\n</script>\n");
  }

  private void related(StringBuilder page, SplittableRandom random) {
    page.append("<section class=\"related box-").append(random.nextInt(30)).append("\"><ul>\n");
    for (int i = 0; i < 12; i++) {
      int number = random.nextInt(1_000_000);
      page.append("<li class=\"item\"><div class=\"thumb\"><a href=\"/tin-")
          .append(number)
          .append(".html\" data-id=\"")
          .append(number)
          .append("\"><img loading=\"lazy\" src=\"/t/")
          .append(number)
          .append("_240x160.jpg\" alt=\"\"></a></div><h3><a href=\"/tin-")
          .append(number)
          .append(".html\">")
          .append(articles.title(random, ""))
          .append("</a></h3></li>\n");
    }
    page.append("</ul></section>\n");
  }
}
