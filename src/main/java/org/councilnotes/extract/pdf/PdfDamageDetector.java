package org.councilnotes.extract.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds damage that PDFBox does not report: PDFBox gives what it can read of a damaged file, and
 * the rest may have held text. There are four signs, none of which an intact file has. The
 * cross-reference table is broken. An object that it lists is missing. A compressed stream cannot
 * be decoded to its end. There is a run of zero bytes where text belongs, as where blocks of a file
 * were never written.
 */
final class PdfDamageDetector {

  /** Shortest run of zero bytes that counts; shorter ones may be padding. */
  private static final int HOLE = 32;

  private static final int BUFFER = 64 * 1024;

  private static final int NULL_OBJECT = 64;

  /** Matches {@code 12 0 obj null}. */
  private static final Pattern NULL =
      Pattern.compile("\\s{0,8}\\d{1,10}\\s{1,8}\\d{1,5}\\s{1,8}obj\\s{0,8}null\\b");

  private PdfDamageDetector() {}

  /** The reason of the damage; empty where none is found. */
  static Optional<Reason> find(File file, PDDocument document) throws IOException {
    Optional<Map<COSObjectKey, Long>> listed = listed(file);
    if (listed.isEmpty()) {
      return Optional.of(ReasonCode.BROKEN_REFERENCES.of());
    }
    if (lacksObjects(file, listed.get(), document.getDocument())) {
      return Optional.of(ReasonCode.LOST_OBJECTS.of());
    }
    if (hasBrokenStreams(listed.get(), document.getDocument())) {
      return Optional.of(ReasonCode.BROKEN_STREAMS.of());
    }
    return hasHole(file) ? Optional.of(ReasonCode.HOLE.of()) : Optional.empty();
  }

