package org.councilnotes.curation;

import java.util.Optional;
import org.councilnotes.note.tag.CountryTag;
import org.councilnotes.note.tag.Evidence;

/** Which rule made the mistake that a correction is about. */
final class MistakenRule {

  private MistakenRule() {}

  /**
   * The rule that gave the tag; where only the role of a country was wrong, the rule that gave the
   * role.
   *
   * @param now the right tag; empty where there is none
   */
  static <T> String rule(TagKind<T> kind, T tag, TagLabel was, Optional<TagLabel> now) {
    boolean ofRole = now.filter(right -> right.code().equals(was.code())).isPresent();
    Optional<Evidence> why =
        tag instanceof CountryTag country && ofRole ? country.why() : Optional.empty();
    return why.orElseGet(() -> kind.evidence().apply(tag)).rule();
  }
}
