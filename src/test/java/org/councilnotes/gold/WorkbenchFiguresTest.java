package org.councilnotes.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten minutes with the workbench: notes of other fields, and only what ships with the program. */
class WorkbenchFiguresTest {

  private static final Path FIELDS = Path.of("src", "test", "resources", "gold", "fields");

  @TempDir private Path corpus;

  /** Notes of the field that the packs know best name little that they lack. */
  @Test
  void littleIsProposedWhereThePacksKnowTheField() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "resources", "gold", "written"))) {
      WorkbenchFigures figures = WorkbenchFigures.of(Measure.labelled(files), corpus);

      assertThat(figures.mentions()).isEqualTo(figures.mentionsBefore());
      assertThat(figures.others()).hasSizeLessThan(4);
    }
  }

  @Test
  void acceptingAllProposalsFindsTheProgrammesThatNotesOfOtherFieldsName() throws IOException {
    ExamProgrammes programmes = ExamProgrammes.of(ExamProgrammes.tablesIn(FIELDS));
    try (Stream<Path> files = Files.list(FIELDS.resolve("work"))) {
      List<Labelled> notes = Measure.labelled(files).stream().map(programmes::unify).toList();

      WorkbenchFigures figures = WorkbenchFigures.of(notes, corpus);

      System.out.print(figures.text());
      assertThat(figures.mentions().value()).as("missed: " + figures.missed()).isGreaterThan(0.85);
      assertThat(figures.proposed().value()).as("others: " + figures.others()).isGreaterThan(0.8);
    }
  }
}
