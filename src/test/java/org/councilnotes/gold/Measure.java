package org.councilnotes.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.tag.NoteTagger;
import org.councilnotes.vocabulary.Vocabulary;

/** Tags labelled notes and scores them. */
final class Measure {

  private static final List<Path> SAMPLES =
      Stream.of(
              "91790-19.pdf",
              "90318-13.txt",
              "91633-19.fr.pdf",
              "91633-19.es.docx",
              "wk-90155-19.pdf",
              "91066-18.html",
              "91581-18.pdf",
              "91204-16-add-1.pdf")
          .map(NoteFiles.SAMPLES::resolve)
          .toList();

  private static final Path REFERENCE = NoteFiles.SHARED.resolve("10364-19.pdf");

  private static final Path WRITTEN = Path.of("src", "test", "resources", "gold", "written");

  private final NoteTagger tagger = new NoteTagger(Vocabulary.load(Optional.empty()));

  Score samples() {
    return files(SAMPLES);
  }

  /** Of the reference note, which is no part of the repository. */
  Optional<Score> reference() {
    return Files.isRegularFile(REFERENCE)
        ? Optional.of(files(List.of(REFERENCE)))
        : Optional.empty();
  }

  private Score files(List<Path> files) {
    return score(labelledFiles(files));
  }

  /** The sample notes with their labels. */
  static List<Labelled> labelledSamples() {
    return labelledFiles(SAMPLES);
  }

  private static List<Labelled> labelledFiles(List<Path> files) {
    try (NoteFiles notes = new NoteFiles()) {
      return files.stream().map(notes::read).map(note -> GoldFile.of(note.id()).on(note)).toList();
    }
  }

  /** Of notes that were written and labelled to be measured by, in the order of their making. */
  Score written() throws IOException {
    try (Stream<Path> files = Files.walk(WRITTEN)) {
      return score(labelled(files));
    }
  }

  /**
   * Of the labelled notes in a folder, a JSON file each, with the programmes of its tables {@code
   * programmes*.tsv} in the vocabulary.
   */
  static Score exam(Path folder) throws IOException {
    Vocabulary vocabulary = ExamProgrammes.in(folder).addTo(Vocabulary.load(Optional.empty()));
    try (Stream<Path> files = Files.list(folder)) {
      return score(new NoteTagger(vocabulary), labelled(files));
    }
  }

  static List<Labelled> labelled(Stream<Path> files) {
    return files
        .filter(file -> file.toString().endsWith(".json"))
        .sorted()
        .map(file -> new ExamFile(file).read())
        .toList();
  }

  private Score score(List<Labelled> notes) {
    return score(tagger, notes);
  }

  private static Score score(NoteTagger tagger, List<Labelled> notes) {
    Score score = new Score();
    notes.forEach(labelled -> score.add(labelled, tagger.tag(labelled.note())));
    return score;
  }
}
