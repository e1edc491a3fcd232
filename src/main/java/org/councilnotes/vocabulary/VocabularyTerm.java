package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * A term of a vocabulary that users keep.
 *
 * @param code such as {@code EUDA}
 * @param wording what it is called
 * @param kin what it is part of and what came after it
 */
public record VocabularyTerm(String code, Wording wording, RelatedCodes kin) {

  /** What it counts for: its parent, its successor. */
  List<String> broaderCodes() {
    return Stream.of(kin.parent(), kin.successor()).flatMap(Optional::stream).toList();
  }
}
