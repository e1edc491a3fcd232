package org.councilnotes.extract.office;

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

  private record Style(String parent, String shown, String level, CharacterFormat.Overrides ink) {}

  private final Map<String, Style> styles = new HashMap<>();

  void add(XmlElement root) {
    for (XmlElement style : root.all("style:style")) {
      styles.put(
          key(style.attribute("style:family"), style.attribute("style:name")),
          new Style(
              style.attribute("style:parent-style-name"),
              style.attribute("style:display-name"),
              style.attribute("style:default-outline-level"),
              style
                  .child("style:text-properties")
                  .map(OdtStyles::ink)
                  .orElse(CharacterFormat.Overrides.NONE)));
    }
  }

  private static String key(String family, String name) {
    return family + " " + name;
  }

  CharacterFormat.Overrides ink(String family, String name) {
    CharacterFormat.Overrides ink = CharacterFormat.Overrides.NONE;
    Style style = styles.get(key(family, name));
    for (int i = 0; style != null && i < MOST_PARENTS; i++) {
      ink = ink.overriding(style.ink());
      style = styles.get(key(family, style.parent()));
    }
    return ink;
  }

  /** The name given by the user; an automatic style has the name of its parent. */
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

  private static CharacterFormat.Overrides ink(XmlElement properties) {
    Map<CharacterFormat, Boolean> ink = new EnumMap<>(CharacterFormat.class);
    read(properties, "fo:font-weight", ink, CharacterFormat.BOLD, "bold|[6-9]00");
    read(properties, "fo:font-style", ink, CharacterFormat.ITALIC, "italic|oblique");
    read(properties, "style:text-underline-style", ink, CharacterFormat.UNDERLINED, "(?!none).+");
    read(properties, "style:text-line-through-style", ink, CharacterFormat.STRUCK, "(?!none).+");
    read(properties, "style:text-position", ink, CharacterFormat.RAISED, "super.*|[1-9].*");
    read(properties, "text:display", ink, CharacterFormat.HIDDEN, "none|true");
    return new CharacterFormat.Overrides(ink);
  }

  private static void read(
      XmlElement properties,
      String name,
      Map<CharacterFormat, Boolean> ink,
      CharacterFormat with,
      String on) {
    String value = properties.attribute(name);
    if (!value.isEmpty()) {
      ink.put(with, value.matches(on));
    }
  }
}
