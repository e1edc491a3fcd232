package org.councilnotes.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;

/** Where notes are kept. Only whole files come here, and none is lost for another. */
final class NotesFolder implements AutoCloseable {

  /** Where versions go that the register has replaced; hidden folders are not read. */
  private static final String PREVIOUS = ".previous";

  /** Hidden too, so that nobody takes half a file for a note. */
  private static final String PART = ".fetching.part";

  private static final int DIGITS = 8;

  private final Path folder;
  private final FetchedFiles fetched;

  private NotesFolder(Path folder, FetchedFiles fetched) {
    this.folder = folder;
    this.fetched = fetched;
  }

  /**
   * Opens it for this run alone; makes it where only the folder around it is there.
   *
   * @throws UncheckedIOException where it cannot be written to, or another run is at it
   */
  static NotesFolder open(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      return new NotesFolder(folder, FetchedFiles.in(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of notes cannot be written to: " + folder, e);
    }
  }

  /** The register's version that a file holds; empty where it is absent or not the register's. */
  Optional<Validators> held(String name) {
    return fetched
        .find(name)
        .filter(known -> hashOf(file(name)).filter(known.hash()::equals).isPresent())
        .map(FetchedFile::validators);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Keeps what the register sent, unless it is there already, or something else is.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  FetchOutcome keep(String name, Answer.Document sent) {
    try {
      return place(
          new FetchedFile(name, sent.pdf().hash(), sent.validators(), Instant.now()), sent.pdf());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file(name), e);
    }
  }

  private FetchOutcome place(FetchedFile version, Pdf pdf) throws IOException {
    Path file = file(version.name());
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      write(version, pdf);
      return new FetchOutcome.Fetched(file, Optional.empty());
    }
    Optional<String> there = hashOf(file);
    if (there.filter(version.hash()::equals).isPresent()) {
      fetched.add(version);
      return new FetchOutcome.Unchanged(file);
    }
    if (there.isEmpty() || !there.equals(fetched.find(version.name()).map(FetchedFile::hash))) {
      return new FetchOutcome.Refused(
          "another %s is there, which was not fetched; move it away first"
              .formatted(version.name()));
    }
    Path previous = keepPrevious(file, there.get());
    write(version, pdf);
    return new FetchOutcome.Fetched(file, Optional.of(previous));
  }

  private Path keepPrevious(Path file, String hash) throws IOException {
    Path previous = Files.createDirectories(folder.resolve(PREVIOUS));
    String name = hash.substring(0, DIGITS) + "-" + file.getFileName();
    return Files.copy(file, previous.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void write(FetchedFile version, Pdf pdf) throws IOException {
    Path part = folder.resolve(PART);
    Files.deleteIfExists(part);
    try {
      pdf.writeTo(part);
      Files.move(part, file(version.name()), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
    fetched.add(version);
  }

  /** Empty where there is no file, or a link, a folder or a device of that name. */
  private static Optional<String> hashOf(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(Pdf.read(file).hash())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  @Override
  public void close() {
    fetched.close();
  }
}
