package org.councilnotes.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.councilnotes.Campaign;
import org.councilnotes.SampleArchive;
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
 * Sample notes compared with each other, whatever they are, in every form of export. The gate takes
 * one pair in forty, {@code ./archive test --campaign pairs} all of them; {@code -Darchive.seed=N}
 * repeats a choice by its printed seed.
 */
@Tag("pairs")
class NotePairsIntegrationTest {

  private static final boolean CAMPAIGN = Campaign.runs("pairs");
  private static final int ONE_OF = CAMPAIGN ? 1 : 40;
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

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    try (ArchiveReader reader = SampleArchive.index().reader()) {
      List<Note> notes =
          reader.notes().stream()
              .map(NoteSummary::id)
              .sorted()
              .map(id -> reader.note(id).orElseThrow())
              .toList();
      for (Note older : notes) {
        notes.stream()
            .filter(n -> !n.id().equals(older.id()))
            .forEach(n -> pairs.add(new Pair(older, n)));
      }
    }
    Collections.shuffle(pairs, new Random(SEED));
    return pairs.subList(0, (pairs.size() + ONE_OF - 1) / ONE_OF);
  }

  private static void exportIn(Pair pair) {
    List<Note> notes = List.of(pair.older(), pair.newer());
    ComparisonView comparison = ComparisonView.of(notes);
    JsonNode json = ComparisonJson.write(comparison.withBase(OptionalInt.of(1)));
    byte[] docx = Redline.of(comparison).write();

    assertThat(json.get("rows")).hasSameSizeAs(comparison.rows());
    assertThat(new ComparisonHtml(comparison).write()).endsWith("</html>\n");
    assertThat(TrackedText.rejected(docx)).isEqualTo(texts(pair.older()));
    assertThat(TrackedText.accepted(docx)).isEqualTo(texts(pair.newer()));
  }

  private static List<String> texts(Note note) {
    return note.passages().stream().map(Passage::text).toList();
  }
}
