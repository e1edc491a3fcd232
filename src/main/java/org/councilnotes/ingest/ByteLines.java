package org.councilnotes.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a stream as bytes. Of a line that is too long only its length is kept. */
final class ByteLines {

  /** In bytes: the longest text in the longest form of each sign, and its tags. */
  static final int LONGEST = 16 << 20;

  private static final int BUFFER = 1 << 18;

  /** U+FEFF at the start of a file only says that it is UTF-8. */
  private static final byte[] ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int start;
  private int end;
  private boolean ended;
  private long number;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /**
   * The next line, without what ends it; empty at the end of the stream.
   *
   * @throws LineTooLong where it is; the one behind it comes next
   */
  Optional<byte[]> next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long length = 0;
    boolean whole = false;
    while (!whole && fill()) {
      int stop = start;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      length += stop - start;
      if (length <= LONGEST) {
        line.write(buffer, start, stop - start);
      }
      whole = stop < end;
      start = whole ? stop + 1 : stop;
    }
    if (!whole && length == 0) {
      return Optional.empty();
    }
    number++;
    if (length > LONGEST) {
      throw new LineTooLong(length);
    }
    return Optional.of(number == 1 ? withoutOrderMark(line.toByteArray()) : line.toByteArray());
  }

  private boolean fill() throws IOException {
    if (start == end && !ended) {
      start = 0;
      end = Math.max(0, in.read(buffer));
      ended = end == 0;
    }
    return start < end;
  }

  private static byte[] withoutOrderMark(byte[] line) {
    boolean marked =
        line.length >= ORDER_MARK.length
            && Arrays.equals(line, 0, ORDER_MARK.length, ORDER_MARK, 0, ORDER_MARK.length);
    return marked ? Arrays.copyOfRange(line, ORDER_MARK.length, line.length) : line;
  }

  /** A line of more than {@link #LONGEST} bytes. */
  static final class LineTooLong extends IOException {
    private static final long serialVersionUID = 1;

    LineTooLong(long length) {
      super("the line is too long: %d bytes, %d at most".formatted(length, LONGEST));
    }
  }
}
