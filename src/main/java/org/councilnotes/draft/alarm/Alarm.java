package org.councilnotes.draft.alarm;

import java.util.Optional;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextRange;

/**
 * Something in a draft that its author should look at.
 *
 * @param range of the words in the text of the draft; empty, at the place where something would be
 *     expected, where the draft is silent
 * @param words in that range, as they stand
 * @param context the sentence around them, or the words of the evidence where the draft is silent;
 *     with kind and words it identifies the alarm
 * @param why for the reader
 * @param source the words that are the evidence, in an earlier note
 */
public record Alarm(
    AlarmKind kind,
    TextRange range,
    String words,
    String context,
    Reason why,
    Optional<WordingUse> source) {

  /**
   * Identifies the alarm, also in a later version of the draft where its sentence is unchanged: 16
   * hex digits.
   */
  public String id() {
    return TextHash.of(String.join("\n", kind.key(), words, context));
  }
}
