package vn.solieu.extract.figure;

import vn.solieu.text.Tokens;

/**
 * Finds the numbers that are no figures, each by a recogniser of its own: codes and names,
 * telephone numbers, labels, enumerators.
 */
final class NotFigures {
  private final Claims claims;
  private final GluedDigits gluedDigits;
  private final Telephones telephones;
  private final Labels labels;
  private final Enumerators enumerators;

  NotFigures(Words words, Claims claims, AmountReader amounts) {
    this.claims = claims;
    Tokens tokens = words.tokens();
    gluedDigits = new GluedDigits(words);
    telephones = new Telephones(words);
    labels = new Labels(words, claims, amounts);
    enumerators = new Enumerators(words.reading(), tokens);
  }

  /** The token after the number at {@code at} when it is no figure, else {@code at}; claims it. */
  int end(int at) {
    int end = enumerators.end(at);
    end = end > at ? end : gluedDigits.end(at);
    end = end > at ? end : telephones.end(at);
    end = end > at ? end : labels.end(at);
    if (end > at) {
      claims.claim(at, end);
    }
    return end;
  }
}
