package vn.solieu.extract.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.Tokens;

/** One pass over the tokens of a text that finds its figures. */
final class FigureScan {
  private static final int MAY_BEGIN = Reading.NUMBER | SenseGroup.NUMERAL.bit();

  private final Words words;
  private final Tokens tokens;
  private final Claims claims;
  private final NotFigures notFigures;
  private final RankReader ranks;
  private final NamedNumbers named;
  private final DraftReader reader;
  private final MatchResults results;
  private final ComparisonReader comparisons;
  private final KindReader kinds;
  private final TableFigures tables;
  private final List<Draft> drafts = new ArrayList<>();

  FigureScan(Words words, Claims claims) {
    this.words = words;
    this.claims = claims;
    tokens = words.tokens();
    AmountReader amounts = new AmountReader(words);
    notFigures = new NotFigures(words, claims, amounts);
    ranks = new RankReader(words, claims, amounts);
    named = new NamedNumbers(words, claims, amounts);
    reader = new DraftReader(words, claims, amounts);
    results = new MatchResults(words, claims, amounts);
    comparisons = new ComparisonReader(words);
    kinds = new KindReader(words, claims);
    tables = new TableFigures(words, claims);
  }

  /** The figures in the order of the text. */
  List<Draft> scan() {
    Reading reading = words.reading();
    int at = reading.next(0, MAY_BEGIN);
    while (at < tokens.count()) {
      at = reading.next(claims.isFree(at) ? step(at) : at + 1, MAY_BEGIN);
    }
    return new DraftList(words, claims, drafts).settle();
  }

  private int step(int at) {
    boolean digits = tokens.isNumber(at);
    if (!digits && (words.numeral(at) == null || isName(at))) {
      return at + 1;
    }
    if (words.has(at, Mark.FRACTION)) {
      return words.end(at, Mark.FRACTION);
    }
    if (digits) {
      List<Draft> result = results.read(at);
      if (!result.isEmpty()) {
        drafts.addAll(result);
        return at + 3;
      }
    }
    Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
    Draft draft = ranks.read(at, last);
    if (draft == null && !digits && words.before(at, Mark.ORDINAL.bit(), 0) != null) {
      return at + 1; // "chuyến ca nô thứ mười hai"
    }
    if (draft == null && digits) {
      draft = named.read(at, last);
    }
    if (draft == null && digits) {
      int end = notFigures.end(at);
      if (end > at) {
        return end;
      }
    }
    return add(draft == null ? reader.read(at) : draft, at);
  }

  /** "huyện Tháp Mười": a numeral written as a name, in a line that is not all capitals. */
  private boolean isName(int at) {
    return tokens.isCapitalised(at)
        && tokens.isCapitalised(at - 1)
        && tokens.isWord(at - 1)
        && !tokens.text().isUpperCase(tokens.end(at) - 1);
  }

  private int add(@Nullable Draft draft, int at) {
    if (draft == null) {
      return at + 1;
    }
    kinds.read(draft);
    if (!draft.unit.equals(Draft.RANK)) {
      comparisons.read(draft);
    }
    if (!tables.isInRow(at) || tables.read(draft)) {
      drafts.add(draft);
    }
    return Math.max(draft.end, at + 1);
  }
}
