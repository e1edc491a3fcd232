package org.councilnotes.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.collate.table.WordingStep.Edit;

/**
 * One wording with its uses: passages with the same words, apart from case, accents and
 * punctuation.
 *
 * @param text as last used
 * @param score similarity to the query, above 0 up to 1
 * @param relation to the query
 * @param standing whether the words are text of those passages, or were deleted there
 * @param uses newest first; never empty
 * @param edits from the text to the query
 */
public record Formulation(
    String text,
    double score,
    Relation relation,
    TextStatus standing,
    List<WordingUse> uses,
    List<Edit> edits) {

  /** Whether the words are the same as those of the query. */
  public enum Relation {
    SAME,
    CHANGED
  }

  /** Whether a wording is text of its passages or was deleted in them. */
  public enum TextStatus {
    STANDING,
    DELETED
  }

  public Formulation {
    uses = List.copyOf(uses);
    edits = List.copyOf(edits);
  }

  public boolean isDeleted() {
    return standing == TextStatus.DELETED;
  }

  /** The years of all uses, ascending, each once; empty for deleted words. */
  public List<Integer> years() {
    return standingUses().flatMap(use -> use.years().stream()).distinct().sorted().toList();
  }

  public WordingUse lastUse() {
    return uses.getFirst();
  }

  /** The oldest use. Undated notes count only where no use is dated. */
  public WordingUse firstUse() {
    return uses.reversed().stream()
        .filter(use -> use.note().date().isPresent())
        .findFirst()
        .orElseGet(uses::getLast);
  }

  /** The last use in an adopted text; empty for deleted words, which were not adopted. */
  public Optional<WordingUse> lastAdopted() {
    return standingUses().filter(WordingUse::isAdopted).findFirst();
  }

  private Stream<WordingUse> standingUses() {
    return isDeleted() ? Stream.empty() : uses.stream();
  }
}
