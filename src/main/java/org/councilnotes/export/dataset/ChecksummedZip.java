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
 * so that the same files give the same bytes.
 */
final class ChecksummedZip {

  /**
   * Any time that a ZIP can say but its earliest, which Java takes for an earlier one and adds to,
   * by the time zone of the machine.
   */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final int BUFFERED_BYTES = 8192;

  private final ZipOutputStream zip;

  ChecksummedZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
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

  /** Writes the end of the ZIP; does not close the stream. */
  void finish() throws IOException {
    zip.finish();
    zip.flush();
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
