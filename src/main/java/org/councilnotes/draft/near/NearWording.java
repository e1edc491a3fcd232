package org.councilnotes.draft.near;

import java.util.List;
import java.util.Set;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.check.DifferenceKind;

/**
 * A sentence of the archive that is near one of the query in meaning, with its uses.
 *
 * @param query the sentence of the query, normalised
 * @param text as last used
 * @param score cosine of the two vectors, from the floor to 1; tells nothing of figures, names,
 *     negations and who does what
 * @param uses newest first; never empty
 * @param edits from the text to the sentence of the query
 * @param differences that the score does not tell
 */
public record NearWording(
    String query,
    String text,
    double score,
    List<WordingUse> uses,
    List<Edit> edits,
    Set<DifferenceKind> differences) {

  public NearWording {
    uses = List.copyOf(uses);
    edits = List.copyOf(edits);
    differences = Set.copyOf(differences);
  }

  public WordingUse last() {
    return uses.getFirst();
  }
}
