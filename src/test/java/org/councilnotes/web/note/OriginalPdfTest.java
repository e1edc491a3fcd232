package org.councilnotes.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.TestNotes;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteFamily;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalPdfTest {

  private static final Note NOTE = TestNotes.ANNUAL_2019;
  private static final FileOutcome READ = new FileOutcome.Indexed();

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes/a.pdf"), "%PDF-1.7");
    Files.writeString(folder.resolve("notes/a.docx"), "PK");
  }

  @Test
  void pdfThatANoteWasReadFromOpensAtEachPage() {
    Optional<OriginalPdf> original = original(file("notes/a.pdf", READ));

    assertThat(original.orElseThrow().hrefAt(OptionalInt.of(3)))
        .contains("/api/notes/90364-19/original#page=3");
    assertThat(original.orElseThrow().hrefAt(OptionalInt.empty())).isEmpty();
  }

  @Test
  void pagesOfAnotherRenditionAreNotThoseOfThePassages() {
    FileOutcome other = new FileOutcome.Skipped(ReasonCode.OTHER_RENDITION.of("90364-19"));

    assertThat(original(file("notes/a.docx", READ), file("notes/a.pdf", other))).isEmpty();
  }

  @Test
  void fileThatIsNotServedHasNoLink() {
    assertThat(original(file("notes/gone.pdf", READ))).isEmpty();
    assertThat(original(file("../outside.pdf", READ))).isEmpty();
    assertThat(original(file("notes/a.pdf", new FileOutcome.Skipped(ReasonCode.RESTRICTED.of()))))
        .isEmpty();
    assertThat(original()).isEmpty();
  }

  private Optional<OriginalPdf> original(LedgerEntry... files) {
    NoteFamily alone = new NoteFamily(NoteSummary.of(NOTE), List.of());
    ArchivedNote held = new ArchivedNote(NOTE, alone, List.of(files), List.of());
    return OriginalPdf.of(held, new Corpus(folder));
  }

  private static LedgerEntry file(String path, FileOutcome outcome) {
    return new LedgerEntry(path, "", "1", outcome, Optional.of(NOTE.id()));
  }
}
