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
 * are right, by a reader who saw neither code nor answers; {@code truth/planted.yaml} has three.
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
            "91018-25 stale 7 February 2019",
            "91018-25 stale d)",
            "91018-25 count three lines",
            "91018-25 stale 17 February 2022",
            "91018-25 stale runs for 50 months",
            "90644-24 stale 7 February 2019",
            "90644-24 stale d)",
            "90644-24 stale Twenty-seven",
            "90644-24 stale 4500",
            "90914-23 count five largest groups",
            "90916-21 name México",
            "90916-21 name Panamá",
            "90916-21 name Antigua & Barbuda",
            "90916-21 stale 7-8 March 2018",
            "91790-19 stale 3th",
            "91790-19 name México",
            "91790-19 name Panamá",
            "91790-19 name Antigua & Barbuda",
            "91790-19 count Three online courses",
            "91790-19 count three lines",
            "91790-19 stale 2017",
            "91790-19 stale 7-8 March 2018",
            "91582-18 count three lines",
            "91204-1-16 stale 21-23 April 2015",
            "91204-16 stale 21-23 April 2015",
            "90733-15 count three lines");
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
            "91790-19 stale 15 May 2017",
            "91790-19 stale May 2017 to May 2018",
            "91790-19 stale second",
            "91790-19 stale 13-17 November 2017",
            "91790-19 count three lines",
            "91790-19 stale 1 March 2018",
            "91790-19 stale second",
            "91790-19 stale 2017",
            "91790-19 stale 7-8 March 2018",
            "91790-19 stale 27-28 September 2017",
            "91790-19 stale 16-17 January 2018");
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
