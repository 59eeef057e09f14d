package vn.solieu.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words in class names and ids that tell an element's role, from {@code page/hints.csv}.
 *
 * <p>A name is cut into words at punctuation and at camel case; a hint fits one to three adjacent
 * words, hyphens aside: "related-posts" is found in {@code box_relatedPosts} and in {@code
 * relatedposts}. What follows "--" is a modifier and tells nothing of the role, nor does a name
 * that begins with an ignored word: {@code has-sidebar}, {@code category-menu}.
 */
public final class PageHints implements Serializable {
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "hint", "role", "source", "example").key("hint");
  private static final int MOST_WORDS = 3;

  /** A longer name is a title turned into an id. */
  private static final int LONGEST_NAME = 6;

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Map<String, PageRole> roles;

  private PageHints(Map<String, PageRole> roles) {
    this.roles = Map.copyOf(roles);
  }

  /** Reads the table strictly. */
  public static PageHints read(RuleFiles files) {
    Map<String, PageRole> roles = new HashMap<>();
    for (CsvRow row : CsvTable.read(files, "page/hints.csv", COLUMNS).rows()) {
      String key = row.text("hint").replace("-", "");
      if (roles.put(key, row.code("role", PageRole.class)) != null) {
        throw row.error("hint '" + row.text("hint") + "' is another one with a hyphen moved");
      }
    }
    return new PageHints(roles);
  }

  /** The roles that a class attribute or id names; empty when it names none. */
  public Set<PageRole> rolesOf(String names) {
    Set<PageRole> found = EnumSet.noneOf(PageRole.class);
    for (String name : SPACE.split(names, -1)) {
      int modifier = name.indexOf("--");
      addRoles(words(modifier > 0 ? name.substring(0, modifier) : name), found);
    }
    return found;
  }

  private void addRoles(List<String> words, Set<PageRole> found) {
    if (words.size() > LONGEST_NAME
        || words.size() > 1 && roles.get(words.get(0)) == PageRole.IGNORED) {
      return;
    }
    for (int first = 0; first < words.size(); ) {
      first += addLongest(words, first, found);
    }
  }

  /** Adds the role of the longest hint that begins at a word; tells how many words to go on. */
  private int addLongest(List<String> words, int first, Set<PageRole> found) {
    for (int count = Math.min(MOST_WORDS, words.size() - first); count > 0; count--) {
      PageRole role = roles.get(String.join("", words.subList(first, first + count)));
      if (role != null) {
        if (role != PageRole.IGNORED) {
          found.add(role);
        }
        return count;
      }
    }
    return 1;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean cut = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
      if (cut || isHump(name, i)) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = cut ? i + 1 : i;
      }
    }
    return words;
  }

  private static boolean isHump(String name, int i) {
    return i > 0
        && Character.isUpperCase(name.charAt(i))
        && Character.isLowerCase(name.charAt(i - 1));
  }
}
