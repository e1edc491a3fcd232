package org.councilnotes.draft.alarm;

import java.util.Optional;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextRange;

/**
 * A sentence of a draft as it stands in its text, for the alarms in it.
 *
 * @param text of the sentence, of the length of its range in the draft
 */
record DraftPlace(DraftSentence sentence, String text) {

  static DraftPlace of(DraftSentence sentence, DraftText draft) {
    return new DraftPlace(sentence, sentence.range().of(draft.text()));
  }

  /**
   * An alarm about words of the sentence.
   *
   * @param words their range in the text of the sentence
   */
  Alarm alarm(AlarmKind kind, TextRange words, Reason why, Optional<WordingUse> source) {
    int start = sentence.range().start();
    return new Alarm(
        kind,
        new TextRange(start + words.start(), start + words.end()),
        words.of(text),
        sentence.text(),
        why,
        source);
  }
}
