package org.councilnotes.extract.office;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The code page of bytes in an RTF file: that of the document, or that of the current font. */
final class RtfCharsets {

  static final Charset WESTERN = Charset.forName("windows-1252");

  /** Charset of symbol fonts, whose bytes are not letters. */
  static final Charset SIGNS = StandardCharsets.ISO_8859_1;

  private static final int SYMBOL = 2;

  /** Charsets by the number of {@code \fcharset}. */
  private static final Map<Integer, String> OF_FONTS =
      Map.ofEntries(
          Map.entry(0, "windows-1252"),
          Map.entry(77, "x-MacRoman"),
          Map.entry(128, "windows-31j"),
          Map.entry(129, "x-windows-949"),
          Map.entry(134, "GBK"),
          Map.entry(136, "Big5"),
          Map.entry(161, "windows-1253"),
          Map.entry(162, "windows-1254"),
          Map.entry(163, "windows-1258"),
          Map.entry(177, "windows-1255"),
          Map.entry(178, "windows-1256"),
          Map.entry(186, "windows-1257"),
          Map.entry(204, "windows-1251"),
          Map.entry(222, "x-windows-874"),
          Map.entry(238, "windows-1250"),
          Map.entry(254, "IBM437"),
          Map.entry(255, "IBM850"));

  /** Names of code pages that do not follow from their numbers. */
  private static final Map<Integer, String> NAMED =
      Map.of(932, "windows-31j", 936, "GBK", 950, "Big5", 10_000, "x-MacRoman", 65_001, "UTF-8");

  private final Map<Integer, Charset> fonts = new HashMap<>();
  private Charset document = WESTERN;
  private int defaultFont;
  private int font;

  void document(Charset charset) {
    document = charset;
  }

  void defaultFont(int number) {
    defaultFont = number;
  }

  /** Starts the font table entry of a font. */
  void entry(int number) {
    font = number;
  }

  void fontCharset(int number) {
    if (number == SYMBOL) {
      fonts.put(font, SIGNS);
    } else if (OF_FONTS.containsKey(number)) {
      fonts.put(font, named(OF_FONTS.get(number)).orElse(WESTERN));
    }
  }

  void fontPage(int number) {
    fonts.put(font, page(number));
  }

  Charset ofFont(int number) {
    return fonts.getOrDefault(number, document);
  }

  Charset ofDefaultFont() {
    return ofFont(defaultFont);
  }

  /** A code page by its number; the western one where it is unknown. */
  static Charset page(int number) {
    return Stream.of(NAMED.getOrDefault(number, ""), "windows-" + number, "IBM" + number)
        .flatMap(name -> named(name).stream())
        .findFirst()
        .orElse(WESTERN);
  }

  private static Optional<Charset> named(String name) {
    return !name.isEmpty() && Charset.isSupported(name)
        ? Optional.of(Charset.forName(name))
        : Optional.empty();
  }
}
