package org.councilnotes.redline;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph of a redline.
 *
 * @param words its spans, without ends of paragraphs
 * @param end revision kind of the paragraph mark: when it is removed, the next paragraph is joined
 *     to this one
 */
record RedlineParagraph(String style, List<RedlineSpan> words, RevisionKind end) {

  RedlineParagraph {
    words = List.copyOf(words);
  }

  /**
   * Gives the paragraph mark the revision kind of its last words: LibreOffice ignores the mark of a
   * moved paragraph that follows other changes.
   */
  RedlineParagraph withEndOfLastSpan() {
    return words.isEmpty() ? this : new RedlineParagraph(style, words, words.getLast().ink());
  }

  /** The same without words of one kind, all others kept. */
  RedlineParagraph settledWithout(RevisionKind other) {
    return new RedlineParagraph(
        style,
        words.stream()
            .filter(span -> span.ink() != other)
            .map(span -> span.withKind(RevisionKind.KEPT))
            .toList(),
        RevisionKind.KEPT);
  }

  /** Splits spans into paragraphs. The last span must end one. */
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