  /**
   * The cross-reference table as in the file, before PDFBox repairs it; empty where it is broken.
   */
  private static Optional<Map<COSObjectKey, Long>> listed(File file) throws IOException {
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file);
        PDDocument strict = new PDFParser(bytes).parse(false)) {
      return Optional.of(Map.copyOf(strict.getDocument().getXrefTable()));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private static boolean lacksObjects(
      File file, Map<COSObjectKey, Long> listed, COSDocument document) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file, "r")) {
      for (Map.Entry<COSObjectKey, Long> each : listed.entrySet()) {
        COSBase object = document.getObjectFromPool(each.getKey()).getObject();
        if (each.getValue() > 0 && isLost(object, bytes, each.getValue())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLost(@Nullable COSBase object, RandomAccessFile bytes, long at)
      throws IOException {
    if (object == null || object == COSNull.NULL) {
      return !saysNull(bytes, at);
    }
    return !(object instanceof COSStream) && RawObject.at(bytes, at).isGarbled();
  }

  /** Whether an object is {@code null}, as programs leave it where they removed an object. */
  private static boolean saysNull(RandomAccessFile bytes, long at) throws IOException {
    byte[] start = new byte[NULL_OBJECT];
    bytes.seek(Math.min(at, bytes.length()));
    int read = Math.max(0, bytes.read(start));
    return NULL.matcher(new String(start, 0, read, StandardCharsets.ISO_8859_1)).lookingAt();
  }

  private static boolean hasBrokenStreams(Map<COSObjectKey, Long> listed, COSDocument document)
      throws IOException {
    for (COSObjectKey key : listed.keySet()) {
      COSBase object = document.getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream && isText(stream) && isBroken(stream)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(COSStream stream) {
    return !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
  }

  private static boolean isBroken(COSStream stream) throws IOException {
    COSBase filter = stream.getFilters();
    boolean packed =
        COSName.FLATE_DECODE.equals(filter)
            || (filter instanceof COSArray all
                && all.size() == 1
                && COSName.FLATE_DECODE.equals(all.get(0)));
    try (InputStream raw = stream.createRawInputStream()) {
      return packed ? !unpacks(raw) : isPlainContent(stream) && hasHole(raw);
    }
  }

  /**
   * Whether a stream is an uncompressed content stream, whose dictionary has a length only. Zero
   * bytes are not valid in one.
   */
  private static boolean isPlainContent(COSStream stream) {
    return stream.keySet().equals(Set.of(COSName.LENGTH));
  }

  private static boolean hasHole(InputStream raw) throws IOException {
    int zeros = 0;
    for (byte each : raw.readAllBytes()) {
      zeros = each == 0 ? zeros + 1 : 0;
      if (zeros >= HOLE) {
        return true;
      }
    }
    return false;
  }

  private static boolean unpacks(InputStream raw) throws IOException {
    Inflater inflater = new Inflater();
    byte[] in = new byte[BUFFER];
    byte[] out = new byte[BUFFER];
    try {
      while (!inflater.finished()) {
        int read = raw.read(in);
        if (read < 0) {
          return false;
        }
        inflater.setInput(in, 0, read);
        while (!inflater.needsInput() && !inflater.finished()) {
          if (inflater.inflate(out) == 0 && inflater.needsDictionary()) {
            return false;
          }
        }
      }
      return true;
    } catch (DataFormatException broken) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** Whether there is a run of zero bytes outside of streams, or in an uncompressed stream. */
  private static boolean hasHole(File file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file, "r")) {
      StreamScan scan = new StreamScan();
      byte[] part = new byte[BUFFER];
      for (int read = bytes.read(part); read > 0; read = bytes.read(part)) {
        for (int i = 0; i < read; i++) {
          if (scan.takesHole(part[i])) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Scans a file byte by byte and tells the data of streams from the rest. */
  private static final class StreamScan {

    private static final byte[] BEGIN = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] END = {'e', 'n', 'd', 's', 't', 'r', 'e', 'a', 'm'};

    private boolean inside;
    private int matched;
    private int zeros;

    boolean takesHole(byte next) {
      byte[] wanted = inside ? END : BEGIN;
      matched = next == wanted[matched] ? matched + 1 : next == wanted[0] ? 1 : 0;
      if (matched == wanted.length) {
        inside = !inside;
        matched = 0;
      }
      zeros = next == 0 && !inside ? zeros + 1 : 0;
      return zeros >= HOLE;
    }
  }

  /**
   * The source of an object that is not a stream, up to its {@code endobj}.
   *
   * @param text one character a byte
   */
  private record RawObject(String text) {

    private static final String END = "endobj";

    /** Bytes that are read at once. */
    private static final int PART = 4 * 1024;

    /** Maximum length in bytes; a longer object is not read to its end. */
    private static final int MOST = 1024 * 1024;

    /** Reads the object at an offset; up to the maximum length where it has no end. */
    static RawObject at(RandomAccessFile file, long at) throws IOException {
      StringBuilder text = new StringBuilder();
      byte[] part = new byte[PART];
      file.seek(Math.min(at, file.length()));
      for (int read = file.read(part); read > 0 && text.length() < MOST; read = file.read(part)) {
        int from = Math.max(0, text.length() - END.length());
        text.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
        int end = text.indexOf(END, from);
        if (end >= 0) {
          return new RawObject(text.substring(0, end));
        }
      }
      return new RawObject(text.toString());
    }

    /**
     * Whether it is not the source of a plain object: it contains the end of a stream, or bytes
     * that are valid in strings and names only.
     */
    boolean isGarbled() {
      return text.contains("endstream") || hasStrayBytes();
    }

    private boolean hasStrayBytes() {
      int depth = 0;
      boolean name = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (depth > 0) {
          i += c == '\\' ? 1 : 0;
          depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } else if (c == '(') {
          depth = 1;
          name = false;
        } else {
          name = c == '/' || (name && c > ' ' && "<>[]{}%)".indexOf(c) < 0);
          if (!name && !isPlain(c)) {
            return true;
          }
        }
      }
      return false;
    }

    private static boolean isPlain(char c) {
      return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || (c >= ' ' && c < 0x7F);
    }
  }
}
