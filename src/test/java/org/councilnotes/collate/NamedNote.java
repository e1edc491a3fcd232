package org.councilnotes.collate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.collate.table.Fate;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;

/**
 * An edition whose wordings are known by name.
 *
 * @param names of passages and sections, by their ids in the note; none on the cover
 */
public record NamedNote(Note note, Map<String, String> names) {

  /** What the comparison says became of each wording that has a name on either side. */
  public static List<Fate> fates(NamedNote older, NamedNote newer) {
    Comparison comparison = Comparison.of(List.of(older.note, newer.note));
    return Stream.concat(
            comparison.rows().stream()
                .flatMap(
                    row ->
                        fates(
                            row,
                            older.names(row.cells().getFirst().map(Cell::parts)),
                            newer.names(row.cells().getLast().map(Cell::parts)))),
            comparison.sections().stream()
                .map(
                    row ->
                        new Fate(
                            row.relation(),
                            older.names(section(row.cells().getFirst())),
                            newer.names(section(row.cells().getLast())))))
        .filter(NamedNote::isKnown)
        .toList();
  }

  /**
   * Likely counterparts are two wordings, of which one is dropped and the other one new. A text
   * that stands in neither note has no fate.
   */
  private static Stream<Fate> fates(AlignmentRow row, List<String> before, List<String> after) {
    return row.steps().getFirst().stream().flatMap(step -> fates(step, before, after));
  }

  private static Stream<Fate> fates(WordingStep step, List<String> before, List<String> after) {
    return step.isLikely()
        ? Stream.of(
            new Fate(PassageRelation.DROPPED, before, List.of()),
            new Fate(PassageRelation.NEW, List.of(), after))
        : Stream.of(new Fate(step.relation(), before, after));
  }

  private static Optional<List<String>> section(Optional<Section> section) {
    return section.map(s -> List.of(s.id()));
  }

  public List<String> names(Optional<List<String>> ids) {
    return ids.orElse(List.of()).stream().map(id -> names.getOrDefault(id, Fate.NAMELESS)).toList();
  }

  private static boolean isKnown(Fate fate) {
    return Stream.concat(fate.before().stream(), fate.after().stream())
        .anyMatch(Predicate.not(Fate.NAMELESS::equals));
  }
}
