package org.councilnotes.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The list of what was fetched, {@code fetched.tsv} beside the notes: which files are the
 * register's, and in which version.
 *
 * <p>Lines are only added, and the last one on a file counts; one that a crash cut off is passed
 * over. While a run has the list open no other one can: the register is asked one thing at a time.
 */
final class FetchedFiles implements AutoCloseable {

  private static final String NAME = "fetched.tsv";
  private static final String HEAD = "# file\tsha-256\tetag\tlast-modified\tfetched\n";

  private final Path file;
  private final FileChannel channel;
  private final Map<String, FetchedFile> byName = new HashMap<>();

  private FetchedFiles(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens the list, or begins one.
   *
   * @throws UncheckedIOException where another run has it open
   */
  static FetchedFiles in(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FetchedFiles list = new FetchedFiles(file, channel);
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

  /** A list of nothing is not left behind. */
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
