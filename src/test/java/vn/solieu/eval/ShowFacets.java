package vn.solieu.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.solieu.model.Article;
import vn.solieu.pipeline.DocumentPipeline;

/**
 * Prints what the core reads in a text: for development. Arguments: file, words that a quote's
 * sentence has.
 */
public final class ShowFacets {
  private ShowFacets() {}

  /** Prints the observations with their traces. */
  public static void main(String[] args) throws Exception {
    String text = Files.exists(Path.of(args[0])) ? Files.readString(Path.of(args[0])) : args[0];
    for (var o :
        DocumentPipeline.ofDefaultRules().extract(Article.ofText("t", text)).observations()) {
      if (args.length < 2 || o.quotation().sentence().contains(args[1])) {
        System.out.println(
            o.quotation().quote()
                + " => "
                + o.indicator()
                + " "
                + o.quantity()
                + " "
                + o.status()
                + " "
                + o.place()
                + " "
                + o.period());
        o.trace()
            .forEach(
                e ->
                    System.out.println(
                        "     " + e.field() + " " + e.rule() + " [" + e.words() + "]"));
      }
    }
  }
}
