package org.councilnotes.draft.edition;

import java.util.List;
import java.util.Optional;
import org.councilnotes.collate.diff.WordEdits;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.document.DraftSentence;

/**
 * A sentence of a draft with the one of the edition before that it was made from.
 *
 * @param now in the draft
 * @param before in the edition before
 * @param next the sentence behind it in the same passage of the draft
 */
public record EditedSentence(
    DraftSentence now, DraftSentence before, Optional<DraftSentence> next) {

  /** The words of the draft, as they stand. */
  public String text() {
    return standing(now);
  }

  /** The words of the edition before, as they stand. */
  public String earlier() {
    return standing(before);
  }

  /** The words of the draft with those of the sentence behind them. */
  String told() {
    return text() + next.map(sentence -> " " + sentence.text()).orElse("");
  }

  /** What was changed, in order; from the earlier words to those of the draft. */
  List<Edit> edits() {
    return WordEdits.between(earlier(), text());
  }

  static String standing(DraftSentence sentence) {
    return sentence.inPassage().of(sentence.passage().textWithoutDeletions());
  }
}
