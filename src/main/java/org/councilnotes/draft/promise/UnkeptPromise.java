package org.councilnotes.draft.promise;

import java.util.Optional;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.note.text.TextRange;

/**
 * Something that the edition before foresaw for a time that is over.
 *
 * @param promise of the edition before
 * @param answer what the draft says of it
 * @param place where the draft says so; empty where it is silent
 */
public record UnkeptPromise(Promise promise, Answer answer, Optional<Place> place) {

  /** What a draft says of a promise that it does not say to be kept. */
  public enum Answer {
    /** Nothing. */
    SILENT,
    /** The same, for the same time. */
    REPEATED,
    /** The same, for a later time. */
    PUT_OFF,
    /** That it is still to come. */
    PENDING
  }

  /**
   * Words of a draft.
   *
   * @param words a range of the text of the passage
   */
  public record Place(DraftSentence sentence, TextRange words) {}

  static UnkeptPromise silent(Promise promise) {
    return new UnkeptPromise(promise, Answer.SILENT, Optional.empty());
  }

  static UnkeptPromise told(
      Promise promise, Answer answer, DraftSentence sentence, TextRange words) {
    return new UnkeptPromise(promise, answer, Optional.of(new Place(sentence, words)));
  }
}
