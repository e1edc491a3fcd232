package org.councilnotes.extract.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Generates numbers and bullets of DOCX lists, which the paragraphs do not contain.
 *
 * <p>Source: ECMA-376, part 1, 17.9.
 */
final class DocxNumbering {

  private static final int LEVELS = 9;

  /** Matches {@code %1}, which stands for the number of a level; not {@code 1%}. */
  private static final Pattern NUMBER = Pattern.compile("%([1-9])");

  private final Map<String, XmlElement> lists = new HashMap<>();
  private final Map<String, XmlElement> numberings = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  void add(XmlElement root) {
    root.all("w:abstractNum").forEach(a -> lists.put(a.attribute("w:abstractNumId"), a));
    root.all("w:num").forEach(n -> numberings.put(n.attribute("w:numId"), n));
  }

  /**
   * The label of the next paragraph.
   *
   * @param numbering the properties that name list and level
   */
  String next(XmlElement numbering) {
    String id = DocxStyles.value(numbering, "w:numId");
    int depth = ListNumberFormat.number(DocxStyles.value(numbering, "w:ilvl"), 0);
    XmlElement list = numberings.get(id);
    if (list == null || depth >= LEVELS || level(list, depth).isEmpty()) {
      return "";
    }
    int[] counts =
        counters.computeIfAbsent(DocxStyles.value(list, "w:abstractNumId"), a -> new int[LEVELS]);
    count(list, id, depth, counts);
    return label(list, depth, counts);
  }

  /**
   * Counts the level. Lists of the same abstract numbering continue one count, unless one has a
   * start value of its own.
   */
  private void count(XmlElement list, String id, int depth, int[] counts) {
    boolean first = begun.add(id + "/" + depth);
    Optional<String> restart =
        override(list, depth).map(o -> DocxStyles.value(o, "w:startOverride"));
    if (first && restart.filter(s -> !s.isEmpty()).isPresent()) {
      counts[depth] = ListNumberFormat.number(restart.get(), 1);
    } else {
      counts[depth] = counts[depth] == 0 ? start(list, depth) : counts[depth] + 1;
    }
    Arrays.fill(counts, depth + 1, LEVELS, 0);
  }

  private int start(XmlElement list, int depth) {
    return level(list, depth)
        .map(l -> ListNumberFormat.number(DocxStyles.value(l, "w:start"), 1))
        .orElse(1);
  }

  private String label(XmlElement list, int depth, int[] counts) {
    XmlElement level = level(list, depth).orElseThrow();
    boolean bullet = DocxStyles.value(level, "w:numFmt").equals("bullet");
    String pattern = DocxStyles.value(level, "w:lvlText");
    return bullet
        ? pattern
        : NUMBER
            .matcher(pattern)
            .replaceAll(m -> Matcher.quoteReplacement(number(list, m.group(1), counts)));
  }

  private String number(XmlElement list, String digit, int[] counts) {
    int depth = digit.charAt(0) - '1';
    int count = counts[depth] == 0 ? start(list, depth) : counts[depth];
    return level(list, depth)
        .map(l -> format(DocxStyles.value(l, "w:numFmt")))
        .orElse(ListNumberFormat.NONE)
        .write(count);
  }

  private Optional<XmlElement> level(XmlElement list, int depth) {
    return override(list, depth)
        .flatMap(o -> o.child("w:lvl"))
        .or(
            () ->
                Optional.ofNullable(lists.get(DocxStyles.value(list, "w:abstractNumId")))
                    .flatMap(a -> at(a, "w:lvl", depth)));
  }

  private static Optional<XmlElement> override(XmlElement list, int depth) {
    return at(list, "w:lvlOverride", depth);
  }

  private static Optional<XmlElement> at(XmlElement around, String name, int depth) {
    return around.children().stream()
        .filter(c -> c.name().equals(name))
        .filter(c -> c.attribute("w:ilvl").equals(Integer.toString(depth)))
        .findFirst();
  }

  private static ListNumberFormat format(String name) {
    return switch (name) {
      case "lowerLetter" -> ListNumberFormat.LOWER_LETTER;
      case "upperLetter" -> ListNumberFormat.UPPER_LETTER;
      case "lowerRoman" -> ListNumberFormat.LOWER_ROMAN;
      case "upperRoman" -> ListNumberFormat.UPPER_ROMAN;
      case "none" -> ListNumberFormat.NONE;
      default -> ListNumberFormat.DECIMAL;
    };
  }
}
