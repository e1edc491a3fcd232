package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag as the trap table writes it: {@code country=BG role=host rule=name "Sofia, [Bulgaria]"}.
 * What it does not mention may be anything; the words in brackets are the evidence, those beside
 * them its surroundings.
 */
record ExpectedTag(Map<String, String> values, String left, String words, String right) {

  private static final Pattern VALUE = Pattern.compile("(\\w+)=(\\S+)");
  private static final Pattern WORDS = Pattern.compile("\"([^\"\\[]*)\\[([^\\]]*)\\]([^\"]*)\"");

  /** Tags are joined by {@code " | "}; {@code none} is no tag. */
  static List<ExpectedTag> parse(String cell) {
    List<ExpectedTag> tags = new ArrayList<>();
    if (!cell.equals("none")) {
      for (String tag : cell.split(" \\| ", -1)) {
        tags.add(parseOne(tag));
      }
    }
    return tags;
  }

  private static ExpectedTag parseOne(String tag) {
    Matcher words = WORDS.matcher(tag);
    boolean quoted = words.find();
    Map<String, String> values = new HashMap<>();
    Matcher value = VALUE.matcher(quoted ? tag.substring(0, words.start()) : tag);
    while (value.find()) {
      values.put(value.group(1), value.group(2));
    }
    return quoted
        ? new ExpectedTag(values, words.group(1), words.group(2), words.group(3))
        : new ExpectedTag(values, "", "", "");
  }

  boolean matches(GivenTag given) {
    boolean sameWords = words.isEmpty() || given.words().equals(words);
    return sameWords
        && given.left().endsWith(left)
        && given.right().startsWith(right)
        && values.entrySet().stream()
            .allMatch(e -> e.getValue().equals(given.values().get(e.getKey())));
  }
}
