package org.councilnotes.web.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.draft.Formulation;
import org.councilnotes.draft.Formulation.Relation;
import org.councilnotes.web.text.TextRun;

/**
 * One earlier wording, as the page shows it.
 *
 * @param runs text, in which words of the submitted sentence only are marked as deleted, words of
 *     the wording only as added
 */
record EarlierWordingView(
    Formulation wording, String language, List<TextRun> runs, List<WordingUseView> uses) {

  EarlierWordingView {
    runs = List.copyOf(runs);
    uses = List.copyOf(uses);
  }

  static EarlierWordingView of(Formulation wording, String query) {
    return new EarlierWordingView(
        wording,
        wording.lastUse().note().naming().language(),
        InlineDiff.of(wording.text(), query, wording.edits()).runs(),
        wording.uses().stream().map(WordingUseView::new).toList());
  }

  public boolean isSame() {
    return wording.relation() == Relation.SAME;
  }

  public boolean isDeleted() {
    return wording.isDeleted();
  }

  /** The years of its uses, such as {@code 2016, 2017}; empty without any. */
  public String years() {
    return wording.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  public WordingUseView last() {
    return new WordingUseView(wording.lastUse());
  }

  /** The last use in an adopted text; empty where that is the last of all uses. */
  public Optional<WordingUseView> adoptedBefore() {
    return wording.lastAdopted().filter(use -> !isAdoptedLast()).map(WordingUseView::new);
  }

  /** Whether the last of all uses is in an adopted text. */
  public boolean isAdoptedLast() {
    return wording.lastAdopted().filter(wording.lastUse()::equals).isPresent();
  }

  /** Similarity in whole per cent. */
  public long percent() {
    return Math.round(wording.score() * 100);
  }
}
