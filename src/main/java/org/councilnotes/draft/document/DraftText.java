package org.councilnotes.draft.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextRange;

/**
 * A draft as it is checked: its text and its sentences.
 *
 * @param note as it was read
 * @param text the texts of all passages, joined by line feeds; words that the draft deletes are
 *     blanks
 * @param starts offset of each passage in the text, by id of passage
 * @param sentences in order; those of covers and of figures are left out, and headings that do not
 *     end as a sentence does. What is longer than any sentence is cut in parts
 */
public record DraftText(
    Note note, String text, Map<String, Integer> starts, List<DraftSentence> sentences) {

  public DraftText {
    starts = Map.copyOf(starts);
    sentences = List.copyOf(sentences);
  }

  public static DraftText of(Note note) {
    StringBuilder text = new StringBuilder();
    Map<String, Integer> starts = new LinkedHashMap<>();
    List<DraftSentence> sentences = new ArrayList<>();
    for (Passage passage : note.passages()) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      starts.put(passage.id(), text.length());
      String standing = passage.textWithoutDeletions();
      if (passage.kind().hasSentences(standing)) {
        for (TextRange range : SentenceParts.of(SentenceBreaks.of(standing), standing)) {
          sentences.add(DraftSentence.of(passage, range, text.length()));
        }
      }
      text.append(standing);
    }
    return new DraftText(note, text.toString(), starts, sentences);
  }

  /** Identifies the text: the SHA-256 of its words. */
  public String hash() {
    return TextHash.of(text);
  }

  /** A range of a passage's text as a range of the whole text. */
  public TextRange place(Passage passage, TextRange inPassage) {
    int start = starts.get(passage.id());
    return new TextRange(start + inPassage.start(), start + inPassage.end());
  }
}
