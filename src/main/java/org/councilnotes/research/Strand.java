package org.councilnotes.research;

import java.util.Optional;
import org.councilnotes.note.TextMark.State;

/**
 * Words of one ink and one mark, or the end of a paragraph.
 *
 * @param state what the note itself says of the words
 * @param ends the style of the paragraph that ends here; empty where the strand is words
 */
record Strand(String words, Ink ink, Optional<State> state, Optional<String> ends) {

  static Strand of(String words, Ink ink, Optional<State> state) {
    return new Strand(words, ink, state, Optional.empty());
  }

  static Strand end(String style, Ink ink) {
    return new Strand("", ink, Optional.empty(), Optional.of(style));
  }

  Strand in(Ink other) {
    return new Strand(words, other, state, ends);
  }
}
