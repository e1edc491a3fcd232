package org.councilnotes.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.collate.table.WordingStep.Edit;

/**
 * One wording and its uses: passages whose words are the same but for case, accents and
 * punctuation.
 *
 * @param text as last used
 * @param score how alike it is to what was asked, above 0 up to 1
 * @param relation to what was asked
 * @param standing whether it is the text of those passages; if not, it was deleted there
 * @param uses newest first; never empty
 * @param edits from its text to what was asked
 */
public record Formulation(
    String text,
    double score,
    Relation relation,
    Standing standing,
    List<WordingUse> uses,
    List<Edit> edits) {

  /** Whether the words are those that were asked for. */
  public enum Relation {
    SAME,
    CHANGED
  }

  /** Whether a wording stands in its passages or was struck out of them. */
  public enum Standing {
    STANDING,
    DELETED
  }

  public Formulation {
    uses = List.copyOf(uses);
    edits = List.copyOf(edits);
  }

  public boolean isDeleted() {
    return standing == Standing.DELETED;
  }

  /** The years of all uses, ascending, each once; none for words that were deleted. */
  public List<Integer> years() {
    return standingUses().flatMap(use -> use.years().stream()).distinct().sorted().toList();
  }

  public WordingUse lastUse() {
    return uses.getFirst();
  }

  /** The oldest; one of a note without date only where no other has one. */
  public WordingUse firstUse() {
    return uses.reversed().stream()
        .filter(use -> use.note().date().isPresent())
        .findFirst()
        .orElseGet(uses::getLast);
  }

  /** The last use in an adopted text; words that were deleted from it were not adopted. */
  public Optional<WordingUse> lastAdopted() {
    return standingUses().filter(WordingUse::isAdopted).findFirst();
  }

  private Stream<WordingUse> standingUses() {
    return isDeleted() ? Stream.empty() : uses.stream();
  }
}
