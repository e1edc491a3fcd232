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
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * A file of a corpus that both people and the program write, in UTF-8. It is replaced as a whole,
 * so that no reader sees a partial file.
 *
 * <p>Methods throw {@link UncheckedIOException} where the file cannot be read or written; the file
 * is then unchanged.
 */
public record AtomicTextFile(Path path) {

  /** The content, or the given text where the file does not exist. */
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
   * Replaces the content, or creates the file.
   *
   * @param check reads the new file, which lies in the folder it is given under the same name; if
   *     it throws, the old file stays
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

  private UnwritableFileException unwritable(IOException e) {
    return new UnwritableFileException(ReasonCode.FILE_UNWRITABLE.of(path.getFileName()), e);
  }

  /** The file cannot be read or written. */
  private static final class UnwritableFileException extends UncheckedIOException
      implements Reason.ReasonedProblem {

    private static final long serialVersionUID = 1L;

    private final transient Reason explanation;

    UnwritableFileException(Reason explanation, IOException cause) {
      super(explanation.english(), cause);
      this.explanation = explanation;
    }

    @Override
    public Reason explanation() {
      return explanation;
    }
  }
}
