package vn.solieu.extract;

import java.util.List;
import vn.solieu.model.Article;
import vn.solieu.rules.Lexicon;
import vn.solieu.rules.Sense;
import vn.solieu.rules.SenseGroup;
import vn.solieu.text.CodePoints;
import vn.solieu.text.FoldedText;
import vn.solieu.text.PhraseMatches;
import vn.solieu.text.Tokens;
import vn.solieu.text.TypedTables;
import vn.solieu.text.WrappedLines;

/**
 * One article as every reader of the extraction sees it: tokens, the phrases found in them, lines
 * and sentences. All positions are token indexes unless said otherwise; token spans are end
 * exclusive.
 */
public final class Reading {
  /** A bit beside those of the groups: the token is a number in digits. */
  public static final int NUMBER = 1 << SenseGroup.values().length;

  private final Article article;
  private final Lexicon lexicon;
  private final Tokens tokens;
  private final PhraseMatches matches;
  private final int[] groups; // of the phrases that begin at each token, and whether it is a number
  private final CodePoints codePoints;
  private final Lines lines;
  private final Sentences sentences;
  private final Outline outline;
  private final TableCells cells;
  private final TableLines tableLines;

  private Reading(Article article, Lexicon lexicon) {
    this.article = article;
    this.lexicon = lexicon;
    FoldedText folded = FoldedText.of(shown(article));
    tokens = Tokens.of(folded, lexicon.trie().vocabulary());
    matches = lexicon.trie().match(tokens);
    groups = groups(tokens, matches, lexicon);
    codePoints = CodePoints.of(article.text());
    lines = Lines.of(tokens, matches, lexicon, article.blocks());
    sentences = Sentences.of(tokens, lines, matches, lexicon);
    outline = Outline.of(tokens, lines);
    cells = new TableCells(article, tokens);
    tableLines = new TableLines(tokens, lines);
  }

  /**
   * A page's own tables have their bars, and its lines are whole; in plain text both are mended
   * where they are sure.
   */
  private static String shown(Article article) {
    return article.blocks().isEmpty()
        ? WrappedLines.joined(TypedTables.barred(article.text()))
        : article.text();
  }

  private static int[] groups(Tokens tokens, PhraseMatches matches, Lexicon lexicon) {
    int[] groups = new int[tokens.count()];
    for (int token = 0; token < groups.length; token++) {
      int number = tokens.isNumber(token) ? NUMBER : 0;
      groups[token] = lexicon.groupsOfSet(matches.set(token)) | number;
    }
    return groups;
  }

  /** Reads {@code article} with the phrases of {@code lexicon}. */
  public static Reading of(Article article, Lexicon lexicon) {
    return new Reading(article, lexicon);
  }

  /** The article that is read. */
  public Article article() {
    return article;
  }

  /** Its tokens. */
  public Tokens tokens() {
    return tokens;
  }

  /** Its lines, each a block: heading, paragraph, list item, table row. */
  public Lines lines() {
    return lines;
  }

  /** The cells of its tables. */
  public TableCells cells() {
    return cells;
  }

  /** The rows of its tables as lines with bars. */
  public TableLines tableLines() {
    return tableLines;
  }

  /** Its sentences. */
  public Sentences sentences() {
    return sentences;
  }

  /** How its lines hang below headings, lead-ins and list items. */
  public Outline outline() {
    return outline;
  }

  /** Every phrase found; see also {@link #longest}. */
  public PhraseMatches matches() {
    return matches;
  }

  /**
   * Whether a phrase of one of {@code set}, bits of groups, begins at {@code token}; a number is
   * one of {@link #NUMBER}.
   */
  public boolean hasAny(int token, int set) {
    return token >= 0 && token < groups.length && (groups[token] & set) != 0;
  }

  /**
   * The first token from {@code from} on at which a phrase of one of {@code set}, bits of groups,
   * begins; the number of tokens when there is none.
   */
  public int next(int from, int set) {
    return next(from, groups.length, set);
  }

  /** The same of the tokens before {@code to}; {@code to} when there is none. */
  public int next(int from, int to, int set) {
    int token = from;
    while (token < to && (groups[token] & set) == 0) {
      token++;
    }
    return token;
  }

  /**
   * The longest phrase of {@code group} that begins at {@code token}.
   *
   * @return index of the match for {@link #matchEnd} and {@link #key}, or -1
   */
  public int longest(int token, SenseGroup group) {
    if (!hasAny(token, group.bit())) {
      return -1;
    }
    for (int m = matches.last(token) - 1; m >= matches.first(token); m--) {
      if (lexicon.group(matches.sense(m)) == group) {
        return m;
      }
    }
    return -1;
  }

  /** Whether a phrase of {@code group} with {@code key} begins at {@code token}. */
  public boolean has(int token, SenseGroup group, String key) {
    return match(token, group, key) >= 0;
  }

  /** The longest phrase of {@code group} with {@code key} at {@code token}, or -1. */
  public int match(int token, SenseGroup group, String key) {
    if (!hasAny(token, group.bit())) {
      return -1;
    }
    for (int m = matches.last(token) - 1; m >= matches.first(token); m--) {
      Sense sense = lexicon.sense(matches.sense(m));
      if (sense.group() == group && sense.key().equals(key)) {
        return m;
      }
    }
    return -1;
  }

  /** The token after match {@code m}. */
  public int matchEnd(int m) {
    return matches.end(m);
  }

  /** The key of match {@code m}. */
  public String key(int m) {
    return lexicon.sense(matches.sense(m)).key();
  }

  /** The group of match {@code m}. */
  public SenseGroup group(int m) {
    return lexicon.group(matches.sense(m));
  }

  /** Keys of every phrase of {@code group} that begins at {@code token}, longest first. */
  public List<String> keys(int token, SenseGroup group) {
    return java.util.stream.IntStream.iterate(
            matches.last(token) - 1, m -> m >= matches.first(token), m -> m - 1)
        .filter(m -> lexicon.group(matches.sense(m)) == group)
        .mapToObj(this::key)
        .toList();
  }

  /** Offset of token {@code i} in the article's text in code points. */
  public int codePointStart(int i) {
    return codePoints.at(tokens.rawStart(i));
  }

  /** Offset after token {@code i} in the article's text in code points. */
  public int codePointEnd(int i) {
    return codePoints.at(tokens.rawEnd(i));
  }
}
