package org.councilnotes.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.councilnotes.NoteFiles;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real documents against another reader and against labels that people made of them. They lie
 * outside the repository; without them these tests are skipped.
 */
@Tag("campaign")
@Tag("papers")
class RealNotesIntegrationTest {

  private static final Path REPORT = Path.of("target", "fidelity-real.txt");
  private static final Set<Figure> FIGURES = EnumSet.range(Figure.CONSERVED, Figure.WORDS_REAL);
  private static final NoteFiles FILES = new NoteFiles();

  @BeforeEach
  void need() {
    assumeTrue(Files.isDirectory(NoteFiles.SHARED), "the real notes are not beside the repository");
  }

  @AfterAll
  static void close() {
    FILES.close();
  }

  static List<RealNote> notes() {
    return RealNote.all();
  }

  @ParameterizedTest
  @MethodSource("notes")
  void labelsAreThoseOfItsPages(RealNote real) {
    assertThat(real.wrong(read(real))).isEmpty();
  }

  @Test
  void nothingIsLostAgainstAnotherReader(@TempDir Path folder) throws IOException {
    assumeTrue(IndependentReader.PDF.isThere(), "no pdftotext");
    FigureTable table = new FigureTable();
    Losses losses = new Losses();
    IndependentReader other = new IndependentReader(folder);
    for (RealNote real : notes()) {
      Conservation read = new Conservation(real.file(), read(real));
      List<String> pages = other.pages(NoteFiles.SHARED.resolve(real.file())).orElseThrow();
      read.measure(table);
      read.measure(table, pages);
      losses.add(read, pages);
    }
    System.out.print(table.text());
    Files.writeString(REPORT, table.text() + "\n" + losses.text());

    assertThat(FIGURES)
        .allSatisfy(f -> assertThat(table.total(f).share()).isGreaterThanOrEqualTo(f.floor()));
  }

  private static Note read(RealNote real) {
    return FILES.read(NoteFiles.SHARED.resolve(real.file()));
  }
}
