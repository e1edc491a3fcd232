package org.councilnotes.web.vocabulary;

import java.util.List;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/** A passage of a note with some words highlighted. */
record HighlightedPassage(NoteSummary note, String href, Excerpt excerpt, List<TextRun> runs) {

  static HighlightedPassage of(NoteSummary note, Passage passage, List<TextRange> words) {
    Excerpt excerpt = Excerpt.of(passage.text(), words);
    List<TextRun> runs = StyledText.of(passage).with(words, Ink.MATCH).runs(excerpt.part());
    return new HighlightedPassage(note, NoteLink.toPassage(note.id(), passage.id()), excerpt, runs);
  }
}
