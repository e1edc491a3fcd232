package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.TestNotes;
import org.councilnotes.note.Note;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.Family;
import org.councilnotes.search.HeldNote;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.search.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalTest {

  private static final Note NOTE = TestNotes.ANNUAL_2019;
  private static final Outcome READ = new Outcome.Indexed();

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes/a.pdf"), "%PDF-1.7");
    Files.writeString(folder.resolve("notes/a.docx"), "PK");
  }

  @Test
  void pdfThatANoteWasReadFromOpensAtEachPage() {
    Optional<Original> original = original(file("notes/a.pdf", READ));

    assertThat(original.orElseThrow().hrefAt(OptionalInt.of(3)))
        .contains("/api/notes/90364-19/original#page=3");
    assertThat(original.orElseThrow().hrefAt(OptionalInt.empty())).isEmpty();
  }

  @Test
  void pagesOfAnotherRenditionAreNotThoseOfThePassages() {
    Outcome other = new Outcome.Skipped("other rendition of 90364-19");

    assertThat(original(file("notes/a.docx", READ), file("notes/a.pdf", other))).isEmpty();
  }

  @Test
  void fileThatIsNotServedHasNoLink() {
    assertThat(original(file("notes/gone.pdf", READ))).isEmpty();
    assertThat(original(file("../outside.pdf", READ))).isEmpty();
    assertThat(original(file("notes/a.pdf", new Outcome.Skipped("restricted")))).isEmpty();
    assertThat(original()).isEmpty();
  }

  private Optional<Original> original(SourceFile... files) {
    Family alone = new Family(NoteSummary.of(NOTE), List.of());
    HeldNote held = new HeldNote(NOTE, alone, List.of(files), List.of());
    return Original.of(held, new CorpusFolder(folder));
  }

  private static SourceFile file(String path, Outcome outcome) {
    return new SourceFile(path, "", "1", outcome, Optional.of(NOTE.id()));
  }
}
