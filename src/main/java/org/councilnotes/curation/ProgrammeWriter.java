package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.vocabulary.ProgrammesFile;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.VocabularyFiles;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlListEditor;

/**
 * The file {@code vocabulary/programmes.yaml} of a corpus, to which a program adds. It is made
 * where there is none; comments and order of what people wrote stay. It is replaced as a whole, so
 * that nobody ever reads half of it.
 *
 * <p>Throws {@link InvalidYamlException} where the file is broken, or would be, and {@link
 * UncheckedIOException} where it cannot be written; it is then as it was.
 */
public final class ProgrammeWriter {

  private static final String START =
      """
      # Programmes of this corpus, beside those that ship inside the program.
      extends: default

      """;

  private final Path folder;
  private final AtomicTextFile file;

  public ProgrammeWriter(Corpus corpus) {
    this.folder = corpus.vocabularyFolder();
    this.file = new AtomicTextFile(folder.resolve(VocabularyFiles.PROGRAMMES));
  }

  static String start() {
    return START;
  }

  /** Adds a programme; nothing happens where its code is there. */
  public synchronized void add(NewProgramme programme) {
    Predicate<Vocabulary> there = vocabulary -> vocabulary.programme(programme.code()).isPresent();
    change("programmes", programme.entry(), there);
  }

  /** Has an acronym not proposed again. */
  public synchronized void decline(String acronym) {
    Predicate<Vocabulary> there = vocabulary -> vocabulary.notProgrammes().contains(acronym);
    change(ProgrammesFile.NONE, List.of("- " + acronym), there);
  }

  private void change(String list, List<String> item, Predicate<Vocabulary> isThere) {
    if (isThere.test(Vocabulary.load(Optional.of(folder)))) {
      return;
    }
    String after =
        new YamlListEditor(VocabularyFiles.PROGRAMMES, list).append(file.textOr(START), item);
    file.replace(after, aside -> require(isThere, aside));
  }

  /** What was written is read before it counts. */
  private static void require(Predicate<Vocabulary> isThere, Path aside) {
    if (!isThere.test(Vocabulary.load(Optional.of(aside)))) {
      throw new InvalidYamlException(VocabularyFiles.PROGRAMMES, 1, ReasonCode.NO_APPENDING.of());
    }
  }
}
