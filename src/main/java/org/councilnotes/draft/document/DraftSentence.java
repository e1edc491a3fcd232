package org.councilnotes.draft.document;

import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * A sentence of a draft.
 *
 * @param passage that it stands in
 * @param inPassage its place in the text of the passage
 * @param range its place in the whole text of the draft
 * @param text its words, without deleted ones; runs of white space are one space
 */
public record DraftSentence(Passage passage, TextRange inPassage, TextRange range, String text) {

  static DraftSentence of(Passage passage, TextRange inPassage, int start) {
    return new DraftSentence(
        passage,
        inPassage,
        new TextRange(start + inPassage.start(), start + inPassage.end()),
        Whitespace.squeeze(inPassage.of(passage.textWithoutDeletions())));
  }
}
