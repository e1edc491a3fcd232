package org.councilnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.Extractor;
import org.councilnotes.note.Note;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;

/** Reads notes from files with a real forked process, each file once; untagged. */
public final class NoteFiles implements AutoCloseable {

  /** The sample notes that come with the program. */
  public static final Path SAMPLES = Path.of("corpus", "notes");

  /** Real notes, which are no part of the repository: absent in most places. */
  public static final Path SHARED = Path.of("..", "shared", "notes");

  private final Extractor extractor = new Extractor(ExtractLimits.DEFAULT.withWorkers(1));
  private final NoteReader reader = new NoteReader();
  private final Map<Path, Extraction.Read> extracted = new HashMap<>();
  private final Map<Path, Note> read = new HashMap<>();

  /** Every sample note, by name. */
  public static List<Path> samples() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The XHTML of a file; an assertion error where it cannot be read. */
  public Extraction.Read extract(Path file) {
    return extracted.computeIfAbsent(file, this::extractNow);
  }

  /** The note of a file. */
  public Note read(Path file) {
    return read.computeIfAbsent(file, f -> reader.read(extract(f), identity(f)));
  }

  private Extraction.Read extractNow(Path file) {
    return switch (extractor.extract(file)) {
      case Extraction.Read result -> result;
      case Extraction.Ended ended -> throw new AssertionError(file + ": " + ended.outcome());
    };
  }

  private static FileIdentity identity(Path file) {
    String name = file.getFileName().toString();
    return new FileIdentity(name.substring(0, name.lastIndexOf('.')), "0123456789abcdef");
  }

  @Override
  public void close() {
    extractor.close();
  }
}
