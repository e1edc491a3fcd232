package org.councilnotes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.corpus.ContainerUnpacker;
import org.councilnotes.corpus.CorpusFile;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.fork.Extractor;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.Note;
import org.councilnotes.structure.FileIdentity;
import org.councilnotes.structure.NoteReader;

/** Reads notes from files with a real forked process, each file once for all tests; untagged. */
public final class NoteFiles implements AutoCloseable {

  /** The sample notes that come with the program. */
  public static final Path SAMPLES = Path.of("corpus", "notes");

  /** Real notes, which are no part of the repository: absent in most places. */
  public static final Path SHARED = Path.of("..", "shared", "notes");

  private static final Map<Path, Extraction.Read> EXTRACTED = new ConcurrentHashMap<>();
  private static final Map<Path, Note> READ = new ConcurrentHashMap<>();

  private final Extractor extractor =
      new Extractor(ExtractLimits.DEFAULT.withWorkers(1), Tesseract.ofThisMachine());
  private final NoteReader reader = new NoteReader();

  /** Every sample note, by name; those in an archive as they come out of it. */
  public static List<Path> samples() {
    return in(SAMPLES);
  }

  /** Every file of a folder, by name; those in an archive as they come out of it. */
  public static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().flatMap(NoteFiles::members).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> members(Path file) {
    if (!ContainerFile.isContainer(file)) {
      return Stream.of(file);
    }
    Path folder = Path.of("target", "samples", file.getFileName().toString());
    CorpusFile archive = new CorpusFile(file.toString(), file, Optional.empty());
    return new ContainerUnpacker(archive, folder)
        .unpack().documents().stream().map(CorpusFile::file);
  }

  /** The XHTML of a file; an assertion error where it cannot be read. */
  public Extraction.Read extract(Path file) {
    return EXTRACTED.computeIfAbsent(file, this::extractNow);
  }

  /** The note of a file. */
  public Note read(Path file) {
    return READ.computeIfAbsent(file, f -> reader.read(extract(f), identity(f)));
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
