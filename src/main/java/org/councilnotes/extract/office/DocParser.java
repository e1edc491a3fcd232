package org.councilnotes.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.SummaryExtractor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses Word 97 to 2003 files with footnotes at their calls and with tracked changes, which Tika's
 * own parser does not give. Older versions are left to Tika. See {@link TextFlowWriter} for the
 * output.
 */
public final class DocParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final MediaType WORD = MediaType.application("msword");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(WORD);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    try (POIFSFileSystem container = new POIFSFileSystem(file.getFile(), true);
        HWPFDocument document = new HWPFDocument(container)) {
      new SummaryExtractor(metadata).parseSummaries(container);
      metadata.set(Metadata.CONTENT_TYPE, WORD.toString());
      TextFlow flow = new DocReader(document).read();
      TextFlowWriter.write(flow, handler, metadata);
    } catch (OldWordFileFormatException e) {
      new OfficeParser().parse(file, handler, metadata, context);
    }
  }
}
