package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.councilnotes.note.text.Sha256Digest;

/**
 * A copy of the content of a file, which nobody changes any more. It lies in a temporary file
 * without a name, so that nothing of it is left, however the process ends.
 */
public final class ContentCopy implements AutoCloseable {

  private static final int PART = 1 << 16;

  /** Room on the disk, asked for before it is used. */
  interface Room {

    /**
     * Takes more of it.
     *
     * @throws OriginalCopies.NoRoomException where there is not so much
     */
    void take(long bytes) throws OriginalCopies.NoRoomException;
  }

  private final FileChannel channel;
  private final long size;

  private ContentCopy(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  /**
   * Copies content to its end; empty where it has another digest than is expected.
   *
   * @param most bytes; longer content is not copied, and is not what is expected
   * @param hash SHA-256 in lower-case hex
   * @param room asked for each part before it is written
   */
  static Optional<ContentCopy> of(InputStream content, long most, String hash, Room room)
      throws IOException {
    FileChannel channel = nameless();
    boolean expected = false;
    try {
      Sha256Digest digest = new Sha256Digest();
      long size = copy(content, most, digest, new Target(channel, room));
      expected = size <= most && digest.hex().equals(hash);
      return expected ? Optional.of(new ContentCopy(channel, size)) : Optional.empty();
    } finally {
      if (!expected) {
        channel.close();
      }
    }
  }

  private record Target(FileChannel channel, Room room) {}

  private static FileChannel nameless() throws IOException {
    Path file = temporaryFile();
    try {
      return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } finally {
      Files.delete(file);
    }
  }

  private static Path temporaryFile() throws OriginalCopies.NoRoomException {
    try {
      return Files.createTempFile("council-notes-original-", null); // for its owner only
    } catch (IOException full) {
      throw new OriginalCopies.NoRoomException(full);
    }
  }

  private static long copy(InputStream content, long most, Sha256Digest digest, Target to)
      throws IOException {
    byte[] part = new byte[PART];
    long size = 0;
    for (int read = content.read(part); read >= 0 && size <= most; read = content.read(part)) {
      digest.add(part, 0, read);
      to.room().take(read);
      write(ByteBuffer.wrap(part, 0, read), to.channel());
      size += read;
    }
    return size;
  }

  private static void write(ByteBuffer part, FileChannel to) throws OriginalCopies.NoRoomException {
    try {
      while (part.hasRemaining()) {
        to.write(part);
      }
    } catch (IOException full) {
      throw new OriginalCopies.NoRoomException(full);
    }
  }

  /** Length in bytes. */
  public long size() {
    return size;
  }

  /** The content from its start, as often as it is asked for. */
  public InputStream open() {
    return new CopyStream();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file could not be closed", e);
    }
  }

  /** Reads at a place of its own. */
  private final class CopyStream extends InputStream {

    private long at;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] part, int start, int length) throws IOException {
      int read = channel.read(ByteBuffer.wrap(part, start, length), at);
      at += Math.max(read, 0);
      return read;
    }

    @Override
    public long skip(long wanted) {
      long skipped = Math.clamp(wanted, 0, size - at);
      at += skipped;
      return skipped;
    }
  }
}
