package org.councilnotes.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.note.Note;
import org.councilnotes.structure.Identical;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How much of the sample notes is read as it should be: prints the figures, writes them to {@code
 * target/fidelity.txt} and guards their floors.
 */
class FidelityIntegrationTest {

  private static final Path REPORT = Path.of("target", "fidelity.txt");

  private static final FigureTable TABLE = new FigureTable();
  private static final Losses LOSSES = new Losses();

  @BeforeAll
  static void measure(@TempDir Path folder) throws IOException {
    List<Path> samples = files();
    IndependentReader other = new IndependentReader(folder);
    other.convert(samples);
    NoteTagger tagger = new NoteTagger(Vocabulary.load(Optional.empty()));
    try (NoteFiles files = new NoteFiles()) {
      samples.forEach(file -> measure(file, tagger.tag(files.read(file)), other));
      samples.forEach(file -> compare(file, print(file, samples), files));
    }
    System.out.print(TABLE.text());
    Files.writeString(REPORT, TABLE.text() + "\n" + LOSSES.text());
  }

  /** The samples, or what another folder has that was typeset from their sources. */
  private static List<Path> files() throws IOException {
    String folder = System.getProperty("archive.samples", "");
    if (folder.isEmpty()) {
      return NoteFiles.samples();
    }
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().toList();
    }
  }

  private static void measure(Path file, Note note, IndependentReader other) {
    String name = file.getFileName().toString();
    Sample sample = Sample.of(name, note);
    sample.measure(TABLE);
    LOSSES.add(sample);
    Conservation conservation = new Conservation(name, note);
    conservation.measure(TABLE);
    other.pages(file).ifPresent(pages -> compare(conservation, pages));
  }

  /** The print that a file in another format is to read like. */
  private static Optional<Path> print(Path file, List<Path> samples) {
    String name = file.getFileName().toString();
    Path print = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".pdf");
    return Optional.of(print).filter(p -> !p.equals(file) && samples.contains(p));
  }

  private static void compare(Path file, Optional<Path> print, NoteFiles files) {
    print
        .map(p -> Identical.of(files.read(p), files.read(file)))
        .ifPresent(
            i -> TABLE.add(Figure.FORMATS, file.getFileName().toString(), Tally.of(i.there())));
  }

  private static void compare(Conservation read, List<String> pages) {
    read.measure(TABLE, pages);
    LOSSES.add(read, pages);
  }

  @ParameterizedTest
  @EnumSource
  void figureIsAboveItsFloor(Figure figure) {
    Tally total = TABLE.total(figure);
    assumeTrue(total.total() > 0, "nothing to measure, as where another reader is absent");

    assertThat(total.share()).as(figure.label()).isGreaterThanOrEqualTo(figure.floor());
  }
}
