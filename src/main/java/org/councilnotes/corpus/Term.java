package org.councilnotes.corpus;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.corpus.Vocabulary.Wording;

/**
 * A term of a vocabulary that users keep.
 *
 * @param code such as {@code EUDA}
 * @param wording what it is called
 * @param kin what it is part of and what came after it
 */
public record Term(String code, Wording wording, Kin kin) {

  /** What it counts for: its parent, its successor. */
  List<String> above() {
    return Stream.of(kin.parent(), kin.successor()).flatMap(Optional::stream).toList();
  }
}
