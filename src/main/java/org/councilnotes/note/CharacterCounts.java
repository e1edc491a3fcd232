package org.councilnotes.note;

import org.councilnotes.note.text.Whitespace;

/** Non-blank characters (code points after NFC): kept and dropped make up extracted. */
public record CharacterCounts(int extracted, int kept, int dropped) {

  /** How many characters of the text are not white space. */
  public static int count(String nfc) {
    int blanks = 0;
    for (int i = 0; i < nfc.length(); i++) {
      if (Whitespace.isBlank(nfc.charAt(i))) {
        blanks++;
      }
    }
    return nfc.codePointCount(0, nfc.length()) - blanks;
  }

  public boolean balanced() {
    return kept + dropped == extracted;
  }
}
