package org.councilnotes.extract.fork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.extract.office.DocxParser;
import org.councilnotes.extract.text.TextByteSample;
import org.councilnotes.extract.text.WideCharsetDetector;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * Tika's detector with two exceptions. Plain text with the extension {@code pdf} is a broken PDF.
 * Text with the extension {@code txt}, or with no known extension, is plain text even where its
 * content resembles a mail, a program or a table.
 */
public final class MediaTypeDetector implements Detector {

  private static final long serialVersionUID = 1L;
  private static final int HEAD = 64 * 1024;
  private static final Set<String> NAMED_TEXT = Set.of("txt", "text");

  /** Types whose magic bytes are believed whatever the extension is. */
  private static final Set<String> DOCUMENTS = Set.of("application/pdf", "application/rtf");

  private static final Set<String> MARKUP =
      Set.of("text/html", "application/xhtml+xml", "application/xml", "message/rfc822");

  private final Detector tika = new DefaultDetector();

  @Override
  public MediaType detect(InputStream input, Metadata metadata) throws IOException {
    MediaType found = found(input, metadata);
    boolean named = NAMED_TEXT.contains(ending(metadata));
    boolean open = named || (isGuess(found) && isUnknown(metadata));
    boolean plain = input != null && open && !DOCUMENTS.contains(found.toString()) && isText(input);
    MediaType text = plain ? MediaType.TEXT_PLAIN : found;
    MediaType type = text.equals(MediaType.TEXT_PLAIN) ? asNamed(ending(metadata), text) : text;
    FormatFamily.mismatchWarning(ending(metadata), type.toString())
        .ifPresent(d -> ParserRemark.WARNING.add(metadata, d));
    return type;
  }

  /**
   * Gives plain text with the extension {@code pdf} to the PDF parser, which reports what is wrong.
   * Other extensions are not treated so: word processors open plain text under their extensions,
   * PDF viewers do not.
   */
  private static MediaType asNamed(String ending, MediaType text) {
    return ending.equals("pdf") ? MediaType.application("pdf") : text;
  }

  private MediaType found(@Nullable InputStream input, Metadata metadata) throws IOException {
    Optional<MediaType> start = input == null ? Optional.empty() : MagicBytes.type(input);
    if (start.isPresent()) {
      return start.get();
    }
    return isDocx(input, metadata) ? DocxParser.DOCX : tika.detect(input, metadata);
  }

  private static boolean isDocx(@Nullable InputStream input, Metadata metadata) throws IOException {
    boolean maybe = ending(metadata).equals("docx") || isNamedWithoutEnding(metadata);
    TikaInputStream file = maybe ? TikaInputStream.cast(input) : null;
    return file != null && file.hasFile() && DocxPackage.isOne(file.getPath());
  }

  /** What comes over standard input has no ending that could tell its kind. */
  private static boolean isNamedWithoutEnding(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name != null && name.indexOf('.') < 0;
  }

  private static boolean isGuess(MediaType found) {
    boolean text = found.getType().equals("text") || found.equals(MediaType.OCTET_STREAM);
    return text && !MARKUP.contains(found.toString());
  }

  private boolean isUnknown(Metadata metadata) throws IOException {
    Metadata name = new Metadata();
    name.set(
        TikaCoreProperties.RESOURCE_NAME_KEY, metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    return tika.detect(nothing, name).equals(MediaType.OCTET_STREAM);
  }

  private static String ending(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isText(InputStream input) throws IOException {
    input.mark(HEAD);
    try {
      TextByteSample head = TextByteSample.head(input.readNBytes(HEAD));
      return head.isPlain() || WideCharsetDetector.of(head).isPresent();
    } finally {
      input.reset();
    }
  }

  /**
   * Recognises DOCX by the content types of its parts (ECMA-376, part 2, 7.2.3). Faster than Tika,
   * which opens the whole package and looks for other formats first.
   */
  static final class DocxPackage {

    private static final String TYPES = "[Content_Types].xml";

    /** Largest list of content types that is read, in bytes; real ones are shorter. */
    private static final int MOST = 64 * 1024;

    /** The content type of a document; templates and files with macros have other ones. */
    private static final String DOCUMENT =
        "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"";

    private DocxPackage() {}

    /** Whether the file is certainly DOCX; false for damaged files. */
    static boolean isOne(Path file) throws IOException {
      try (ZipFile zip = new ZipFile(file.toFile())) {
        ZipEntry types = zip.getEntry(TYPES);
        return types != null && list(zip, types).contains(DOCUMENT);
      } catch (ZipException damaged) {
        return false;
      }
    }

    private static String list(ZipFile zip, ZipEntry types) throws IOException {
      try (InputStream in = zip.getInputStream(types)) {
        return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
      }
    }
  }

  /** Kinds of formats, by extension and by media type. */
  private enum FormatFamily {
    PDF(ReasonCode.NAMED_PDF),
    HTML(ReasonCode.NAMED_HTML),
    TEXT(ReasonCode.NAMED_TEXT),
    WORD(ReasonCode.NAMED_WORD);

    private final ReasonCode words;

    FormatFamily(ReasonCode words) {
      this.words = words;
    }

    /**
     * The warning where extension and content are of different families; empty where they agree.
     */
    static Optional<Reason> mismatchWarning(String ending, String type) {
      Optional<FormatFamily> named = named(ending);
      return of(type)
          .filter(k -> named.isPresent() && named.get() != k)
          .map(k -> k.words.of(ending));
    }

    private static Optional<FormatFamily> named(String ending) {
      return switch (ending) {
        case "pdf" -> Optional.of(PDF);
        case "html", "htm", "xhtml" -> Optional.of(HTML);
        case "txt", "text" -> Optional.of(TEXT);
        case "doc", "docx", "odt", "rtf" -> Optional.of(WORD);
        default -> Optional.empty();
      };
    }

    private static Optional<FormatFamily> of(String type) {
      return switch (type) {
        case "application/pdf" -> Optional.of(PDF);
        case "text/html", "application/xhtml+xml" -> Optional.of(HTML);
        case "text/plain" -> Optional.of(TEXT);
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
            "application/msword",
            "application/rtf" ->
            Optional.of(WORD);
        default -> Optional.empty();
      };
    }
  }

  /**
   * Media types that the first bytes decide alone. Comparing with all types that Tika knows takes
   * longer than parsing an HTML page.
   */
  static final class MagicBytes {

    private static final int BYTES = 1024;

    /** Matches {@code <!DOCTYPE html>}; not {@code <!DOCTYPE htmlx>}. */
    private static final Pattern HTML =
        Pattern.compile("(?:\u00EF\u00BB\u00BF)?\\s*+<!(?i:doctype)\\s++(?i:html)[\\s>]");

    /** A page that declares a namespace may be XHTML. */
    private static final String NAMESPACE = "xmlns";

    private MagicBytes() {}

    /** The media type; empty where the first bytes do not decide it. Resets the stream. */
    static Optional<MediaType> type(InputStream input) throws IOException {
      String start = start(input);
      if (start.startsWith("%PDF-")) {
        return Optional.of(MediaType.application("pdf"));
      }
      return HTML.matcher(start).lookingAt() && !start.contains(NAMESPACE)
          ? Optional.of(MediaType.text("html"))
          : Optional.empty();
    }

    /** The first bytes, decoded as ISO 8859-1: one character a byte. */
    private static String start(InputStream input) throws IOException {
      input.mark(BYTES);
      try {
        return new String(input.readNBytes(BYTES), StandardCharsets.ISO_8859_1);
      } finally {
        input.reset();
      }
    }
  }
}
