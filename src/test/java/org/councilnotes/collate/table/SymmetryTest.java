package org.councilnotes.collate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.collate.Comparison;
import org.councilnotes.note.Note;
import org.councilnotes.series.SourceNote;
import org.councilnotes.series.TruthStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the comparison of any notes, on the sample series. */
class SymmetryTest {

  static List<TruthStep> steps() {
    return Stream.of("annual-report", "declarations", "customs-risk")
        .flatMap(series -> TruthStep.in(series).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void anEditionComparedWithItselfIsAllTheSame(TruthStep step) {
    Note note = SourceNote.of(step.newer()).note();

    assertThat(counts(note, note)).containsOnlyKeys(PassageRelation.SAME);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void swappedSidesMirrorWhatIsNewAndDropped(TruthStep step) {
    Note older = SourceNote.of(step.older()).note();
    Note newer = SourceNote.of(step.newer()).note();

    assertThat(counts(newer, older)).isEqualTo(mirrored(counts(older, newer)));
  }

  private static Map<PassageRelation, Integer> counts(Note older, Note newer) {
    Map<PassageRelation, Integer> counts =
        new EnumMap<>(Comparison.of(List.of(older, newer)).summary());
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static Map<PassageRelation, Integer> mirrored(Map<PassageRelation, Integer> counts) {
    Map<PassageRelation, Integer> mirrored = new EnumMap<>(PassageRelation.class);
    counts.forEach((relation, count) -> mirrored.put(mirror(relation), count));
    return mirrored;
  }

  private static PassageRelation mirror(PassageRelation relation) {
    return switch (relation) {
      case NEW -> PassageRelation.DROPPED;
      case DROPPED -> PassageRelation.NEW;
      case SPLIT -> PassageRelation.MERGED;
      case MERGED -> PassageRelation.SPLIT;
      default -> relation;
    };
  }
}
