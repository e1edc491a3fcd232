package org.councilnotes.meaning;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;

/**
 * A sentence that gets a vector.
 *
 * @param range in the text of the passage
 * @param text its words, without deleted ones; runs of white space are one space
 */
public record SentenceText(Passage passage, TextRange range, String text) {

  /** Identifies which sentences get vectors: where that changes, all are made anew. */
  public static final String VERSION = "1";

  /** Shorter ones say little, and are near to anything. */
  private static final int FEWEST_WORDS = 6;

  /**
   * The sentences of a note: of its paragraphs, list items and footnotes, in order. Those of fewer
   * than six words are left out.
   */
  public static List<SentenceText> in(Note note) {
    return note.passages().stream()
        .filter(SentenceText::isProse)
        .flatMap(passage -> in(passage).stream())
        .toList();
  }

  /** Fewer kinds than have sentences: a heading or row says too little to be near to another. */
  private static boolean isProse(Passage passage) {
    return switch (passage.kind()) {
      case PARAGRAPH, ITEM, FOOTNOTE -> true;
      case COVER, HEADING, ROW, FIGURE -> false;
    };
  }

  private static List<SentenceText> in(Passage passage) {
    String standing = passage.textWithoutDeletions();
    return SentenceBreaks.of(standing).stream()
        .map(range -> at(range, passage))
        .filter(SentenceText::isLong)
        .toList();
  }

  private boolean isLong() {
    return text.chars().filter(sign -> sign == ' ').count() >= FEWEST_WORDS - 1;
  }

  /** The words at a place of a passage. */
  public static SentenceText at(TextRange range, Passage passage) {
    return new SentenceText(
        passage, range, Whitespace.squeeze(range.of(passage.textWithoutDeletions())));
  }

  /** Identifies its words. */
  public String hash() {
    return TextHash.of(text);
  }
}
