package org.councilnotes.redline;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.TextMark.State;

/**
 * Words of one revision kind and one mark, the call of a footnote, or the end of a paragraph.
 *
 * @param state mark of the words in the note itself
 * @param ends style of the paragraph that ends here; empty for words and calls
 * @param footnote paragraphs of the footnote that is called here; empty for all others
 */
record RedlineSpan(
    String words,
    RevisionKind ink,
    Optional<State> state,
    Optional<String> ends,
    List<RedlineParagraph> footnote) {

  RedlineSpan {
    footnote = List.copyOf(footnote);
  }

  static RedlineSpan of(String words, RevisionKind revisionKind, Optional<State> state) {
    return new RedlineSpan(words, revisionKind, state, Optional.empty(), List.of());
  }

  static RedlineSpan end(String style, RevisionKind revisionKind) {
    return new RedlineSpan("", revisionKind, Optional.empty(), Optional.of(style), List.of());
  }

  /** The call of a footnote that one note has: the change of the call says all. */
  static RedlineSpan call(JoinedPassages footnote, RevisionKind revisionKind) {
    return call(footnote.all(RevisionKind.KEPT), revisionKind);
  }

  /** The call of a footnote, with what changed in it. */
  static RedlineSpan call(List<RedlineSpan> footnote, RevisionKind revisionKind) {
    return new RedlineSpan(
        "", revisionKind, Optional.empty(), Optional.empty(), RedlineParagraph.of(footnote));
  }

  boolean isCall() {
    return !footnote.isEmpty();
  }

  RedlineSpan withKind(RevisionKind other) {
    return new RedlineSpan(words, other, state, ends, footnote);
  }

  /** The same at one end of a move, where a footnote has its text of that note. */
  RedlineSpan movedWithout(RevisionKind other, RevisionKind end) {
    List<RedlineParagraph> seen =
        footnote.stream().map(paragraph -> paragraph.settledWithout(other)).toList();
    return new RedlineSpan(words, ink == RevisionKind.KEPT ? end : ink, state, ends, seen);
  }
}
