package org.councilnotes.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.NoteFiles;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.PassageTags;
import org.junit.jupiter.api.Test;

/** A sample note of which some paragraphs were said again in other words. */
class PlantedSamePointIntegrationTest {

  /** Words that stand in one passage each, and the same point in other words. */
  private static final Map<String, String> PLANTED =
      Map.of(
          "offered to lead a group",
          "Threats are to be assessed early for the islands: a centre wants to give warnings to its"
              + " neighbours.",
          "so that word of a suspect passenger",
          "Suspects and parcels are thus reported to airports ahead of each aircraft, by a joint"
              + " team.",
          "seaports and coastal waters",
          "A unit was equipped to watch each seaport and coastal stretch.");

  @Test
  void paragraphsSaidAgainAreOfferedAndNoOthers() {
    try (NoteFiles files = new NoteFiles()) {
      Note older = files.read(NoteFiles.SAMPLES.resolve("91582-18.pdf"));
      Comparison comparison = Comparison.of(List.of(older, planted(older)));

      assertThat(
              comparison.rows().stream()
                  .flatMap(row -> row.steps().getFirst().stream())
                  .filter(step -> step.relation() == PassageRelation.DROPPED)
                  .flatMap(step -> step.samePoint().stream())
                  .map(cell -> cell.text()))
          .containsExactlyInAnyOrderElementsOf(PLANTED.values());
    }
  }

  private static Note planted(Note note) {
    assertThat(note.passages().stream().map(Passage::text).collect(Collectors.joining("\n")))
        .contains(PLANTED.keySet());
    List<Passage> passages = new ArrayList<>(note.passages());
    PLANTED.forEach((words, again) -> plant(words, again, passages));
    return note.withPassages(passages);
  }

  /** Takes a passage out and says it again at the end of its section. */
  private static void plant(String words, String again, List<Passage> passages) {
    Passage said =
        passages.stream().filter(p -> p.text().contains(words)).findFirst().orElseThrow();
    passages.remove(said);
    int last =
        IntStream.range(0, passages.size())
            .filter(i -> passages.get(i).section().equals(said.section()))
            .max()
            .orElseThrow();
    passages.add(last + 1, saying(said, again));
  }

  private static Passage saying(Passage passage, String text) {
    return new Passage(
        passage.id(),
        passage.section(),
        passage.ordinal(),
        passage.place(),
        text,
        List.of(),
        PassageTags.NONE);
  }
}
