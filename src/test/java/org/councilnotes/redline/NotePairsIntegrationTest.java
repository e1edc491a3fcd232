package org.councilnotes.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.councilnotes.Campaign;
import org.councilnotes.SampleArchive;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.json.ComparisonJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Sample notes compared with each other, whatever they are: two in every form of export, up to ten
 * in one table. The gate takes one pair in forty, {@code ./archive test --campaign pairs} all of
 * them; {@code -Darchive.seed=N} repeats a choice by its printed seed.
 */
@Tag("pairs")
class NotePairsIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("pairs");
  private static final int ONE_OF = CAMPAIGN ? 1 : 60;

  /** Comparisons of notes chosen at random. */
  private static final int SETS = CAMPAIGN ? 900 : 18;

  private static final long SEED = Long.getLong("archive.seed", System.currentTimeMillis());

  private record Pair(Note older, Note newer) {}

  @Test
  void everyPairIsExportedInEveryForm() {
    List<Pair> pairs = pairs();
    List<String> wrong = new ArrayList<>();
    for (Pair pair : pairs) {
      try {
        exportIn(pair);
      } catch (AssertionError | RuntimeException e) {
        wrong.add("%s and %s: %s".formatted(pair.older().id(), pair.newer().id(), e));
      }
    }

    assertThat(pairs).as("seed " + SEED).isNotEmpty();
    assertThat(wrong).as("seed %d, %d pairs", SEED, pairs.size()).isEmpty();
  }

  /** Two to ten notes, each number equally often. */
  @Test
  void everyPassageStandsInOneRow() {
    List<Note> notes = new ArrayList<>(notes());
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < SETS; i++) {
      Collections.shuffle(notes, random);
      int size = Comparison.FEWEST + i % (Comparison.MOST_BESIDE - Comparison.FEWEST + 1);
      repeatedOrLost(notes.subList(0, size)).ifPresent(wrong::add);
    }

    assertThat(wrong).as("seed %d", SEED).isEmpty();
  }

  /** Neighbouring editions of one language, which have most in common. */
  @Test
  void everyPassageOfNeighbouringEditionsStandsInOneRow() {
    List<Note> editions =
        notes().stream()
            .filter(note -> note.language().equals("en") && note.report().period().isPresent())
            .sorted(Comparator.comparing(note -> note.report().period().orElseThrow().from()))
            .toList();
    List<String> wrong = new ArrayList<>();
    for (int size = Comparison.FEWEST; size <= Comparison.MOST_BESIDE; size++) {
      for (int first = 0; first + size <= editions.size(); first += CAMPAIGN ? 1 : size) {
        repeatedOrLost(editions.subList(first, first + size)).ifPresent(wrong::add);
      }
    }

    assertThat(editions).hasSizeGreaterThan(Comparison.MOST_BESIDE);
    assertThat(wrong).isEmpty();
  }

  /** Says where the rows of a comparison have other passages than its notes. */
  private static Optional<String> repeatedOrLost(List<Note> notes) {
    Comparison comparison = Comparison.of(notes);
    for (int witness = 0; witness < notes.size(); witness++) {
      int column = witness;
      List<String> shown =
          comparison.rows().stream()
              .flatMap(row -> row.cells().get(column).stream())
              .flatMap(cell -> cell.parts().stream())
              .sorted()
              .toList();
      List<String> compared =
          notes.get(witness).passages().stream()
              .filter(passage -> passage.kind().isBody())
              .map(Passage::id)
              .sorted()
              .toList();
      if (!shown.equals(compared)) {
        return Optional.of(
            "%s in %s: %s, not %s"
                .formatted(
                    notes.get(witness).id(),
                    notes.stream().map(Note::id).toList(),
                    shown,
                    compared));
      }
    }
    return Optional.empty();
  }

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    List<Note> notes = notes();
    for (Note older : notes) {
      notes.stream()
          .filter(n -> !n.id().equals(older.id()))
          .forEach(n -> pairs.add(new Pair(older, n)));
    }
    Collections.shuffle(pairs, new Random(SEED));
    return pairs.subList(0, (pairs.size() + ONE_OF - 1) / ONE_OF);
  }

  private static List<Note> notes() {
    try (ArchiveReader reader = SampleArchive.index().reader()) {
      return reader.notes().stream()
          .map(NoteSummary::id)
          .sorted()
          .map(id -> reader.note(id).orElseThrow())
          .toList();
    }
  }

  private static void exportIn(Pair pair) {
    List<Note> notes = List.of(pair.older(), pair.newer());
    ComparisonView comparison = ComparisonView.of(notes);
    JsonNode json = ComparisonJson.write(comparison.withBase(OptionalInt.of(1)), List.of());
    byte[] docx = Redline.of(comparison).write();

    assertThat(json.get("rows")).hasSameSizeAs(comparison.rows());
    assertThat(TrackedText.rejected(docx)).isEqualTo(texts(pair.older()));
    assertThat(TrackedText.accepted(docx)).isEqualTo(texts(pair.newer()));
  }

  private static List<String> texts(Note note) {
    return note.passages().stream().map(Passage::text).toList();
  }
}
