package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph of a redline.
 *
 * @param words its strands; none ends a paragraph
 * @param end of the paragraph's mark: rejected or accepted away, the next paragraph joins this one
 */
record RedlineParagraph(String style, List<RedlineSpan> words, RevisionKind end) {

  RedlineParagraph {
    words = List.copyOf(words);
  }

  /**
   * The same with the last words' ink at its end: LibreOffice does not see the end of a moved
   * paragraph that follows other changes.
   */
  RedlineParagraph withEndOfLastSpan() {
    return words.isEmpty() ? this : new RedlineParagraph(style, words, words.getLast().ink());
  }

  /** The paragraphs of strands, the last of which ends one. */
  static List<RedlineParagraph> of(List<RedlineSpan> strands) {
    List<RedlineParagraph> lines = new ArrayList<>();
    List<RedlineSpan> words = new ArrayList<>();
    for (RedlineSpan redlineSpan : strands) {
      if (redlineSpan.ends().isPresent()) {
        lines.add(new RedlineParagraph(redlineSpan.ends().get(), words, redlineSpan.ink()));
        words.clear();
      } else {
        words.add(redlineSpan);
      }
    }
    return lines;
  }
}
