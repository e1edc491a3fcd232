package org.councilnotes.curation;

import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.curation.TagCorrection.Action;

/**
 * A correction as a person asks for it, not checked against its note yet.
 *
 * @param passage id of a passage of the note
 * @param was wrong tag
 * @param now right tag
 */
public record CorrectionRequest(
    String passage, Optional<TagLabel> was, Optional<TagLabel> now, Optional<String> reason) {

  /** Maximum length of each text, in characters. */
  public static final int LONGEST = 500;

  /**
   * @throws CurationException where a text is too long
   */
  public CorrectionRequest {
    boolean tooLong =
        Stream.of(
                Stream.of(passage),
                reason.stream(),
                was.stream().map(TagLabel::toString),
                now.stream().map(TagLabel::toString))
            .flatMap(texts -> texts)
            .anyMatch(text -> text.length() > LONGEST);
    if (tooLong) {
      throw new CurationProblem.TextTooLong().exception();
    }
  }

  /**
   * A correction by an action, which decides what of the two tags counts. The right tag of a change
   * is the wrong one where none is given.
   *
   * @throws CurationException where a text is too long
   */
  public static CorrectionRequest of(
      Action action,
      String passage,
      Optional<TagLabel> was,
      Optional<TagLabel> now,
      Optional<String> reason) {
    return switch (action) {
      case REMOVE -> new CorrectionRequest(passage, was, Optional.empty(), reason);
      case ADD -> new CorrectionRequest(passage, Optional.empty(), now, reason);
      case CHANGE -> new CorrectionRequest(passage, was, now.or(() -> was), reason);
    };
  }

  /** The same request with another right tag. */
  public CorrectionRequest with(Optional<TagLabel> right) {
    return new CorrectionRequest(passage, was, right, reason);
  }
}
