package org.councilnotes.curation;

import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.ProgrammesFile;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.VocabularyFiles;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlListEditor;
import org.councilnotes.yaml.YamlMapping;

/**
 * The file {@code vocabulary/programmes.yaml} of a corpus, which the program changes. It is made
 * where there is none; comments and order of what people wrote stay. It is replaced as a whole, so
 * that nobody ever reads half of it.
 *
 * <p>Throws {@link InvalidYamlException} where the file is broken, or would be, and {@link
 * UncheckedIOException} where it cannot be written; it is then as it was.
 */
public final class ProgrammeWriter {

  private static final String LIST = "programmes";

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

  /** Makes all changes, or none. What is so already is left as it is. */
  public synchronized void change(List<VocabularyEdit> edits) {
    String before = file.textOr("");
    String after = changed(edits);
    if (!after.equals(before)) {
      file.replace(after, aside -> require(edits, Vocabulary.load(Optional.of(aside))));
    }
  }

  /**
   * The vocabulary of the corpus as it would be with the changes; nothing is written.
   *
   * @throws InvalidYamlException where the changes are not possible
   */
  public Vocabulary preview(List<VocabularyEdit> edits) {
    Vocabulary after =
        new VocabularyFiles(Optional.of(folder)).withProgrammes(orStart(changed(edits)));
    require(edits, after);
    return after;
  }

  /** Edits of one list are of different codes and names, so that one reading tells what is done. */
  private String changed(List<VocabularyEdit> edits) {
    String text = file.textOr("");
    Vocabulary now = new VocabularyFiles(Optional.empty()).withProgrammes(orStart(text));
    for (VocabularyEdit edit : edits) {
      if (!isDone(edit, now)) {
        text = changed(edit, orStart(text), now);
      }
    }
    return text;
  }

  private static String orStart(String text) {
    return text.isEmpty() ? START : text;
  }

  private static boolean isDone(VocabularyEdit edit, Vocabulary vocabulary) {
    return switch (edit) {
      case VocabularyEdit.Put(var programme) ->
          vocabulary.programme(programme.code()).equals(Optional.of(programme));
      case VocabularyEdit.Remove(var code) -> vocabulary.programme(code).isEmpty();
      case VocabularyEdit.Decline(var name) -> vocabulary.notProgrammes().contains(name);
    };
  }

  private static String changed(VocabularyEdit edit, String text, Vocabulary now) {
    return switch (edit) {
      case VocabularyEdit.Put(var programme) -> put(programme, text, now);
      case VocabularyEdit.Remove(var code) ->
          index(code, text).map(n -> list().remove(text, n)).orElse(text);
      case VocabularyEdit.Decline(var name) ->
          new YamlListEditor(VocabularyFiles.PROGRAMMES, ProgrammesFile.NONE)
              .append(text, List.of("- " + ProgrammeEntry.word(name)));
    };
  }

  /** An entry that is there keeps the keys whose values stay. */
  private static String put(Programme programme, String text, Vocabulary now) {
    ProgrammeEntry entry = new ProgrammeEntry(programme);
    Optional<Integer> place = index(programme.code(), text);
    if (place.isEmpty()) {
      return list().append(text, entry.lines());
    }
    Map<String, List<String>> before =
        new ProgrammeEntry(now.programme(programme.code()).orElseThrow()).keys();
    Map<String, List<String>> after = entry.keys();
    Function<String, String> removed =
        whole ->
            before.keySet().stream()
                .filter(key -> !after.containsKey(key))
                .reduce(whole, (t, key) -> list().unset(t, place.get(), key), (a, b) -> b);
    return after.entrySet().stream()
        .filter(key -> !key.getValue().equals(before.get(key.getKey())))
        .reduce(
            removed.apply(text),
            (t, key) -> list().set(t, place.get(), key.getKey(), key.getValue()),
            (a, b) -> b);
  }

  private static YamlListEditor list() {
    return new YamlListEditor(VocabularyFiles.PROGRAMMES, LIST);
  }

  /** Index of the entry of a code in the file. */
  private static Optional<Integer> index(String code, String text) {
    List<String> codes =
        YamlMapping.readIfAny(VocabularyFiles.PROGRAMMES, new StringReader(text)).stream()
            .flatMap(file -> file.maps(LIST).stream())
            .map(entry -> entry.required("code"))
            .toList();
    return Optional.of(codes.indexOf(code)).filter(n -> n >= 0);
  }

  /** What was written is read before it counts. */
  private static void require(List<VocabularyEdit> edits, Vocabulary after) {
    if (!edits.stream().allMatch(edit -> isDone(edit, after))) {
      throw new InvalidYamlException(VocabularyFiles.PROGRAMMES, 1, ReasonCode.NO_APPENDING.of());
    }
  }
}
