package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.SampleArchive;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.note.number.NoteReference;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteLookup;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.Test;

/** Whatever the program writes for a sample note leads back to it. */
class OwnSpellingsIntegrationTest {

  private static final String HOST = "http://localhost:8080";

  @Test
  void everySpellingOfEverySampleNoteLeadsBack() {
    try (ArchiveReader archive = SampleArchive.index().reader()) {
      List<NoteSummary> notes = archive.notes();
      assertThat(notes).hasSizeGreaterThan(30);
      for (NoteSummary summary : notes) {
        Note note = archive.note(summary.id()).orElseThrow();
        names(note)
            .forEach(
                name ->
                    assertThat(new NoteLookup(name).idIn(archive)).as(name).contains(note.id()));
        summary.number().ifPresent(number -> assertNumber(number, archive));
        note.passages().stream()
            .limit(20)
            .forEach(
                passage ->
                    passageNames(note, passage)
                        .forEach(
                            name ->
                                assertThat(
                                        NoteReference.parse(name).flatMap(NoteReference::passage))
                                    .as(name)
                                    .contains(passage.id())));
      }
    }
  }

  private static Stream<String> names(Note note) {
    String id = note.id();
    return Stream.of(
        id,
        NoteLink.to(id),
        HOST + NoteLink.to(id),
        HOST + NoteLink.toExtraction(id),
        HOST + NoteLink.toOriginal(id, 2),
        note.passages().getFirst().id());
  }

  /** Which of several languages is meant, a number alone does not say. */
  private static void assertNumber(DocumentNumber number, ArchiveReader archive) {
    for (String name : List.of(number.display(), number.key(), number.key() + ".pdf")) {
      assertThat(new NoteLookup(name).idIn(archive).flatMap(NoteReference::parse))
          .as(name)
          .flatMap(NoteReference::number)
          .map(DocumentNumber::key)
          .contains(number.key());
    }
  }

  private static Stream<String> passageNames(Note note, Passage passage) {
    Citation citation = Citation.of(note, passage, Optional.of("3"));
    String link = NoteLink.toPassage(note.id(), passage.id());
    return Stream.of(
        passage.id(),
        HOST + link,
        HOST + NoteLink.toCitation(note.id(), passage.id()),
        HOST + NoteLink.toPlainCitation(note.id(), passage.id()),
        citation.pin(),
        citation.council(Locale.FRENCH).line() + "\n" + HOST + link,
        citation.clipboardText(Locale.UK, HOST + link));
  }
}
