package org.councilnotes.extract.office;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.OptionalInt;

/**
 * Decodes the characters of an RTF file: bytes by code page and font, Unicode characters by number.
 */
final class RtfTextDecoder {

  /** Start of the private use block to which Unicode maps symbol fonts. */
  private static final char SIGNS_BLOCK = '\uF000';

  private static final int MAC = 10_000;
  private static final int PC = 437;
  private static final int PC_WESTERN = 850;

  private final RtfCharsets charsets = new RtfCharsets();
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private int substitutes;

  void add(int octet) {
    if (substitutes > 0) {
      substitutes--;
    } else {
      octets.write(octet);
    }
  }

  /** Returns the characters since the last call, decoded for the group. */
  String take(RtfGroup group) {
    if (octets.size() > 0) {
      String decoded = octets.toString(group.charset);
      octets.reset();
      text.append(group.charset.equals(RtfCharsets.SIGNS) ? signs(decoded) : decoded);
    }
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  private static String signs(String text) {
    StringBuilder signs = new StringBuilder();
    text.chars().forEach(c -> signs.append(c > ' ' ? (char) (SIGNS_BLOCK + c) : (char) c));
    return signs.toString();
  }

  /** Stops skipping fallback characters; called at the borders of groups. */
  void endSubstitutes() {
    substitutes = 0;
  }

  /** Whether a character is a fallback of a Unicode character and to be skipped. */
  boolean isSubstitute() {
    return substitutes > 0 && substitutes-- > 0;
  }

  void plain(RtfGroup group) {
    group.charset = charsets.ofDefaultFont();
  }

  /** Whether a control word concerns the encoding. Handles it, if so. */
  boolean handleControl(String word, OptionalInt parameter, RtfGroup group) {
    int number = parameter.orElse(0);
    switch (word) {
      case "ansicpg" -> document(RtfCharsets.page(number), group);
      case "mac" -> document(RtfCharsets.page(MAC), group);
      case "pc" -> document(RtfCharsets.page(PC), group);
      case "pca" -> document(RtfCharsets.page(PC_WESTERN), group);
      case "deff" -> charsets.defaultFont(number);
      case "f" -> font(number, group);
      case "fcharset" -> charsets.fontCharset(number);
      case "cpg" -> charsets.fontPage(number);
      case "uc" -> group.substitutes = Math.max(0, number);
      case "u" -> parameter.ifPresent(n -> unicode(n, group));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void document(Charset charset, RtfGroup group) {
    charsets.document(charset);
    group.charset = charset;
  }

  private void font(int number, RtfGroup group) {
    if (group.destination == RtfGroup.Destination.FONTS) {
      charsets.entry(number);
    } else {
      group.charset = charsets.ofFont(number);
    }
  }

  private void unicode(int number, RtfGroup group) {
    text.append((char) number);
    substitutes = group.substitutes;
  }
}
