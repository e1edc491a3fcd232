package org.councilnotes.extract.office;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The styles of a DOCX file.
 *
 * <p>Source: ECMA-376, part 1, 17.7 and 17.3.2.
 */
final class DocxStyles {

  /**
   * Matches the internal name of heading styles, which is the same in Word of every language; not
   * {@code header}.
   */
  private static final Pattern HEADING =
      Pattern.compile("heading ([1-6])", Pattern.CASE_INSENSITIVE);

  private static final int DEEPEST_LEVEL = 6;
  private static final int MOST_PARENTS = 30;

  private final Map<String, XmlElement> styles = new HashMap<>();
  private String ordinary = "";

  void add(XmlElement root) {
    for (XmlElement style : root.all("w:style")) {
      String id = style.attribute("w:styleId");
      styles.put(id, style);
      boolean usual = style.attribute("w:default").matches("1|true|on");
      if (usual && style.attribute("w:type").equals("paragraph")) {
        ordinary = id;
      }
    }
  }

  /** The style id of a paragraph by its properties. */
  String of(Optional<XmlElement> properties) {
    return properties.map(p -> value(p, "w:pStyle")).filter(s -> !s.isEmpty()).orElse(ordinary);
  }

  String name(String id) {
    return Optional.ofNullable(styles.get(id)).map(s -> value(s, "w:name")).orElse("");
  }

  /** The level of a heading, 1 to 6; 0 for other paragraphs. */
  int level(String id, Optional<XmlElement> properties) {
    String outline = properties.map(p -> value(p, "w:outlineLvl")).orElse("");
    String style = id;
    for (int i = 0; outline.isEmpty() && styles.containsKey(style) && i < MOST_PARENTS; i++) {
      Matcher heading = HEADING.matcher(name(style));
      if (heading.matches()) {
        return heading.group(1).charAt(0) - '0';
      }
      outline = paragraph(style).map(p -> value(p, "w:outlineLvl")).orElse("");
      style = value(styles.get(style), "w:basedOn");
    }
    return outline.matches("[0-" + (DEEPEST_LEVEL - 1) + "]") ? outline.charAt(0) - '0' + 1 : 0;
  }

  /** The numbering of a style or of one that it is based on. */
  Optional<XmlElement> numbering(String id) {
    String style = id;
    for (int i = 0; styles.containsKey(style) && i < MOST_PARENTS; i++) {
      Optional<XmlElement> numbering = paragraph(style).flatMap(p -> p.child("w:numPr"));
      if (numbering.isPresent()) {
        return numbering;
      }
      style = value(styles.get(style), "w:basedOn");
    }
    return Optional.empty();
  }

  private Optional<XmlElement> paragraph(String id) {
    return styles.get(id).child("w:pPr");
  }

  CharacterFormat.Overrides ink(String id) {
    CharacterFormat.Overrides ink = CharacterFormat.Overrides.NONE;
    String style = id;
    for (int i = 0; styles.containsKey(style) && i < MOST_PARENTS; i++) {
      ink = ink.overriding(own(styles.get(style).child("w:rPr")));
      style = value(styles.get(style), "w:basedOn");
    }
    return ink;
  }

  /** Formatting of a run by its properties and by the style that they name. */
  CharacterFormat.Overrides ink(Optional<XmlElement> properties) {
    String style = properties.map(p -> value(p, "w:rStyle")).orElse("");
    return own(properties).overriding(ink(style));
  }

  private static CharacterFormat.Overrides own(Optional<XmlElement> properties) {
    Map<CharacterFormat, Boolean> ink = new EnumMap<>(CharacterFormat.class);
    properties.ifPresent(p -> p.children().forEach(c -> read(c, ink)));
    return new CharacterFormat.Overrides(ink);
  }

  private static void read(XmlElement property, Map<CharacterFormat, Boolean> ink) {
    String value = property.attribute("w:val");
    boolean on = !value.matches("0|false|off|none");
    switch (property.name()) {
      case "w:b" -> ink.put(CharacterFormat.BOLD, on);
      case "w:i" -> ink.put(CharacterFormat.ITALIC, on);
      case "w:u" -> ink.put(CharacterFormat.UNDERLINED, on);
      case "w:strike", "w:dstrike" -> ink.merge(CharacterFormat.STRUCK, on, Boolean::logicalOr);
      case "w:vertAlign" -> ink.put(CharacterFormat.RAISED, value.equals("superscript"));
      case "w:vanish" -> ink.put(CharacterFormat.HIDDEN, on);
      default -> {}
    }
  }

  /** The value of a child; empty where there is none. */
  static String value(XmlElement around, String child) {
    return around.child(child).map(c -> c.attribute("w:val")).orElse("");
  }
}
