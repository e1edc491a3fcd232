package org.councilnotes.corpus;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.councilnotes.note.Saying;

/**
 * The file {@code vocabulary/programmes.yaml} of a corpus, to which a program adds. It is made
 * where there is none; comments and order of what people wrote stay. It is replaced as a whole, so
 * that nobody ever reads half of it.
 *
 * <p>Throws {@link VocabularyProblem} where the file is broken, or would be, and {@link
 * UncheckedIOException} where it cannot be written; it is then as it was.
 */
public final class OwnProgrammes {

  private static final String START =
      "# Programmes of this corpus, beside those that ship inside the program.\nextends: default\n\n";

  private final Path folder;
  private final OwnFile file;

  public OwnProgrammes(Corpus corpus) {
    this.folder = corpus.vocabularyFolder();
    this.file = new OwnFile(folder.resolve(VocabularyFiles.PROGRAMMES));
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
    String after = new YamlList(VocabularyFiles.PROGRAMMES, list).append(file.textOr(START), item);
    file.replace(after, aside -> require(isThere, aside));
  }

  /** What was written is read before it counts. */
  private static void require(Predicate<Vocabulary> isThere, Path aside) {
    if (!isThere.test(Vocabulary.load(Optional.of(aside)))) {
      throw new VocabularyProblem(VocabularyFiles.PROGRAMMES, 1, Saying.NO_APPENDING.say());
    }
  }
}
