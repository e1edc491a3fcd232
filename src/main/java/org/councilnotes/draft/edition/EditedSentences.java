package org.councilnotes.draft.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;

/**
 * The sentences of a draft that were made from sentences of the edition before.
 *
 * @param draft as it is checked
 * @param earlier those of the edition before it
 * @param pairs in the order of the draft
 */
public record EditedSentences(
    DraftText draft, EditionSentences earlier, List<EditedSentence> pairs) {

  /** From this likeness on one sentence is the other, edited (Dice's coefficient of words). */
  private static final double EDITED = 0.5;

  public EditedSentences {
    pairs = List.copyOf(pairs);
  }

  /**
   * Pairs the sentences of a draft with those that they were made from.
   *
   * @param now the sentences of the draft
   * @param earlier those of the edition before it
   */
  public static EditedSentences of(
      DraftText draft, EditionSentences now, EditionSentences earlier) {
    List<DraftSentence> sentences = draft.sentences();
    List<EditedSentence> pairs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      DraftSentence sentence = sentences.get(i);
      Optional<DraftSentence> next =
          sentences.stream()
              .skip(i + 1L)
              .findFirst()
              .filter(other -> other.passage().id().equals(sentence.passage().id()));
      earlier
          .nearest(now.sentences().get(i), EDITED)
          .map(before -> new EditedSentence(sentence, before.sentence(), next))
          .ifPresent(pairs::add);
    }
    return new EditedSentences(draft, earlier, pairs);
  }

  /** The edition before the draft. */
  public Note edition() {
    return earlier.edition();
  }
}
