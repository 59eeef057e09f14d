package vn.solieu.extract.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.Reading;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;

/** Finds the words of status in a text, longest first, none inside another. Immutable. */
final class StatusLexicon {
  private static final int STATUS = SenseGroup.STATUS.bit();

  private final @Nullable StatusWord[] wordBySense;

  StatusLexicon(Lexicon lexicon) {
    wordBySense = new StatusWord[lexicon.senseCount()];
    for (int sense = 0; sense < wordBySense.length; sense++) {
      if (lexicon.group(sense) == SenseGroup.STATUS) {
        wordBySense[sense] = StatusWord.ofKey(lexicon.sense(sense).key());
      }
    }
  }

  /** The words of {@code reading} in order. */
  StatusCues scan(Reading reading, @Nullable LocalDate publishedOn) {
    Tokens tokens = reading.tokens();
    StatusCues cues = new StatusCues(new Deadlines(tokens, publishedOn));
    int at = reading.next(0, STATUS);
    while (at < tokens.count()) {
      int match = longest(reading.matches(), at);
      if (match < 0) {
        at = reading.next(at + 1, STATUS);
        continue;
      }
      StatusWord word = wordBySense[reading.matches().sense(match)];
      int end = reading.matches().end(match);
      boolean name = word == StatusWord.ACTUAL && isName(tokens, at);
      if (word != null && word != StatusWord.NEUTRAL && !name) {
        cues.add(at, end, word);
      }
      at = reading.next(end, STATUS);
    }
    return cues;
  }

  /** "ông Đào Duy Hiện": a word in capitals behind another one. */
  private static boolean isName(Tokens tokens, int at) {
    return tokens.isCapitalised(at) && tokens.isCapitalised(at - 1);
  }

  private int longest(PhraseMatches matches, int at) {
    for (int m = matches.last(at) - 1; m >= matches.first(at); m--) {
      if (wordBySense[matches.sense(m)] != null) {
        return m;
      }
    }
    return -1;
  }
}
