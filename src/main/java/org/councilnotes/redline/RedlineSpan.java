package org.councilnotes.redline;

import java.util.Optional;
import org.councilnotes.note.text.TextMark.State;

/**
 * Words of one revision kind and one mark, or the end of a paragraph.
 *
 * @param state mark of the words in the note itself
 * @param ends style of the paragraph that ends here; empty for words
 */
record RedlineSpan(String words, RevisionKind ink, Optional<State> state, Optional<String> ends) {

  static RedlineSpan of(String words, RevisionKind revisionKind, Optional<State> state) {
    return new RedlineSpan(words, revisionKind, state, Optional.empty());
  }

  static RedlineSpan end(String style, RevisionKind revisionKind) {
    return new RedlineSpan("", revisionKind, Optional.empty(), Optional.of(style));
  }

  RedlineSpan withKind(RevisionKind other) {
    return new RedlineSpan(words, other, state, ends);
  }
}
