package org.councilnotes.curation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The files {@code corrections/NOTE.yaml} of a corpus, one for each note with corrected tags.
 *
 * <p>Entries are independent: an invalid entry is a problem, and the others apply. Of a file that
 * is no YAML nothing applies.
 */
public final class CorrectionFiles {

  static final String LIST = "corrections";
  private static final int DIGITS = 12;

  /** Matches {@code 90364-19.fr} and {@code paper-0f1e2d3c}; not {@code a/b} or {@code .hidden}. */
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*");

  private final Corpus corpus;
  private final TagLabelValidator known;

  public CorrectionFiles(Corpus corpus, Vocabulary vocabulary) {
    this.corpus = corpus;
    this.known = new TagLabelValidator(vocabulary);
  }

  /** Ids of the notes that have a file of corrections. */
  public Set<String> notes() {
    return corpus.correctedNotes();
  }

  /** The corrections of a note, read from its file now. */
  public NoteCorrections of(String note) {
    if (!ID.matcher(note).matches() || !Files.isRegularFile(file(note))) {
      return NoteCorrections.NONE;
    }
    try {
      byte[] content = Files.readAllBytes(file(note));
      String digest = new Sha256Digest().add(content).hex();
      return read(note, content, digest.substring(0, DIGITS));
    } catch (NoSuchFileException e) {
      return NoteCorrections.NONE; // the last correction was undone meanwhile
    } catch (IOException e) {
      return NoteCorrections.unreadable(file(note).getFileName().toString());
    }
  }

  /**
   * The path of the corrections of a note.
   *
   * @throws IllegalArgumentException where the id cannot be that of a note
   */
  Path file(String note) {
    if (!ID.matcher(note).matches()) {
      throw new IllegalArgumentException("no id of a note");
    }
    return corpus.correctionsFile(note);
  }

  private NoteCorrections read(String note, byte[] content, String digest) {
    try {
      List<Entry> entries = entries(note, content);
      return new NoteCorrections(
          entries.stream().flatMap(entry -> entry.correction().stream()).toList(),
          entries.stream().flatMap(entry -> entry.problem().stream()).toList(),
          digest);
    } catch (InvalidYamlException e) {
      Reason problem = ReasonCode.NOTHING_HOLDS.of(e.explanation());
      return new NoteCorrections(List.of(), List.of(problem), digest);
    }
  }

  /** An entry of a file: its correction, or why it is invalid. */
  record Entry(Optional<TagCorrection> correction, Optional<Reason> problem) {}

  /**
   * The entries of a file, in their order.
   *
   * @throws InvalidYamlException where it is no file of corrections
   */
  List<Entry> entries(String note, byte[] content) {
    String name = corpus.correctionsFile(note).getFileName().toString();
    try (Reader reader =
        new InputStreamReader(
            new ByteArrayInputStream(content), StandardCharsets.UTF_8.newDecoder())) {
      return YamlMapping.readIfAny(name, reader)
          .map(file -> file.checkKeys(LIST).maps(LIST))
          .orElse(List.of())
          .stream()
          .map(this::entry)
          .toList();
    } catch (IOException e) {
      throw new InvalidYamlException(name, 1, ReasonCode.NO_UTF8.of());
    }
  }

  private Entry entry(YamlMapping entry) {
    try {
      return new Entry(Optional.of(CorrectionEntryFormat.read(entry, known)), Optional.empty());
    } catch (InvalidYamlException e) {
      return new Entry(Optional.empty(), Optional.of(e.explanation()));
    }
  }
}
