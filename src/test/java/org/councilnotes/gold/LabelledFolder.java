package org.councilnotes.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * A folder of labelled notes with the vocabulary that they are tagged by.
 *
 * @param vocabulary that of the program with the programmes of the folder, else of the folder above
 */
record LabelledFolder(Vocabulary vocabulary, List<Labelled> notes) {

  /**
   * Exams whose errors were read: the last of those that were measured before they were learned.
   */
  private static final int READ_EXAMS = 9;

  /** Folders of notes that are learned from; those of held ones are not among them. */
  static List<Path> learned(Path fields) throws IOException {
    List<Path> folders = new ArrayList<>();
    folders.add(fields.resolve("work"));
    for (int exam = 1; exam <= READ_EXAMS; exam++) {
      folders.add(fields.resolve("exam" + exam));
    }
    try (Stream<Path> more = Files.list(fields.resolve("learn"))) {
      more.filter(Files::isDirectory).sorted().forEach(folders::add);
    }
    return folders;
  }

  static LabelledFolder read(Path folder) throws IOException {
    List<Path> tables = ExamProgrammes.tablesIn(folder);
    ExamProgrammes programmes =
        ExamProgrammes.of(tables.isEmpty() ? ExamProgrammes.tablesIn(folder.getParent()) : tables);
    try (Stream<Path> files = Files.walk(folder)) {
      return new LabelledFolder(
          programmes.addTo(Vocabulary.load(Optional.empty())),
          Measure.labelled(files).stream().map(programmes::unify).toList());
    }
  }
}
