package org.councilnotes.note.text;

/** Identifies a text by its content: the first 16 hexadecimal digits of its SHA-256, in UTF-8. */
public final class TextHash {

  private static final int DIGITS = 16;

  private TextHash() {}

  public static String of(String text) {
    return new Sha256Digest().add(text).hex().substring(0, DIGITS);
  }
}
