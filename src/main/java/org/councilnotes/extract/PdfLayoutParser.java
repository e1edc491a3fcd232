package org.councilnotes.extract;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.councilnotes.note.Saying;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a PDF with the place and font of each line, as {@link Layout} describes. The forked Tika
 * finds it through its service file and prefers it to its own, which gives neither. Where the call
 * comes with an {@link OcrJob}, it reads that page alone, from its picture.
 */
public final class PdfLayoutParser implements Parser {

  private static final long serialVersionUID = 1L;
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
        PDDocument document =
            Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      describe(document, metadata);
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      OcrJob job = context.get(OcrJob.class);
      if (job == null) {
        PdfPageReader reader = new PdfPageReader(xhtml, metadata);
        metadata.set(Ocr.NEEDED, joined(reader.readAll(document)));
        damage(file.getFile(), document, reader).ifPresent(d -> Remark.DAMAGED.add(metadata, d));
      } else {
        new PdfPicturePage(job).write(document, xhtml);
      }
      xhtml.endDocument();
    } catch (InvalidPasswordException e) {
      throw new EncryptedDocumentException(e);
    }
  }

  private static Optional<String> damage(File file, PDDocument document, PdfPageReader reader)
      throws IOException {
    if (PdfEnd.isCutOff(file)) {
      return Optional.of(Saying.FILE_CUT_OFF.say());
    }
    return reader.foundNothing() && lacksPages(document)
        ? Optional.of(Saying.LOST_PAGES.say())
        : PdfDamage.in(file, document);
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
      metadata.set(TikaCoreProperties.TITLE, Limit.TITLE.cut(information.getTitle()));
    }
  }

  private static String joined(List<Integer> pages) {
    return pages.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
