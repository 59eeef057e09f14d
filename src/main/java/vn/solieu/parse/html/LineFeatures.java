package vn.solieu.parse.html;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.solieu.model.BlockKind;
import vn.solieu.rules.PagePhrases;
import vn.solieu.rules.PageRole;

/**
 * What a line looks like, in numbers: the verdict of the rules, its own text, the boxes that it
 * stands in, its place in the page and its neighbours. Language plays no part but for the phrases
 * of {@code page/furniture.csv}.
 */
final class LineFeatures {
  private static final List<PageRole> ROLES =
      List.of(
          PageRole.BODY,
          PageRole.ARTICLE,
          PageRole.TITLE,
          PageRole.LEAD,
          PageRole.COMMENTS,
          PageRole.CAPTION,
          PageRole.DROP,
          PageRole.DOUBTFUL,
          PageRole.DATE,
          PageRole.AUTHOR);
  private static final List<String> TAGS =
      List.of(
          "aside",
          "footer",
          "header",
          "form",
          "figure",
          "article",
          "section",
          "main",
          "li",
          "table",
          "blockquote",
          "p");
  private static final Map<PageRole, Integer> ROLE_PLACES = new EnumMap<>(PageRole.class);
  private static final Map<String, Integer> TAG_PLACES = new HashMap<>();

  static {
    ROLES.forEach(role -> ROLE_PLACES.put(role, ROLE_PLACES.size()));
    TAGS.forEach(tag -> TAG_PLACES.put(tag, TAG_PLACES.size()));
  }

  private static final int[] NEIGHBOURS = {-1, 1, -2, 2};

  private static final Pattern SPACE = Pattern.compile(" ");

  /** Ancestors further away say nothing. */
  private static final int MOST_DEPTH = 12;

  private static final int FAR = 30;

  /** The features' names in the order of their values; a model names them so. */
  static final List<String> NAMES = names();

  private final PageOutline page;
  private final PageBox root;
  private final boolean[] kept;
  private final PagePhrases phrases;
  private final PageShape shape;
  private final Set<String> title;
  private float[] values = new float[0];
  private int count;

  /**
   * For the lines of one page.
   *
   * @param kept for each line whether the rules take it for the article's
   */
  LineFeatures(PageOutline page, PageBox root, boolean[] kept, PagePhrases phrases) {
    this.page = page;
    this.root = root;
    this.kept = kept;
    this.phrases = phrases;
    this.shape = new PageShape(page, kept);
    this.title = words(page);
  }

  private static Set<String> words(PageOutline page) {
    Set<String> words = new HashSet<>();
    for (PageLine line : page.lines()) {
      if (line.kind() == BlockKind.HEADING && line.level() == 1) {
        words.addAll(words(line.text()));
      }
    }
    return words;
  }

