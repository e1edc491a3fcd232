package org.councilnotes.corpus;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMapping;

/**
 * The notes that stay out of the archive although their files may lie in the corpus, as {@code
 * withdrawn.yaml} of the corpus lists them. People may edit that file: what is taken out of it is
 * read again by the next run.
 *
 * @param entries in the order of the file
 * @param hashes SHA-256 of the contents that stay out, of all entries
 * @param notes ids of the notes that stay out, of all entries
 */
public record WithdrawnNotes(List<Entry> entries, Set<String> hashes, Set<String> notes) {

  /** Name of the file in the corpus folder. */
  public static final String FILE = "withdrawn.yaml";

  /** Key of its list. */
  public static final String LIST = "withdrawn";

  /** Nothing is withdrawn. */
  public static final WithdrawnNotes NONE = new WithdrawnNotes(List.of());

  private static final String NOTE = "note";
  private static final String FILES = "files";
  private static final String PATH = "path";
  private static final String HASH = "sha256";

  /** A file whose content stays out, whatever its name. */
  public record WithdrawnFile(String path, String hash) {}

  /**
   * One withdrawal.
   *
   * @param note id; empty where a file is withdrawn that no note was made from
   */
  public record Entry(Optional<String> note, List<WithdrawnFile> files) {
    public Entry {
      files = List.copyOf(files);
    }

    /** The note, else the path of the first file. */
    public String name() {
      return note.or(() -> files.stream().map(WithdrawnFile::path).findFirst()).orElse("");
    }
  }

  public WithdrawnNotes {
    entries = List.copyOf(entries);
    hashes = Set.copyOf(hashes);
    notes = Set.copyOf(notes);
  }

  private WithdrawnNotes(List<Entry> entries) {
    this(
        entries,
        entries.stream()
            .flatMap(entry -> entry.files().stream().map(WithdrawnFile::hash))
            .collect(Collectors.toSet()),
        entries.stream().flatMap(entry -> entry.note().stream()).collect(Collectors.toSet()));
  }

  /**
   * The list of a corpus; empty where there is none.
   *
   * @throws InvalidYamlException where something in it is wrong: it must not be taken for empty
   * @throws UncheckedIOException where it cannot be read
   */
  public static WithdrawnNotes in(Corpus corpus) {
    Path file = corpus.withdrawnFile();
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    } catch (NoSuchFileException none) {
      return NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }

  /**
   * Reads a list.
   *
   * @throws InvalidYamlException where something in it is wrong
   */
  public static WithdrawnNotes read(Reader reader) {
    return new WithdrawnNotes(
        YamlMapping.readIfAny(FILE, reader)
            .map(file -> file.checkKeys(LIST).maps(LIST))
            .orElse(List.of())
            .stream()
            .map(WithdrawnNotes::entry)
            .toList());
  }

  private static Entry entry(YamlMapping item) {
    YamlMapping known = item.checkKeys(NOTE, FILES, "when", "by", "reason");
    Entry entry =
        new Entry(known.text(NOTE), known.maps(FILES).stream().map(WithdrawnNotes::file).toList());
    if (entry.note().isEmpty() && entry.files().isEmpty()) {
      throw known.problem("an entry names a note, or files, or both");
    }
    return entry;
  }

  private static WithdrawnFile file(YamlMapping item) {
    YamlMapping known = item.checkKeys(PATH, HASH);
    String hash = known.required(HASH);
    if (!Sha256Digest.isHex(hash)) {
      throw known.problem(HASH, "that is no SHA-256 of 64 digits 0 to f");
    }
    return new WithdrawnFile(known.required(PATH), hash);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Whether a content stays out. */
  public boolean hasContent(String hash) {
    return hashes.contains(hash);
  }

  /** Whether a note stays out. */
  public boolean hasNote(String note) {
    return notes.contains(note);
  }

  /** Whether a content or the note made from it stays out. */
  public boolean covers(String hash, Optional<String> note) {
    return hasContent(hash) || note.filter(this::hasNote).isPresent();
  }
}
