package org.councilnotes.export.dataset;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.councilnotes.note.text.Sha256Digest;

/**
 * Writes a ZIP, one file after another, and counts and digests each. All files have the same time,
 * so that the same files give the same bytes. The stream that it is written to stays open.
 */
final class ChecksummedZip implements AutoCloseable {

  /**
   * Any time that a ZIP can say but its earliest, which Java takes for an earlier one and adds to,
   * by the time zone of the machine.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BUFFERED_BYTES = 8192;

  private final Target target;
  private final ZipOutputStream zip;

  ChecksummedZip(OutputStream out) {
    this.target = new Target(out);
    this.zip = new ZipOutputStream(target);
  }

  /**
   * A file that was written.
   *
   * @param path within the ZIP
   * @param bytes its size before compression
   * @param sha256 of its content, in hexadecimal digits
   */
  record Written(String path, long bytes, String sha256) {}

  /** The content of a file. */
  interface Content {
    /** Writes it; does not close the stream. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Adds a file while its content is made. */
  Written add(String path, Content content) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    DigestedStream digested = new DigestedStream(zip);
    OutputStream out = new BufferedOutputStream(digested, BUFFERED_BYTES);
    content.writeTo(out);
    out.flush();
    zip.closeEntry();
    return new Written(path, digested.bytes, digested.digest.hex());
  }

  /** Writes the end of the ZIP. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
  }

  /**
   * Frees the memory of the compression. A ZIP that was not finished stays without its end, so that
   * nobody takes it for a whole one.
   */
  @Override
  public void close() throws IOException {
    target.isDone = true;
    zip.close();
  }

  /** The stream that is written to, until all is done; it is not closed. */
  private static final class Target extends FilterOutputStream {

    private boolean isDone;

    Target(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int start, int length) throws IOException {
      if (!isDone) {
        out.write(content, start, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!isDone) {
        out.flush();
      }
    }

    @Override
    public void close() {
      // whoever gave the stream closes it
    }
  }

  private static final class DigestedStream extends FilterOutputStream {

    private final Sha256Digest digest = new Sha256Digest();
    private long bytes;

    DigestedStream(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int start, int length) throws IOException {
      out.write(content, start, length);
      digest.add(content, start, length);
      bytes += length;
    }
  }
}
