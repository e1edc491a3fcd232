package org.councilnotes.web.draft;

import java.util.List;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/** The words that are the evidence of an alarm, highlighted in the passage that they stand in. */
record AlarmEvidence(Excerpt excerpt, List<TextRun> runs) {

  AlarmEvidence {
    runs = List.copyOf(runs);
  }

  static AlarmEvidence of(WordingUse use) {
    List<TextRange> words = List.of(use.range());
    Excerpt excerpt = Excerpt.of(use.passage().text(), words);
    StyledText text = StyledText.of(use.passage());
    boolean whole = use.range().equals(excerpt.part());
    return new AlarmEvidence(
        excerpt, (whole ? text : text.with(words, Ink.MATCH)).runs(excerpt.part()));
  }
}
