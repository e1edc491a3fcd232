package org.councilnotes.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.councilnotes.note.ReasonCode;

/**
 * A file of a corpus that both people and the program write, in UTF-8. It is replaced as a whole,
 * so that nobody ever reads half of it.
 *
 * <p>Throws {@link UncheckedIOException} where it cannot be read or written; it is then as it was.
 */
public record AtomicTextFile(Path path) {

  /** What it holds, or the start of a new one where it is not there. */
  public String textOr(String start) {
    try {
      return Files.exists(path) ? Files.readString(path) : start;
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  public void delete() {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Replaces what it holds, if it is there.
   *
   * @param check reads the file that will take its place, in the folder it is given, under the same
   *     name; what it throws keeps the file as it was
   */
  public void replace(String text, Consumer<Path> check) {
    try {
      Files.createDirectories(path.getParent());
      Path folder = Files.createTempDirectory(path.getParent(), ".new");
      Path next = folder.resolve(path.getFileName()); // readable by those whom the corpus lets read
      try {
        write(next, text);
        check.accept(folder);
        Path target = Files.exists(path) ? path.toRealPath() : path;
        Files.move(next, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(next);
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** On disk before it takes the place of what is there: a power cut must not leave it empty. */
  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer content = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (content.hasRemaining()) {
        channel.write(content);
      }
      channel.force(true);
    }
  }

  private UncheckedIOException unwritable(IOException e) {
    return new UncheckedIOException(ReasonCode.FILE_UNWRITABLE.format(path.getFileName()), e);
  }
}
