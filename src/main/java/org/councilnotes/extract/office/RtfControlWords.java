package org.councilnotes.extract.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.councilnotes.extract.office.RtfGroup.Destination;
import org.councilnotes.extract.office.RtfGroup.Opening;

/**
 * The RTF control words that affect text.
 *
 * <p>Source: Rich Text Format Specification 1.9.1, appendix B.
 */
final class RtfControlWords {

  /** Control words of groups with a flow of their own. */
  static final Map<String, Opening> OPENING =
      Map.ofEntries(
          Map.entry("footnote", Opening.NOTE),
          Map.entry("header", Opening.HEADER),
          Map.entry("headerl", Opening.HEADER),
          Map.entry("headerr", Opening.HEADER),
          Map.entry("headerf", Opening.HEADER),
          Map.entry("footer", Opening.FOOTER),
          Map.entry("footerl", Opening.FOOTER),
          Map.entry("footerr", Opening.FOOTER),
          Map.entry("footerf", Opening.FOOTER),
          Map.entry("annotation", Opening.COMMENT),
          Map.entry("shptxt", Opening.BOX),
          Map.entry("dptxbxtext", Opening.BOX));

  /** Groups marked as ignorable ({@code \*}) that contain text or ends of rows all the same. */
  static final Set<String> STARRED_TEXT =
      Set.of("nesttableprops", "shpinst", "do", "moMath", "moMathPara", "ud");

  /**
   * Groups that contain no text and are not marked as ignorable: tables of fonts and styles,
   * pictures, field instructions, index entries, and fallbacks of newer groups for old readers.
   */
  private static final Set<String> NO_TEXT =
      Set.of(
          "colortbl",
          "info",
          "pict",
          "nonshppict",
          "shprslt",
          "sp",
          "mmathPict",
          "fldinst",
          "xe",
          "tc",
          "tcn",
          "rxe",
          "txe",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "nonesttables",
          "filetbl",
          "private",
          "pntxta",
          "pntxtb",
          "objdata",
          "objclass",
          "atnid",
          "atnauthor",
          "atnicn",
          "listtable",
          "revtbl",
          "datafield");

  /** Control words that send the characters of their group elsewhere than to the text. */
  static final Map<String, Destination> DESTINATIONS = destinations();

  static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("\\", "\\"),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("~", "\u00A0"),
          Map.entry("_", "\u2011"),
          Map.entry("tab", "\t"),
          Map.entry("line", "\n"),
          Map.entry("lbr", "\n"),
          Map.entry("softline", "\n"),
          Map.entry("emdash", "\u2014"),
          Map.entry("endash", "\u2013"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("qmspace", "\u2005"),
          Map.entry("bullet", "\u2022"),
          Map.entry("lquote", "\u2018"),
          Map.entry("rquote", "\u2019"),
          Map.entry("ldblquote", "\u201C"),
          Map.entry("rdblquote", "\u201D"));

  /** Control words of character formatting; off where the parameter is 0. */
  static final Map<String, CharacterFormat> INK = inks();

  private RtfControlWords() {}

  private static Map<String, Destination> destinations() {
    Map<String, Destination> destinations = new HashMap<>();
    NO_TEXT.forEach(w -> destinations.put(w, Destination.NOWHERE));
    destinations.put("stylesheet", Destination.STYLES);
    destinations.put("fonttbl", Destination.FONTS);
    destinations.put("title", Destination.TITLE);
    return Map.copyOf(destinations);
  }

  private static Map<String, CharacterFormat> inks() {
    Map<String, CharacterFormat> inks = new HashMap<>();
    inks.put("b", CharacterFormat.BOLD);
    inks.put("i", CharacterFormat.ITALIC);
    inks.put("v", CharacterFormat.HIDDEN);
    inks.put("ulwave", CharacterFormat.UNDERLINED);
    Set.of("ul", "uld", "uldash", "uldashd", "uldashdd", "uldb", "ulhwave", "ulldash", "ulth")
        .forEach(w -> inks.put(w, CharacterFormat.UNDERLINED));
    Set.of("ulthd", "ulthdash", "ulthdashd", "ulthdashdd", "ulthldash", "ululdbwave", "ulw")
        .forEach(w -> inks.put(w, CharacterFormat.UNDERLINED));
    Set.of("strike", "striked").forEach(w -> inks.put(w, CharacterFormat.STRUCK));
    Set.of("super", "up").forEach(w -> inks.put(w, CharacterFormat.RAISED));
    Set.of("deleted", "mvf").forEach(w -> inks.put(w, CharacterFormat.DELETED));
    Set.of("revised", "mvt").forEach(w -> inks.put(w, CharacterFormat.ADDED));
    return Map.copyOf(inks);
  }
}
