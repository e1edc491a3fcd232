package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SeriesEditions;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The alarms of all sample notes, each checked as a draft after the editions before it. All of them
 * are right: {@code truth/planted.yaml} has three, and the fourth course was put under a heading
 * that says three.
 */
class SampleAlarmsIntegrationTest {

  private static final Set<AlarmKind> KINDS =
      EnumSet.of(AlarmKind.STALE, AlarmKind.COUNT, AlarmKind.NAME, AlarmKind.QUOTE);

  private static ArchiveReader world;

  @BeforeAll
  static void open() {
    world = SampleArchive.index().reader();
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void onlySlipsGiveAlarms() {
    assertThat(world.notes().stream().flatMap(SampleAlarmsIntegrationTest::alarms))
        .containsExactlyInAnyOrder(
            "91790-19 stale 3th",
            "91790-19 stale 2017",
            "91790-19 count Three online courses",
            "90914-23 count five largest groups");
  }

  /** An edition that is sent once more as the next one. */
  @Test
  void whatIsCarriedIntoTheNextEditionGivesAlarms() {
    Note next = note("91790-19");
    Note carried = note("91582-18").withCover(next.cover()).withReport(next.report());
    assertThat(alarms(carried, reference(next)))
        .containsExactlyInAnyOrder(
            "91790-19 stale XX",
            "91790-19 stale May 2017 to May 2018",
            "91790-19 stale May 2017 to May 2018",
            "91790-19 stale second",
            "91790-19 stale second",
            "91790-19 stale 2017");
  }

  private static Stream<String> alarms(NoteSummary summary) {
    Note note = note(summary.id());
    return alarms(note, reference(note));
  }

  private static Stream<String> alarms(Note draft, DraftReference reference) {
    return DraftAlarms.of(DraftText.of(draft), reference, world, Vocabulary.load(Optional.empty()))
        .alarms()
        .stream()
        .filter(alarm -> KINDS.contains(alarm.kind()))
        .map(alarm -> draft.id() + " " + alarm.kind().key() + " " + alarm.words());
  }

  private static Note note(String id) {
    return world.note(id).orElseThrow();
  }

  /** The editions before a note, without versions of itself. */
  private static DraftReference reference(Note note) {
    List<NoteSummary> before =
        SeriesEditions.editionsBeside(note, world).stream()
            .filter(other -> !other.report().period().equals(note.report().period()))
            .filter(other -> other.date().orElseThrow().isBefore(date(note)))
            .toList();
    return new DraftReference(
        note.report().series(),
        before,
        before.isEmpty() ? Optional.empty() : world.note(before.getLast().id()));
  }

  private static LocalDate date(Note note) {
    return note.cover().identity().date().orElseThrow();
  }
}
