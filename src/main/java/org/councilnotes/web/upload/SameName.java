package org.councilnotes.web.upload;

import java.util.Arrays;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.web.Refusal;

/** What is done with a file where another one with other content has its name. */
enum SameName implements KeyedConstant {
  /** It gets a number. */
  KEEP,
  /** It takes the place of the other one, which is kept elsewhere. */
  REPLACE;

  /** The choice with a key. */
  static SameName of(String key) {
    return Arrays.stream(values())
        .filter(choice -> choice.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.badValue(
                    "choice", UploadForm.SAME, key, UploadForm.SAME, key, "keep, replace"));
  }
}
