package org.councilnotes.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * The styles of paragraphs and of words in an ODT file.
 *
 * <p>Source: OpenDocument 1.3, part 3, 16 and 20.
 */
final class OdtStyles {

  private static final int DEEPEST_LEVEL = 6;
  private static final int MOST_PARENTS = 30;

  private record Style(String parent, String shown, String level, InkChange ink) {}

  private final Map<String, Style> styles = new HashMap<>();

  void add(XmlElement root) {
    for (XmlElement style : root.all("style:style")) {
      styles.put(
          key(style.attribute("style:family"), style.attribute("style:name")),
          new Style(
              style.attribute("style:parent-style-name"),
              style.attribute("style:display-name"),
              style.attribute("style:default-outline-level"),
              style.child("style:text-properties").map(OdtStyles::ink).orElse(InkChange.NONE)));
    }
  }

  private static String key(String family, String name) {
    return family + " " + name;
  }

  InkChange ink(String family, String name) {
    InkChange ink = InkChange.NONE;
    Style style = styles.get(key(family, name));
    for (int i = 0; style != null && i < MOST_PARENTS; i++) {
      ink = ink.over(style.ink());
      style = styles.get(key(family, style.parent()));
    }
    return ink;
  }

  /** The name that people gave it: an automatic style has that of its parent. */
  String shown(String name) {
    Style style = styles.get(key("paragraph", name));
    boolean automatic = style != null && name.matches("P\\d+") && !style.parent().isEmpty();
    return automatic ? style.parent() : name;
  }

  /** The level of a heading, 1 to 6; 0 for other styles. */
  int level(String name) {
    Style style = styles.get(key("paragraph", name));
    for (int i = 0; style != null && i < MOST_PARENTS; i++) {
      if (!style.level().isEmpty()) {
        return level(style.level(), 0);
      }
      style = styles.get(key("paragraph", style.parent()));
    }
    return 0;
  }

  static int level(String outline, int otherwise) {
    return outline.matches("[1-" + DEEPEST_LEVEL + "]") ? Integer.parseInt(outline) : otherwise;
  }

  private static InkChange ink(XmlElement properties) {
    Map<Ink, Boolean> ink = new EnumMap<>(Ink.class);
    read(properties, "fo:font-weight", ink, Ink.BOLD, "bold|[6-9]00");
    read(properties, "fo:font-style", ink, Ink.ITALIC, "italic|oblique");
    read(properties, "style:text-underline-style", ink, Ink.UNDERLINED, "(?!none).+");
    read(properties, "style:text-line-through-style", ink, Ink.STRUCK, "(?!none).+");
    read(properties, "style:text-position", ink, Ink.RAISED, "super.*|[1-9].*");
    read(properties, "text:display", ink, Ink.HIDDEN, "none|true");
    return new InkChange(ink);
  }

  private static void read(
      XmlElement properties, String name, Map<Ink, Boolean> ink, Ink with, String on) {
    String value = properties.attribute(name);
    if (!value.isEmpty()) {
      ink.put(with, value.matches(on));
    }
  }
}
