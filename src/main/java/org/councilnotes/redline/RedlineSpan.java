package org.councilnotes.redline;

import java.util.Optional;
import org.councilnotes.note.text.TextMark.State;

/**
 * Words of one ink and one mark, or the end of a paragraph.
 *
 * @param state what the note itself says of the words
 * @param ends the style of the paragraph that ends here; empty where the strand is words
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
