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
 * relatedposts}.
 */
public final class PageHints implements Serializable {
  private static final CsvColumns COLUMNS =
      CsvColumns.filled("id", "hint", "role", "source", "example").key("hint");
  private static final int MOST_WORDS = 3;
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
      addRoles(words(name), found);
    }
    return found;
  }

  private void addRoles(List<String> words, Set<PageRole> found) {
    for (int first = 0; first < words.size(); first++) {
      StringBuilder joined = new StringBuilder();
      int last = Math.min(words.size(), first + MOST_WORDS);
      for (int i = first; i < last; i++) {
        PageRole role = roles.get(joined.append(words.get(i)).toString());
        if (role != null) {
          found.add(role);
        }
      }
    }
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
