package vn.solieu.extract.place;

import java.util.List;
import java.util.Optional;

/** The mentions of a text in order, and how far its sentences have passed them. */
final class MentionCursor {
  private final List<PlaceMention> mentions;
  private int next;

  MentionCursor(List<PlaceMention> mentions) {
    this.mentions = mentions;
  }

  /** The first mention that was not passed; nothing behind the last. */
  Optional<PlaceMention> first() {
    return next < mentions.size() ? Optional.of(mentions.get(next)) : Optional.empty();
  }

  /** The mentions that were not passed and begin before {@code token}. */
  List<PlaceMention> before(int token) {
    return mentions.subList(next, endBefore(token));
  }

  /** Whether a mention that was not passed begins before {@code token}. */
  boolean isBefore(int token) {
    return next < mentions.size() && mentions.get(next).start() < token;
  }

  /** Whether the first mention that was not passed begins at {@code token}. */
  boolean isAt(int token) {
    return next < mentions.size() && mentions.get(next).start() == token;
  }

  /** Passes one mention and returns it. */
  PlaceMention pass() {
    return mentions.get(next++);
  }

  /** Passes all mentions that begin before {@code token}. */
  void passBefore(int token) {
    next = endBefore(token);
  }

  private int endBefore(int token) {
    int end = next;
    while (end < mentions.size() && mentions.get(end).start() < token) {
      end++;
    }
    return end;
  }
}
