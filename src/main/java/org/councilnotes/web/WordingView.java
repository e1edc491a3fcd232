package org.councilnotes.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.councilnotes.draft.Formulation;
import org.councilnotes.draft.Formulation.Relation;

/**
 * One earlier wording, ready to be shown.
 *
 * @param runs its text; words that only the pasted sentence has are deleted, those that only the
 *     wording has are added
 */
record WordingView(Formulation wording, String language, List<Run> runs, List<UseView> uses) {

  WordingView {
    runs = List.copyOf(runs);
    uses = List.copyOf(uses);
  }

  static WordingView of(Formulation wording, String query) {
    return new WordingView(
        wording,
        wording.lastUse().note().naming().language(),
        BothTexts.of(wording.text(), query, wording.edits()).runs(),
        wording.uses().stream().map(UseView::new).toList());
  }

  public boolean isSame() {
    return wording.relation() == Relation.SAME;
  }

  public boolean isDeleted() {
    return wording.isDeleted();
  }

  /** The years of its uses, as {@code 2016, 2017}; empty without any. */
  public String years() {
    return wording.years().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  public UseView last() {
    return new UseView(wording.lastUse());
  }

  /** The last use in an adopted text, where the last of all is not one. */
  public Optional<UseView> adoptedBefore() {
    return wording.lastAdopted().filter(use -> !isAdoptedLast()).map(UseView::new);
  }

  /** Whether the last use is one in an adopted text. */
  public boolean isAdoptedLast() {
    return wording.lastAdopted().filter(wording.lastUse()::equals).isPresent();
  }

  /** How alike it is, in whole per cent. */
  public long percent() {
    return Math.round(wording.score() * 100);
  }
}
