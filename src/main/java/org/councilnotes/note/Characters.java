package org.councilnotes.note;

/** Non-blank characters (code points after NFC): kept and dropped make up extracted. */
public record Characters(int extracted, int kept, int dropped) {

  /** How many characters of the text are not white space. */
  public static int count(String nfc) {
    int count = 0;
    for (int i = 0; i < nfc.length(); ) {
      int c = nfc.codePointAt(i);
      i += Character.charCount(c);
      if (!Blank.isBlank(c)) {
        count++;
      }
    }
    return count;
  }

  public boolean balanced() {
    return kept + dropped == extracted;
  }
}
