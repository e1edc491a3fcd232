package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.note.DroppedText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Samples of layouts, in PDFs of two producers and in DOCX, are read as their sources say. */
class LayoutSamplesIntegrationTest {

  private static final NoteFiles FILES = new NoteFiles();

  @AfterAll
  static void close() {
    FILES.close();
  }

  static List<Path> files() {
    return NoteFiles.in(LayoutTruth.FOLDER).stream()
        .filter(file -> !file.toString().endsWith(".tsv"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void headingsParagraphsAndItemsAreWhole(Path file) {
    assertSame(facts(file).prose(), LayoutTruth.of(file).prose());
  }

  @ParameterizedTest
  @MethodSource("files")
  void rowsHaveTheirCellsAndHeads(Path file) {
    if (LayoutTruth.of(file).remarks().isEmpty()) {
      assertSame(facts(file).tables(), LayoutTruth.of(file).tables());
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void provisionsHaveThePathOfTheirLabels(Path file) {
    assertSame(facts(file).paths(), LayoutTruth.of(file).paths());
  }

  @ParameterizedTest
  @MethodSource("files")
  void wordsHaveTheStateThatTheirPrintMeans(Path file) {
    assertSame(facts(file).marks(), LayoutTruth.of(file).marks());
  }

  @ParameterizedTest
  @MethodSource("files")
  void labelsOfAChartAreAFigure(Path file) {
    assertSame(facts(file).figures(), LayoutTruth.of(file).figures());
  }

  @ParameterizedTest
  @MethodSource("files")
  void remarksHaveTheirAuthorAndProvision(Path file) {
    List<String> truth = LayoutTruth.of(file).remarks();
    if (!truth.isEmpty()) {
      assertSame(facts(file).remarks(), truth);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void runningHeadsAreNoPartOfTheText(Path file) {
    Note note = FILES.read(file);

    for (String line : LayoutTruth.of(file).runningLines()) {
      assertThat(note.passages()).extracting(Passage::text).noneMatch(t -> t.contains(line));
      assertThat(note.sheet().dropped())
          .filteredOn(dropped -> dropped.text().contains(line))
          .extracting(DroppedText::kind)
          .containsOnly(
              file.toString().endsWith(".pdf")
                  ? DroppedText.Kind.RUNNING_HEAD
                  : DroppedText.Kind.FOOTER);
    }
  }

  /** Three versions of an act, in which no provision was moved. */
  @ParameterizedTest
  @ValueSource(strings = {".pdf", "-browser.pdf", ".docx"})
  void provisionOfAVersionIsComparedWithTheOneOfItsLabel(String format) {
    List<Note> versions =
        Stream.of("90431-24", "90502-24", "90577-24")
            .map(name -> FILES.read(LayoutTruth.FOLDER.resolve(name + format)))
            .toList();
    Map<String, String> labels = new HashMap<>();
    versions.stream()
        .flatMap(note -> note.passages().stream())
        .forEach(p -> p.place().provision().ifPresent(path -> labels.put(p.id(), path)));

    Comparison comparison = Comparison.of(versions);

    assertThat(comparison.summary().get(PassageRelation.MOVED)).isZero();
    assertThat(comparison.summary().get(PassageRelation.MOVED_CHANGED)).isZero();
    for (AlignmentRow row : comparison.rows()) {
      assertThat(
              row.cells().stream()
                  .flatMap(Optional::stream)
                  .flatMap(cell -> cell.parts().stream())
                  .map(id -> labels.getOrDefault(id, ""))
                  .distinct())
          .as("labels of %s", row.cells())
          .hasSize(1);
    }
  }

  private static LayoutFacts facts(Path file) {
    return new LayoutFacts(FILES.read(file));
  }

  /** Names only the lines that differ, as a note has many. */
  private static void assertSame(List<String> read, List<String> truth) {
    List<String> spurious = new ArrayList<>(read);
    truth.forEach(spurious::remove);
    List<String> missing = new ArrayList<>(truth);
    read.forEach(missing::remove);
    assertThat(spurious).as("lines read that are not so").isEmpty();
    assertThat(missing).as("lines that were not read").isEmpty();
    assertThat(read).isEqualTo(truth);
  }
}
