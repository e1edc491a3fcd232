package org.councilnotes.extract.pdf;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.PagedText;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.extract.ocr.DocumentOcr;
import org.councilnotes.extract.ocr.OcrRequest;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses PDF with position and font of each line, as {@code PageMarkup} describes. Registered as a
 * service, by which the forked Tika finds it; Tika's own parser gives neither. Where the parse
 * context has an {@link OcrRequest}, it reads that page alone, by OCR.
 */
public final class PdfLayoutParser implements Parser {

  private static final long serialVersionUID = 1L;

  /**
   * The library by which PDFBox opens files that are encrypted for the holder of a certificate. It
   * is left out, as the archive has no certificates.
   */
  private static final String CERTIFICATES = "org/bouncycastle/";

  private static final Set<MediaType> PDF = Set.of(MediaType.application("pdf"));

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return PDF;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    try (RandomAccessReadBufferedFile bytes = new RandomAccessReadBufferedFile(file.getFile());
        PDDocument document = open(bytes)) {
      describe(document, metadata);
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      OcrRequest job = context.get(OcrRequest.class);
      if (job == null) {
        PdfPageReader reader = new PdfPageReader(xhtml, metadata);
        metadata.set(DocumentOcr.NEEDED, joined(reader.readAll(document)));
        damage(file.getFile(), document, reader)
            .ifPresent(d -> ParserRemark.DAMAGED.add(metadata, d));
      } else {
        new PdfPageOcr(job).write(document, xhtml);
      }
      xhtml.endDocument();
    }
  }

  /**
   * Opens a file.
   *
   * @throws EncryptedDocumentException if it is encrypted with a password, or for the holder of a
   *     certificate
   */
  private static PDDocument open(RandomAccessReadBufferedFile bytes)
      throws IOException, EncryptedDocumentException {
    try {
      return Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new EncryptedDocumentException(e);
    } catch (NoClassDefFoundError e) {
      if (String.valueOf(e.getMessage()).startsWith(CERTIFICATES)) {
        throw new EncryptedDocumentException(e);
      }
      throw e;
    }
  }

  private static Optional<Reason> damage(File file, PDDocument document, PdfPageReader reader)
      throws IOException {
    if (TruncationCheck.isCutOff(file)) {
      return Optional.of(ReasonCode.FILE_CUT_OFF.of());
    }
    return reader.hasNoContent() && lacksPages(document)
        ? Optional.of(ReasonCode.LOST_PAGES.of())
        : PdfDamageDetector.find(file, document);
  }

  private static boolean lacksPages(PDDocument document) {
    long pages = StreamSupport.stream(document.getPages().spliterator(), false).count();
    return pages == 0 || pages != document.getNumberOfPages();
  }

  private static void describe(PDDocument document, Metadata metadata) {
    metadata.set(Metadata.CONTENT_TYPE, "application/pdf");
    metadata.set(PagedText.N_PAGES, document.getNumberOfPages());
    PDDocumentInformation information = document.getDocumentInformation();
    if (information != null && information.getTitle() != null) {
      metadata.set(TikaCoreProperties.TITLE, FileLimit.TITLE.truncate(information.getTitle()));
    }
  }

  private static String joined(List<Integer> pages) {
    return pages.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** Recognises truncated PDF files. */
  static final class TruncationCheck {

    private static final int PART = 64 * 1024;

    /** End marker of each revision of a file. */
    private static final String END = "%%EOF";

    /** Matches {@code 12 0 obj}. */
    private static final Pattern OBJECT = Pattern.compile("\\d \\d{1,5} obj\\b");

    private TruncationCheck() {}

    /**
     * Whether an object follows the last end marker, or there is no marker. Other bytes may follow
     * a marker; the first section of a linearized file, and each earlier revision of a changed one,
     * has a marker of its own.
     */
    static boolean isCutOff(File file) throws IOException {
      try (RandomAccessFile bytes = new RandomAccessFile(file, "r")) {
        boolean object = false;
        for (long to = bytes.length(); to > 0; to -= PART) {
          String part = part(bytes, Math.max(0, to - PART), to);
          int end = part.lastIndexOf(END);
          object |= OBJECT.matcher(part.substring(Math.max(0, end))).find();
          if (object || end >= 0) {
            return object;
          }
        }
        return true;
      }
    }

    /** Reads a part and some bytes of the next, so that no searched word is split. */
    private static String part(RandomAccessFile bytes, long from, long to) throws IOException {
      byte[] part = new byte[(int) (Math.min(to + 16, bytes.length()) - from)];
      bytes.seek(from);
      bytes.readFully(part);
      return new String(part, StandardCharsets.ISO_8859_1);
    }
  }
}
