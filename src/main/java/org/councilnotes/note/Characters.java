package org.councilnotes.note;

/** Non-blank characters (code points after NFC): kept and dropped make up extracted. */
public record Characters(int extracted, int kept, int dropped) {

  /** How many characters of the text are not white space. */
  public static int count(String nfc) {
    return (int) nfc.codePoints().filter(c -> !Blank.isBlank(c)).count();
  }

  public boolean balanced() {
    return kept + dropped == extracted;
  }
}
