package org.councilnotes.research;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph of a redline.
 *
 * @param words its strands; none ends a paragraph
 * @param end of the paragraph's mark: rejected or accepted away, the next paragraph joins this one
 */
record Line(String style, List<Strand> words, Ink end) {

  Line {
    words = List.copyOf(words);
  }

  /**
   * The same with the last words' ink at its end: LibreOffice does not see the end of a moved
   * paragraph that follows other changes.
   */
  Line endedAsItsWords() {
    return words.isEmpty() ? this : new Line(style, words, words.getLast().ink());
  }

  /** The paragraphs of strands, the last of which ends one. */
  static List<Line> of(List<Strand> strands) {
    List<Line> lines = new ArrayList<>();
    List<Strand> words = new ArrayList<>();
    for (Strand strand : strands) {
      if (strand.ends().isPresent()) {
        lines.add(new Line(strand.ends().get(), words, strand.ink()));
        words.clear();
      } else {
        words.add(strand);
      }
    }
    return lines;
  }
}
