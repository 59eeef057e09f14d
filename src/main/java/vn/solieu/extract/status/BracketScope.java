package vn.solieu.extract.status;

import vn.solieu.text.Tokens;

/** Ends what was said in a bracket with the bracket: what held before it holds again. */
final class BracketScope {
  private final Tokens tokens;
  private int followed; // up to here brackets were counted
  private int depth;
  private int saidDepth; // where what holds was said
  private int lowest; // since then
  private boolean bracketed; // what holds was said in a bracket
  private Decision outer = Decision.NONE; // what held before it

  /** Follows the brackets of a sentence from its first token {@code start} on. */
  BracketScope(Tokens tokens, int start) {
    this.tokens = tokens;
    followed = start;
  }

  /** Notes that a word at {@code token} says something else than what {@code held} until there. */
  void say(int token, Decision held) {
    follow(token);
    outer = depth > 0 && !bracketed ? held : outer;
    bracketed = depth > 0;
    saidDepth = depth;
    lowest = depth;
  }

  /** Whether {@code token} stands in a bracket, and what holds was said before it opened. */
  boolean isAside(int token) {
    follow(token);
    return depth > 0 && !bracketed;
  }

  /** What holds at {@code token}: {@code held}, unless the bracket in which it was said is over. */
  Decision holding(int token, Decision held) {
    follow(token);
    if (!bracketed || lowest >= saidDepth) {
      return held;
    }
    bracketed = false;
    return outer;
  }

  /** Counts the brackets up to token {@code to}, each token once. */
  private void follow(int to) {
    for (; followed < to; followed++) {
      if (tokens.is(followed, '(')) {
        depth++;
      } else if (tokens.is(followed, ')')) {
        depth = Math.max(0, depth - 1); // "a)"
        lowest = Math.min(lowest, depth);
      }
    }
  }
}