  private static List<String> words(String text) {
    return List.of(SPACE.split(text.toLowerCase(Locale.ROOT), -1));
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of("length", "line_links", "sentence", "commas", "digits", "capitals"));
    names.addAll(List.of("words", "letters", "kind", "level", "phrase", "copyright", "at_sign"));
    names.addAll(List.of("bar", "address", "colon", "question", "repeated"));
    names.addAll(List.of("box_links", "parent_links", "box_running", "parent_running"));
    names.addAll(List.of("box_chars", "parent_chars", "classed"));
    ROLES.forEach(role -> names.add("role_" + role.name().toLowerCase(Locale.ROOT)));
    TAGS.forEach(tag -> names.add("in_" + tag));
    names.addAll(List.of("depth", "root_distance", "from_first", "to_last", "before"));
    names.addAll(List.of("running", "kept_before", "kept_after", "place", "lines"));
    names.addAll(List.of("siblings", "siblings_kept", "siblings_length", "siblings_links"));
    names.addAll(List.of("alike", "alike_kept", "alike_length", "alike_links"));
    names.addAll(List.of("kept", "box_images", "parent_images", "box_lines", "starts_lower"));
    names.addAll(List.of("starts_sign", "ends_bracket", "quotes", "words_of_title", "box_share"));
    names.addAll(List.of("kept_near", "heading_distance", "heading_kept", "heading_phrase"));
    for (int offset : NEIGHBOURS) {
      Stream.of("length", "links", "kept", "kind")
          .forEach(what -> names.add("neighbour_" + offset + "_" + what));
    }
    return List.copyOf(names);
  }

  /** Whether a line that the rules keep stands at most {@code most} lines away. */
  boolean isNear(int i, int most) {
    return Math.min(shape.keptBefore(i), shape.keptAfter(i)) <= most;
  }

  /** The values of line {@code i}. */
  float[] of(int i) {
    values = new float[NAMES.size()];
    count = 0;
    PageLine line = page.lines().get(i);
    addText(line);
    add(shape.isRepeated(i));
    addBox(line.box());
    addAncestors(line.box());
    addPlace(i);
    addSiblings(line.box());
    addAlike(line.box());
    addLook(i, line);
    for (int offset : NEIGHBOURS) {
      addNeighbour(i + offset);
    }
    return values;
  }

  private void add(double value) {
    values[count++] = (float) value;
  }

  private void add(boolean value) {
    values[count++] = value ? 1 : 0;
  }

  private void addText(PageLine line) {
    String text = line.text();
    LineSigns signs = LineSigns.of(text);
    double length = text.length();
    add(Math.log1p(length));
    add(line.linkShare());
    add(signs.ending());
    add(100 * signs.commas() / length);
    add(signs.digits() / length);
    add((double) signs.capitals() / signs.words());
    add(signs.words());
    add(signs.letters() / length);
    add(line.kind().ordinal());
    add(line.level());
    add(phrases.begin(text));
    add(text.indexOf('©') >= 0);
    add(text.indexOf('@') >= 0);
    add(text.indexOf('|') >= 0 || text.indexOf('»') >= 0 || text.indexOf('›') >= 0);
    add(text.contains("http") || text.contains("www."));
    add(text.endsWith(":"));
    add(text.indexOf('?') >= 0);
  }

  private void addBox(PageBox box) {
    PageBox parent = PageShape.parent(box);
    add(box.ownLinkShare());
    add(parent.linkShare());
    add(Math.log1p(box.running));
    add(Math.log1p(parent.running));
    add(Math.log1p(box.chars));
    add(Math.log1p(parent.chars));
    add(!box.element.className().isEmpty());
  }

  /** For each role and tag how near the box is that has it: 1 its own, 1/2 its parent's. */
  private void addAncestors(PageBox own) {
    int first = count;
    int depth = 0;
    for (PageBox box = own; box != null && depth < MOST_DEPTH; box = box.parent) {
      float near = 1f / (1 + depth);
      for (PageRole role : box.roles) {
        mark(first, ROLE_PLACES.get(role), near);
      }
      mark(first + ROLES.size(), TAG_PLACES.get(box.element.normalName()), near);
      depth++;
    }
    count = first + ROLES.size() + TAGS.size();
    add(depth);
    add(rootDistance(own));
  }

  private void mark(int first, @Nullable Integer place, float near) {
    if (place != null && values[first + place] == 0) {
      values[first + place] = near;
    }
  }

  private int rootDistance(@Nullable PageBox own) {
    int distance = 0;
    for (PageBox box = own; box != null && !box.equals(root); box = box.parent) {
      distance++;
    }
    return distance;
  }

  private void addPlace(int i) {
    add(signedLog(i - shape.first()));
    add(signedLog(shape.last() - i));
    add(shape.shareBefore(i));
    add(Math.log1p(shape.running()));
    add(Math.min(FAR, shape.keptBefore(i)));
    add(Math.min(FAR, shape.keptAfter(i)));
    add((double) i / kept.length);
    add(Math.log1p(kept.length));
  }

  private static double signedLog(int distance) {
    return Math.signum(distance) * Math.log1p(Math.abs(distance));
  }

  private void addSiblings(PageBox box) {
    PageShape.Siblings siblings = shape.siblings(box);
    add(Math.log1p(siblings.lines));
    add((double) siblings.kept / siblings.lines);
    add((double) siblings.chars / siblings.lines);
    add((double) siblings.linkChars / siblings.chars);
  }

  private void addAlike(PageBox box) {
    PageShape.Siblings alike = shape.alike(box);
    add(Math.log1p(alike.lines));
    add((double) alike.kept / alike.lines);
    add((double) alike.chars / alike.lines);
    add((double) alike.linkChars / alike.chars);
  }

  private void addLook(int i, PageLine line) {
    PageBox box = line.box();
    String text = line.text();
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    add(kept[i]);
    add(box.images);
    add(PageShape.parent(box).images);
    add(Math.min(FAR, box.endLine - box.firstLine));
    add(Character.isLowerCase(first));
    add(!Character.isLetterOrDigit(first));
    add(last == ')' || last == ']');
    add(text.indexOf('“') >= 0 || text.indexOf('"') >= 0 || text.indexOf('„') >= 0);
    add(titleShare(text));
    add(root.chars == 0 ? 0 : (double) box.chars / root.chars);
    add(keptNear(i));
    addHeading(i);
  }

  private double keptNear(int i) {
    int near = 0;
    int all = 0;
    for (int k = Math.max(0, i - 6); k < Math.min(kept.length, i + 7); k++) {
      if (k != i) {
        all++;
        near += kept[k] ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) near / all;
  }

  private void addHeading(int i) {
    int at = i;
    while (at >= 0 && i - at < FAR && page.lines().get(at).kind() != BlockKind.HEADING) {
      at--;
    }
    boolean there = at >= 0 && i - at < FAR;
    add(i - at);
    add(there && kept[at]);
    add(there && phrases.begin(page.lines().get(at).text()));
  }

  private double titleShare(String text) {
    if (title.isEmpty() || text.length() > 200) {
      return 0;
    }
    int in = 0;
    int all = 0;
    for (String word : words(text)) {
      if (word.length() > 3) {
        all++;
        in += title.contains(word) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) in / all;
  }

  private void addNeighbour(int i) {
    boolean there = i >= 0 && i < kept.length;
    PageLine line = there ? page.lines().get(i) : null;
    add(line == null ? 0 : Math.log1p(line.text().length()));
    add(line == null ? 0 : line.linkShare());
    add(there && kept[i]);
    add(line == null ? -1 : line.kind().ordinal());
  }
}
