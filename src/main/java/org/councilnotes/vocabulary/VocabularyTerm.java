package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * A term of a vocabulary of the users' own.
 *
 * @param code such as {@code EUDA}
 * @param wording its names
 * @param kin codes of its parent and successor
 */
public record VocabularyTerm(String code, Wording wording, RelatedCodes kin) {

  /** The codes that it counts for: its parent and its successor. */
  List<String> broaderCodes() {
    return Stream.of(kin.parent(), kin.successor()).flatMap(Optional::stream).toList();
  }
}
