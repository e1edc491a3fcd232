package org.councilnotes.curation;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.curation.CorrectionFiles.Entry;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlListEditor;

/**
 * Writes corrections into the files of a corpus. Comments and order of what people wrote stay. A
 * file is replaced as a whole, so that no reader sees a partial file, and deleted with its last
 * entry.
 *
 * <p>Methods throw {@link InvalidYamlException} where a file is invalid or would become so, and
 * {@link UncheckedIOException} where it cannot be written; the file is then unchanged.
 */
public record CorrectionWriter(Corpus corpus) {

  private static final String START =
      "# Tags of this note that people have corrected; see docs/operations.md.\n";

  /** The corrections of a note, validated by the present vocabulary of the corpus. */
  public NoteCorrections of(String note) {
    Path file = corpus.correctionsFile(note);
    return Files.isRegularFile(file) ? files().of(note) : NoteCorrections.NONE;
  }

  private CorrectionFiles files() {
    return new CorrectionFiles(corpus, Vocabulary.load(corpus.existingVocabularyFolder()));
  }

  /** Adds corrections of one note; those that exist already are not added again. */
  public synchronized void add(String note, List<TagCorrection> corrections) {
    CorrectionFiles files = files();
    AtomicTextFile file = new AtomicTextFile(files.file(note));
    String before = file.textOr(START);
    String after = before;
    YamlListEditor list = list(file);
    for (TagCorrection correction : corrections) {
      if (place(files, note, after, correction.id()).isEmpty()) {
        after = list.append(after, CorrectionEntryFormat.lines(correction));
        if (place(files, note, after, correction.id()).isEmpty()) {
          throw new InvalidYamlException(list.file(), 1, ReasonCode.NO_APPENDING.of());
        }
      }
    }
    if (!after.equals(before)) {
      file.replace(after, folder -> {}); // each entry has been read above
    }
  }

  /** Removes a correction; false where there is none with that id. */
  public synchronized boolean remove(String note, String id) {
    CorrectionFiles files = files();
    AtomicTextFile file = new AtomicTextFile(files.file(note));
    String before = file.textOr(START);
    OptionalInt at = place(files, note, before, id);
    if (at.isEmpty()) {
      return false;
    }
    String after = list(file).remove(before, at.getAsInt());
    if (after.isBlank() || after.strip().equals(START.strip())) {
      file.delete();
    } else {
      files.entries(note, bytes(after));
      file.replace(after, folder -> {});
    }
    return true;
  }

  private static OptionalInt place(CorrectionFiles files, String note, String text, String id) {
    List<Entry> entries = files.entries(note, bytes(text));
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i).correction().map(TagCorrection::id).equals(Optional.of(id)))
        .findFirst();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static YamlListEditor list(AtomicTextFile file) {
    return new YamlListEditor(file.path().getFileName().toString(), CorrectionFiles.LIST);
  }
}
