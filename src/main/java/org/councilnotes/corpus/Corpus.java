package org.councilnotes.corpus;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.vocabulary.VocabularyFiles;

/**
 * A corpus folder: {@code notes/} with the files that people keep beside it: {@code vocabulary/},
 * {@code corrections/}, {@code catalogue.yaml}, {@code withdrawn.yaml}, {@code draft-alarms.yaml}.
 * A folder without {@code notes/} is itself the folder of notes.
 */
public record Corpus(Path root) {

  /** Name of the list of alarms of drafts that were dismissed. */
  public static final String DRAFT_ALARMS = "draft-alarms.yaml";

  private static final String NOTES = "notes";

  /** Matches {@code vocabulary/programmes.yaml}; not {@code 2019/list.yaml}. */
  private static final Pattern SETTING =
      Pattern.compile(
          "(?:vocabulary|corrections)/[^/]+\\.ya?ml|catalogue\\.yaml|withdrawn\\.yaml"
              + "|draft-alarms\\.yaml");

  /** Matches what is locked while a file beside notes is changed. */
  private static final Pattern CHANGE_LOCK =
      Pattern.compile("\\.(?:withdrawn\\.yaml|draft-alarms\\.yaml|requested\\.tsv)\\.lock");

  private static final String CORRECTIONS_ENDING = ".yaml";

  /** Enough to tell settings apart, and short in each line of the ledger. */
  private static final int DIGITS = 12;

  /** The folder whose files are read. */
  public Path notesFolder() {
    return hasNotesFolder() ? root.resolve(NOTES) : root;
  }

  /**
   * The folder where new notes are written: {@code notes/}, which may not exist yet, unless the
   * corpus is itself a folder of notes.
   *
   * @throws UncheckedIOException where the corpus is missing or unreadable
   */
  public Path newNotesFolder() {
    boolean hasNotes =
        hasNotesFolder() || files().stream().anyMatch(file -> file.skipped().isEmpty());
    return hasNotes ? notesFolder() : root.resolve(NOTES);
  }

  /**
   * The folder where files are written that are not whole yet, on the same disk as the notes. No
   * run looks into it; it may not exist.
   */
  public Path arrivingFolder() {
    return notesFolder().resolve(CorpusWalker.ARRIVING);
  }

  /** The path of a file of the corpus, as the ledger has it. */
  public String pathOf(Path file) {
    return root.relativize(file).toString().replace(File.separatorChar, '/');
  }

  /** The folder of the users' own vocabularies; empty where there is none. */
  public Optional<Path> existingVocabularyFolder() {
    return Optional.of(vocabularyFolder()).filter(Files::isDirectory);
  }

  /** The folder of the corrections of tags; it may not exist. */
  Path correctionsFolder() {
    return root.resolve("corrections");
  }

  /** The folder of the users' own vocabularies; it may not exist. */
  public Path vocabularyFolder() {
    return root.resolve("vocabulary");
  }

  /**
   * Every file, by path, without those of {@code vocabulary/} and the like that people keep beside
   * the notes. Links, devices and hidden files are named but never opened.
   *
   * @throws UncheckedIOException where the folder is missing or unreadable
   */
  public List<CorpusFile> files() {
    Path folder = notesFolder();
    if (!Files.isDirectory(folder)) {
      throw new UncheckedIOException("no folder of notes: " + folder, new IOException());
    }
    try {
      return hasNotesFolder()
          ? CorpusWalker.below(folder, NOTES + "/")
          : CorpusWalker.below(folder, "").stream().filter(file -> !isSetting(file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of notes cannot be read: " + folder, e);
    }
  }

  /**
   * Whether it is a file that people keep beside notes, where these have no folder of their own.
   */
  private static boolean isSetting(CorpusFile file) {
    boolean isNone = file.skipped().filter(ReasonCode.NO_NOTE.of()::equals).isPresent();
    return (isNone && SETTING.matcher(file.path()).matches())
        || CHANGE_LOCK.matcher(file.path()).matches();
  }

  /**
   * Whether the folder of notes is there and can be listed. Cheap: at most one entry is looked at.
   */
  public boolean isReadable() {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(notesFolder())) {
      boolean _ = entries.iterator().hasNext();
      return true;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  /**
   * The file at a path of the ledger, also within a container; empty where it is gone, or where the
   * path leads out of the corpus.
   *
   * @param path relative, with {@code /}; {@code a.zip!/b.pdf} for a member of a container
   */
  public Optional<OriginalFile> original(String path) {
    return OriginalFile.find(root, path);
  }

  /**
   * Where the sidecar of a file is, or would be; empty where the file is gone, a member of a
   * container, or reached by way of a link.
   *
   * @param path of the file, as in the ledger
   */
  public Optional<Path> sidecarPlace(String path) {
    return original(path).filter(file -> isAt(file, path)).flatMap(OriginalFile::sidecarPath);
  }

  private boolean isAt(OriginalFile file, String path) {
    try {
      return file.file().equals(root.toRealPath().resolve(path));
    } catch (IOException gone) {
      return false;
    }
  }

  /** SHA-256 of a file's content, in lower-case hex. */
  public static String hash(Path file) throws IOException {
    return new Sha256Digest().add(Files.newInputStream(file)).hex();
  }

  /**
   * Digest of vocabularies and catalogue, on which the reading of every note depends; of the
   * program's own files where the corpus has none.
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
   * Size and time of last change of each file by its path, corrections and the list of withdrawn
   * notes included, and {@link #settings()} under the empty path. Two results differ whenever a
   * file was added, removed or written between them. Opens no note.
   *
   * @throws UncheckedIOException where the folder is missing or unreadable
   */
  public Map<String, String> stamps() {
    Map<String, String> stamps = new HashMap<>();
    files().forEach(file -> stamps.put(file.path(), file.stamp()));
    stamps.put("", settings());
    putCorrections(stamps);
    stamps.put(WithdrawnNotes.FILE, CorpusFile.stamp(withdrawnFile()));
    return stamps;
  }

  private void putCorrections(Map<String, String> stamps) {
    for (String note : correctedNotes()) {
      Path file = correctionsFile(note);
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

  /** The list of alarms of drafts that were dismissed; it may not exist. */
  public Path draftAlarmsFile() {
    return root.resolve(DRAFT_ALARMS);
  }

  /** The list of {@link WithdrawnNotes}; it may not exist. */
  public Path withdrawnFile() {
    return root.resolve(WithdrawnNotes.FILE);
  }

  /** The file with the corrections of a note, whether it exists or not. */
  public Path correctionsFile(String note) {
    return correctionsFolder().resolve(note + CORRECTIONS_ENDING);
  }

  private boolean hasNotesFolder() {
    return Files.isDirectory(root.resolve(NOTES));
  }
}
