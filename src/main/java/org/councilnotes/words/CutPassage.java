package org.councilnotes.words;

import java.util.List;
import org.councilnotes.note.Passage;

/** The words of a passage, as they are indexed: those that stand, and those struck out. */
record CutPassage(Passage passage, List<PrintedWord> standing, List<PrintedWord> deleted) {

  CutPassage {
    standing = List.copyOf(standing);
    deleted = List.copyOf(deleted);
  }

  static CutPassage of(Passage passage, WordAnalyzer analyzer) {
    return passage.marks().isEmpty()
        ? new CutPassage(passage, PrintedWord.in(passage.text(), analyzer), List.of())
        : new CutPassage(
            passage,
            PrintedWord.in(passage.standing(), analyzer),
            PrintedWord.in(passage.deleted(), analyzer));
  }
}
