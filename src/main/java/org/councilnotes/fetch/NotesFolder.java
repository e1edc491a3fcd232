package org.councilnotes.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.file.ReplacedFiles;
import org.councilnotes.note.ReasonCode;

/** The folder of notes. Files appear in it only when complete, and a replaced file is kept. */
final class NotesFolder implements AutoCloseable {

  /** Folder of replaced versions. Hidden, so that ingest does not read it. */
  private static final String PREVIOUS = ReplacedFiles.OF_REGISTER;

  /** Name of a partial download. Hidden, so that ingest does not read it. */
  private static final String PART = ".fetching.part";

  private static final int DIGITS = 8;

  private final Path folder;
  private final FetchLog fetched;

  private NotesFolder(Path folder, FetchLog fetched) {
    this.folder = folder;
    this.fetched = fetched;
  }

  /**
   * Opens the folder exclusively. Creates it if its parent exists.
   *
   * @throws UncheckedIOException where it is not writable, or another run has it open
   */
  static NotesFolder open(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
      }
      return new NotesFolder(folder, FetchLog.in(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of notes cannot be written to: " + folder, e);
    }
  }

  /** The validators of a file; empty where it does not exist or did not come from the register. */
  Optional<HttpValidators> heldValidators(String name) {
    return fetched
        .find(name)
        .filter(known -> hashOf(file(name)).filter(known.hash()::equals).isPresent())
        .map(FetchedFile::validators);
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Stores a document, unless the folder has the same, or a file of that name from elsewhere.
   *
   * @throws UncheckedIOException where it cannot be written
   */
  FetchOutcome keep(String name, RegisterResponse.Document sent) {
    try {
      return place(
          new FetchedFile(name, sent.pdf().hash(), sent.validators(), Instant.now()), sent.pdf());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written: " + file(name), e);
    }
  }

  private FetchOutcome place(FetchedFile version, PdfContent pdf) throws IOException {
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
      return new FetchOutcome.Refused(ReasonCode.OTHER_FILE_THERE.of(version.name()));
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

  private void write(FetchedFile version, PdfContent pdf) throws IOException {
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

  /** Empty where no regular file has that name. */
  private static Optional<String> hashOf(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(PdfContent.read(file).hash())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + file, e);
    }
  }

  @Override
  public void close() {
    fetched.close();
  }

  /**
   * The log of fetched files, {@code fetched.tsv} beside the notes: which files came from the
   * register, with their validators.
   *
   * <p>Append-only; the last line of a file counts, and a line truncated by a crash is skipped. It
   * is locked while open, so that only one run at a time sends requests to the register.
   */
  private static final class FetchLog implements AutoCloseable {

    private static final String NAME = "fetched.tsv";
    private static final String HEAD = "# file\tsha-256\tetag\tlast-modified\tfetched\n";

    private final Path file;
    private final FileChannel channel;
    private final Map<String, FetchedFile> byName = new HashMap<>();

    private FetchLog(Path file, FileChannel channel) {
      this.file = file;
      this.channel = channel;
    }

    /**
     * Opens or creates the log.
     *
     * @throws UncheckedIOException where another run has it open
     */
    static FetchLog in(Path folder) throws IOException {
      Path file = folder.resolve(NAME);
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FetchLog list = new FetchLog(file, channel);
      list.lock();
      list.load();
      return list;
    }

    Optional<FetchedFile> find(String name) {
      return Optional.ofNullable(byName.get(name));
    }

    void add(FetchedFile fetched) throws IOException {
      append((channel.size() == 0 ? HEAD : "") + fetched.line() + "\n");
      channel.force(true);
      byName.put(fetched.name(), fetched);
    }

    private void lock() throws IOException {
      boolean ours;
      try {
        ours = channel.tryLock() != null;
      } catch (OverlappingFileLockException e) {
        ours = false;
      }
      if (!ours) {
        channel.close();
        throw new UncheckedIOException("another run is fetching: " + file, new IOException());
      }
    }

    private void load() throws IOException {
      String text =
          new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .map(FetchedFile::ofLine)
          .flatMap(Optional::stream)
          .forEach(fetched -> byName.put(fetched.name(), fetched));
      if (!text.isEmpty() && !text.endsWith("\n")) {
        append("\n");
      }
    }

    private void append(String text) throws IOException {
      ByteBuffer rest = StandardCharsets.UTF_8.encode(text);
      channel.position(channel.size());
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }

    /** Deletes the log if it is empty. */
    @Override
    public void close() {
      try (channel) {
        if (channel.size() == 0) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("the list of fetched files cannot be closed: " + file, e);
      }
    }
  }

  /**
   * A file from the register, as one line of the log.
   *
   * @param hash of its content, SHA-256 in lower-case hex
   */
  private record FetchedFile(String name, String hash, HttpValidators validators, Instant at) {

    private static final String NONE = "-";
    private static final int CELLS = 5;

    /** Cells are separated by tabs; no value contains a tab or a line break. */
    String line() {
      return String.join(
          "\t",
          name,
          hash,
          validators.etag().orElse(NONE),
          validators.lastModified().orElse(NONE),
          at.toString());
    }

    /** Empty where the line is malformed or truncated. */
    static Optional<FetchedFile> ofLine(String line) {
      String[] cells = line.split("\t", -1);
      if (cells.length != CELLS) {
        return Optional.empty();
      }
      try {
        HttpValidators validators = new HttpValidators(cell(cells[2]), cell(cells[3]));
        return Optional.of(
            new FetchedFile(cells[0], cells[1], validators, Instant.parse(cells[4])));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    private static Optional<String> cell(String text) {
      return Optional.of(text).filter(t -> !t.equals(NONE));
    }
  }
}
