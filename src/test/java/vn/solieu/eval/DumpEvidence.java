package vn.solieu.eval;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.solieu.extract.Extractor;
import vn.solieu.extract.FigureEvidence;
import vn.solieu.extract.indicator.Candidate;
import vn.solieu.extract.indicator.Trait;
import vn.solieu.model.Observation;
import vn.solieu.rules.RuleBook;

/** Writes the candidates of every figure of annotated folders: for development. */
public final class DumpEvidence {
  private DumpEvidence() {}

  /** Arguments: output, folders. */
  public static void main(String[] args) throws Exception {
    Extractor extractor = new Extractor(RuleBook.ofClassPath());
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8))) {
      for (int a = 1; a < args.length; a++) {
        for (var article : ObservationCsv.articles(Path.of(args[a]))) {
          List<FigureEvidence> all = extractor.evidence(article);
          for (FigureEvidence e : all) {
            Observation o = e.observation();
            out.printf(
                "F\t%s\t%s\t%d\t%d\t%s\t%s\t%s%n",
                args[a],
                article.document(),
                o.quotation().start(),
                o.quotation().end(),
                o.quantity().value().toPlainString(),
                o.quantity().unit(),
                o.indicator());
            for (Candidate c : e.candidates()) {
              StringBuilder line = new StringBuilder("C\t" + c.indicator() + "\t" + c.model());
              for (Trait t : Trait.values()) {
                double v = c.traits()[t.ordinal()];
                if (v != 0) {
                  line.append('\t').append(t.key()).append('=').append(v);
                }
              }
              out.println(line);
            }
          }
        }
      }
    }
  }
}
