package org.councilnotes.draft.edition;

import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextRange;

/**
 * What may have gone wrong between a sentence of the edition before and one of the draft.
 *
 * @param pair of both sentences
 * @param words in the sentence of the draft; empty where they are gone
 */
public record FoundChange(EditedSentence pair, TextRange words, Reason why) {}
