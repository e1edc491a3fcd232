package org.councilnotes.coverage.profile;

import org.councilnotes.note.Passage;
import org.councilnotes.note.table.LabelledRow;
import org.councilnotes.note.text.TextRange;

/** The words of a passage around what it names. */
final class SurroundingWords {

  private SurroundingWords() {}

  /** A sentence; of a row of a table, its cells with their heads. */
  static String of(Passage passage, TextRange sentence) {
    return passage
        .place()
        .row()
        .map(row -> LabelledRow.of(row, passage.text()).text())
        .orElseGet(() -> sentence.of(passage.text()).strip());
  }
}
