package org.councilnotes.extract.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What charset detection needs of a file, gathered in one pass: the first 64 KB, a sample of the
 * lines with bytes beyond ASCII, and counts over the whole file.
 */
public final class TextByteSample {

  private static final int HEAD = 64 * 1024;
  private static final int SAMPLE = 32 * 1024;

  private static final byte END_OF_FILE = 0x1A;

  /** Longest line of the sample in bytes; longer ones are cut. */
  private static final int LINE = 1000;

  /** Matches {@code <p class="x">}; not {@code a < b}. */
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

  private final byte[] head;
  private final byte[] sample;
  private final Utf8Counter utf8;

  private TextByteSample(byte[] head, byte[] sample, Utf8Counter utf8) {
    this.head = head;
    this.sample = sample;
    this.utf8 = utf8;
  }

  public static TextByteSample of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** A sample of the given bytes alone. */
  public static TextByteSample head(byte[] bytes) throws IOException {
    return of(new ByteArrayInputStream(bytes));
  }

  static TextByteSample of(InputStream in) throws IOException {
    Utf8Counter utf8 = new Utf8Counter();
    Lines lines = new Lines();
    byte[] head = in.readNBytes(HEAD);
    ByteBuffer left = ByteBuffer.allocate(0);
    for (byte[] block = head; block.length > 0; block = in.readNBytes(HEAD)) {
      lines.add(block);
      ByteBuffer next = ByteBuffer.allocate(left.remaining() + block.length);
      left = next.put(left).put(block).flip();
      utf8.add(left, false);
    }
    utf8.add(left, true);
    return new TextByteSample(head, lines.sample(), utf8);
  }

  /** The same sample without letters in tags, which say nothing of the language. */
  TextByteSample withoutTags() {
    String text = new String(sample, StandardCharsets.ISO_8859_1);
    byte[] bare = TAG.matcher(text).replaceAll(" ").getBytes(StandardCharsets.ISO_8859_1);
    return new TextByteSample(head, bare, utf8);
  }

  /** The first 64 KB, decoded. */
  public String head(Charset charset) {
    return new String(head, charset);
  }

  InputStream headStream() {
    return new ByteArrayInputStream(head);
  }

  /** Lines that have bytes beyond ASCII, 32 KB at most. */
  byte[] sample() {
    return sample.clone();
  }

  /** The number of characters beyond ASCII, read as UTF-8. */
  int letters() {
    return utf8.letters();
  }

  /** The number of invalid sequences, read as UTF-8. */
  int broken() {
    return utf8.broken();
  }

  boolean hasNul() {
    for (byte b : head) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the first 64 KB have no control characters except white space and the end mark of DOS
   * files (0x1A).
   */
  public boolean isPlain() {
    for (byte b : head) {
      boolean blank = (b >= '\t' && b <= '\r') || b == END_OF_FILE;
      if (b >= 0 && b < ' ' && !blank) {
        return false;
      }
    }
    return true;
  }

  /** Whether the file starts with these bytes, given as ISO 8859-1. */
  boolean startsWith(String bytes) {
    return new String(head, 0, Math.min(head.length, bytes.length()), StandardCharsets.ISO_8859_1)
        .equals(bytes);
  }

  /** Gathers the lines that have bytes beyond ASCII. */
  private static final class Lines {

    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final byte[] line = new byte[LINE];
    private int length;
    private boolean telling;

    void add(byte[] block) {
      for (byte b : block) {
        line[length++] = b;
        telling |= b < 0;
        if (b == '\n' || b == '\r' || length == LINE) {
          end();
        }
      }
    }

    private void end() {
      if (telling && sample.size() + length <= SAMPLE) {
        sample.write(line, 0, length);
      }
      length = 0;
      telling = false;
    }

    byte[] sample() {
      end();
      return sample.toByteArray();
    }
  }

  /** Counts characters beyond ASCII and invalid sequences of UTF-8. */
  private static final class Utf8Counter {

    private static final int ASCII = 0x80;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(8 * 1024);
    private int letters;
    private int broken;

    /** Counts the buffer; bytes of an incomplete character remain in it for the next call. */
    void add(ByteBuffer bytes, boolean last) {
      CoderResult result;
      do {
        result = decoder.decode(bytes, characters, last);
        count();
        if (result.isError()) {
          broken++;
          bytes.position(bytes.position() + result.length());
        }
      } while (!result.isUnderflow());
    }

    private void count() {
      characters.flip();
      while (characters.hasRemaining()) {
        letters += characters.get() >= ASCII ? 1 : 0;
      }
      characters.clear();
    }

    int letters() {
      return letters;
    }

    /** The number of U+FFFD that decoding would give. */
    int broken() {
      return broken;
    }
  }
}
