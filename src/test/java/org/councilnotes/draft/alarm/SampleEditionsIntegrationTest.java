package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.Test;

/**
 * What alarms on an edition before fire on the samples, each as a draft after the one before it.
 */
class SampleEditionsIntegrationTest {

  private static final List<List<String>> SERIES =
      List.of(
          List.of(
              "90412-10",
              "90587-12",
              "90733-15",
              "91204-1-16",
              "91377-17",
              "91582-18",
              "91790-19",
              "90916-21",
              "90644-24",
              "91018-25"),
          List.of("90697-15", "91289-16", "91378-17", "91581-18", "90645-24"),
          List.of("90881-21", "90902-22", "90914-23"),
          List.of("90551-21", "90563-22", "90570-23"));

  @Test
  void noneFires() {
    List<String> fired = new ArrayList<>();
    try (ArchiveReader world = SampleArchive.index().reader()) {
      for (List<String> series : SERIES) {
        List<Note> notes = series.stream().map(id -> world.note(id).orElseThrow()).toList();
        for (int i = 1; i < notes.size(); i++) {
          DraftPair pair = new DraftPair(notes.get(i - 1), notes.get(i));
          String draft = notes.get(i).id();
          Stream.of(
                  pair.alarms(new FellDetector(new DraftHistories())::of),
                  pair.alarms(new ParticipantDetector(new DraftHistories())::of))
              .flatMap(List::stream)
              .map(alarm -> draft + " " + alarm.kind().key() + " " + alarm.context())
              .forEach(fired::add);
        }
      }
    }
    assertThat(fired).isEmpty();
  }
}
