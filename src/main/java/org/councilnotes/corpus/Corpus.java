package org.councilnotes.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.vocabulary.VocabularyFiles;

/**
 * A folder of notes with what people keep beside them: {@code notes/}, {@code vocabulary/}, {@code
 * corrections/}, {@code catalogue.yaml}. A folder without {@code notes/} is one of notes as a
 * whole.
 */
public record Corpus(Path root) {

  private static final String NOTES = "notes";

  private static final String CORRECTIONS_ENDING = ".yaml";

  /** Enough to tell settings apart, and short in each line of the ledger. */
  private static final int DIGITS = 12;

  /** The folder that files are looked for in. */
  public Path notesFolder() {
    return hasNotesFolder() ? root.resolve(NOTES) : root;
  }

  /**
   * The folder that new notes go to: {@code notes/}, though it may not be there yet, unless the
   * whole corpus is a folder of notes.
   *
   * @throws UncheckedIOException where the corpus is missing or unreadable
   */
  public Path newNotesFolder() {
    boolean hasNotes = files().stream().anyMatch(file -> file.skipped().isEmpty());
    return hasNotes ? notesFolder() : root.resolve(NOTES);
  }

  /** The users' own vocabularies, where they keep any. */
  public Optional<Path> existingVocabularyFolder() {
    return Optional.of(vocabularyFolder()).filter(Files::isDirectory);
  }

  /** Where people keep what they correct in the tags of notes; it may not be there. */
  Path correctionsFolder() {
    return root.resolve("corrections");
  }

  /** Where users keep vocabularies of their own; it may not be there. */
  public Path vocabularyFolder() {
    return root.resolve("vocabulary");
  }

  /**
   * Every file, by path. Links, devices and hidden files are named but never opened.
   *
   * @throws UncheckedIOException where the folder is missing or unreadable
   */
  public List<CorpusFile> files() {
    Path folder = notesFolder();
    if (!Files.isDirectory(folder)) {
      throw new UncheckedIOException("no folder of notes: " + folder, new IOException());
    }
    try {
      return CorpusWalker.below(folder, hasNotesFolder() ? NOTES + "/" : "");
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of notes cannot be read: " + folder, e);
    }
  }

  /** SHA-256 of a file's content, in lower-case hex. */
  public static String hash(Path file) throws IOException {
    return new Sha256Digest().add(Files.newInputStream(file)).hex();
  }

  /**
   * What else than the notes themselves decides how they are read: a digest of vocabularies and
   * catalogue, those of the program where the users have none of their own.
   */
  public String settings() {
    Sha256Digest settings = new Sha256Digest();
    try {
      new VocabularyFiles(existingVocabularyFolder()).addTo(settings);
      SeriesCatalogue.addTo(settings, root);
    } catch (IOException e) {
      throw new UncheckedIOException("vocabularies or catalogue cannot be read: " + root, e);
    }
    return settings.hex().substring(0, DIGITS);
  }

  /**
   * Size and time of each file by its path, those of corrections too, and under the empty path
   * {@link #settings()}: others whenever a file was added, taken away or written to; opens no note.
   *
   * @throws UncheckedIOException where the folder is missing or unreadable
   */
  public Map<String, String> stamps() {
    Map<String, String> stamps = new HashMap<>();
    files().forEach(file -> stamps.put(file.path(), file.stamp()));
    stamps.put("", settings());
    putCorrections(stamps);
    return stamps;
  }

  private void putCorrections(Map<String, String> stamps) {
    for (String note : correctedNotes()) {
      Path file = correctionsFolder(note);
      stamps.put(root.relativize(file).toString(), CorpusFile.stamp(file));
    }
  }

  /** Ids of the notes that have a file of corrections. */
  public Set<String> correctedNotes() {
    if (!Files.isDirectory(correctionsFolder())) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(correctionsFolder())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(CORRECTIONS_ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - CORRECTIONS_ENDING.length()))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of corrections cannot be read", e);
    }
  }

  /** The file that holds the corrections of a note, whether it is there or not. */
  public Path correctionsFolder(String note) {
    return correctionsFolder().resolve(note + CORRECTIONS_ENDING);
  }

  private boolean hasNotesFolder() {
    return Files.isDirectory(root.resolve(NOTES));
  }
}
