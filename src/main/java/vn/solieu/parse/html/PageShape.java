package vn.solieu.parse.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Where in a page the lines stand that the rules keep, and how they share their boxes. */
final class PageShape {
  private static final int NEVER = 99;

  /** The lines whose boxes stand in the same box. */
  static final class Siblings {
    int lines;
    int kept;
    int chars;
    int linkChars;

    void add(PageLine line, boolean isKept) {
      lines++;
      kept += isKept ? 1 : 0;
      chars += line.text().length();
      linkChars += line.linkChars();
    }
  }

  private final int[] before;
  private final int[] after;
  private final double[] runningBefore;
  private final boolean[] repeated;
  private final IdentityHashMap<PageBox, Siblings> siblings = new IdentityHashMap<>();
  private final Map<Form, Siblings> forms = new HashMap<>();

  /** The element and class of a line's box and of the box around it. */
  private record Form(String name, String classes, String outerName, String outerClasses) {
    static Form of(PageBox box) {
      Element outer = parent(box).element;
      return new Form(
          box.element.normalName(), box.element.className(), outer.normalName(), outer.className());
    }
  }

  private int first = -1;
  private int last = -1;
  private double running;

  PageShape(PageOutline page, boolean[] kept) {
    int count = kept.length;
    before = new int[count];
    after = new int[count];
    runningBefore = new double[count];
    repeated = new boolean[count];
    Set<String> seen = new HashSet<>();
    LineValue values = new LineValue();
    for (int i = 0; i < count; i++) {
      PageLine line = page.lines().get(i);
      before[i] = last < 0 ? NEVER : i - last;
      runningBefore[i] = running;
      repeated[i] = !seen.add(line.text());
      if (kept[i]) {
        first = first < 0 ? i : first;
        last = i;
        running += Math.max(0, values.of(line));
      }
      addSibling(line, kept[i]);
    }
    int next = -1;
    for (int i = count - 1; i >= 0; i--) {
      after[i] = next < 0 ? NEVER : next - i;
      next = kept[i] ? i : next;
    }
  }

  private void addSibling(PageLine line, boolean kept) {
    siblings.computeIfAbsent(parent(line.box()), box -> new Siblings()).add(line, kept);
    forms.computeIfAbsent(Form.of(line.box()), form -> new Siblings()).add(line, kept);
  }

  /** The box that {@code box} stands in; the outermost is its own. */
  static PageBox parent(PageBox box) {
    return box.parent == null ? box : box.parent;
  }

  /** Number of the first kept line, -1 if none is kept. */
  int first() {
    return first;
  }

  /** Number of the last kept line, -1 if none is kept. */
  int last() {
    return last;
  }

  /** How much running text is kept, about in characters. */
  double running() {
    return running;
  }

  /** The share of the kept running text that stands before line {@code i}. */
  double shareBefore(int i) {
    return running == 0 ? 0 : runningBefore[i] / running;
  }

  /** How many lines back the last kept one is. */
  int keptBefore(int i) {
    return before[i];
  }

  /** How many lines on the next kept one is. */
  int keptAfter(int i) {
    return after[i];
  }

  /** Whether a line before {@code i} says the same. */
  boolean isRepeated(int i) {
    return repeated[i];
  }

  /** The lines beside those of {@code box}. */
  Siblings siblings(PageBox box) {
    return Objects.requireNonNull(siblings.get(parent(box)));
  }

  /** The lines of the page whose boxes look like {@code box} by their names. */
  Siblings alike(PageBox box) {
    return Objects.requireNonNull(forms.get(Form.of(box)));
  }
}
