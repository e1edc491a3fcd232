package org.councilnotes.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.councilnotes.note.text.Sha256Digest;

/** The content of a PDF file. */
final class PdfContent {

  /**
   * Bytes at start and end in which readers look for the markers of a PDF (ISO 32000-1, appendix
   * H.3).
   */
  private static final int EDGE = 1024;

  private static final String START = "%PDF-";
  private static final String END = "%%EOF";

  private final byte[] content;

  PdfContent(byte[] content) {
    this.content = content;
  }

  static PdfContent read(Path file) throws IOException {
    return new PdfContent(Files.readAllBytes(file));
  }

  boolean hasStart() {
    return text(0, Math.min(EDGE, content.length)).contains(START);
  }

  boolean hasEnd() {
    return text(Math.max(0, content.length - EDGE), content.length).contains(END);
  }

  private String text(int start, int end) {
    return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** SHA-256 in lower-case hex. */
  String hash() {
    return new Sha256Digest().add(content).hex();
  }

  /** Writes the content to a file and syncs it to disk. */
  void writeTo(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
