package vn.solieu.extract.place;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.solieu.extract.place.PlaceMention.Kind;

/** The one place that a sentence as a whole is about, which the sentences after it go on with. */
final class SentenceSubject {
  private final PlaceMarks marks;
  private final PlaceMemory memory;
  private @Nullable Frame subject;

  SentenceSubject(PlaceMarks marks, PlaceMemory memory) {
    this.marks = marks;
    this.memory = memory;
  }

  /** The place; nothing when the sentence says none, or several. */
  Optional<Frame> find() {
    return Optional.ofNullable(subject);
  }

  /** Whether the mention is what its clause is about. */
  boolean isOpenedBy(PlaceMention mention, boolean inBracket) {
    return switch (mention.role()) {
      case OPENER -> !inBracket || !mention.names(Kind.ORGANISATION);
      case SOURCE -> !mention.names(Kind.ORGANISATION) || mention.area() != null;
      case PLAIN -> isActing(mention) || marks.isReporter(mention) || isAtWork(mention);
      default -> false;
    };
  }

  /** "Hiện Bộ cung cấp": who acts, not whose something is. */
  private boolean isActing(PlaceMention mention) {
    return mention.names(Kind.OFFICE_ANAPHOR) && marks.startsAt(mention.start(), PlaceMark.OFFICE);
  }

  /** "Bộ Tài chính hoàn thành". */
  private boolean isAtWork(PlaceMention mention) {
    return marks.startsAt(mention.end(), PlaceMark.OWN_VERB);
  }

  /**
   * Notes that {@code place} holds from here on.
   *
   * @param opens whether its clause is about it
   * @param figureRead whether a figure stands before it
   */
  void note(Frame place, boolean opens, boolean figureRead) {
    if (opens && !figureRead) {
      subject = memory.isWorld(place) ? subject : place;
    } else if (subject != null
        && (opens && isElsewhere(subject, place) || areTwo(subject, place))) {
      subject = null;
    }
  }

  private static boolean isElsewhere(Frame subject, Frame place) {
    return !subject.area().equals(place.area());
  }

  /** "thành phố Hòa Bình đạt 89,2%, huyện Lương Sơn 84%": the one after the other. */
  private static boolean areTwo(Frame subject, Frame place) {
    return differ(subject.locality(), place.locality()) || differ(subject.office(), place.office());
  }

  private static boolean differ(@Nullable String one, @Nullable String other) {
    return one != null && other != null && !one.equalsIgnoreCase(other);
  }
}
