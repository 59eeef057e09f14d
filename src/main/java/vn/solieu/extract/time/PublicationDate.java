package vn.solieu.extract.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.solieu.extract.Reading;

/** Finds the day of publication in a text whose metadata do not say it. */
public final class PublicationDate {

  /** The day, when the text's head or foot prints one as such. */
  public Optional<LocalDate> find(Reading reading, List<TimeExpression> times) {
    return Optional.empty();
  }
}
