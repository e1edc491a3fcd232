package org.councilnotes.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses OpenDocument text with tracked changes, list numbers, headers and footers, which Tika's
 * own parser leaves out or mixes with the text. See {@link TextFlowWriter} for the output.
 */
public final class OdtParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final MediaType ODT = MediaType.application("vnd.oasis.opendocument.text");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(ODT);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (OfficePackage parts = new OfficePackage(TikaInputStream.get(stream).getFile(), metadata)) {
      refuseEncrypted(parts);
      metadata.set(Metadata.CONTENT_TYPE, ODT.toString());
      parts.describe("meta.xml");
      TextFlow flow = read(parts);
      TextFlowWriter.write(flow, handler, metadata);
    }
  }

  private static void refuseEncrypted(OfficePackage parts)
      throws IOException, SAXException, TikaException {
    boolean encrypted =
        parts.root("META-INF/manifest.xml").stream()
            .anyMatch(m -> !m.all("encryption-data").isEmpty());
    if (encrypted) {
      throw new EncryptedDocumentException("encrypted");
    }
  }

  private static TextFlow read(OfficePackage parts)
      throws IOException, SAXException, TikaException {
    XmlElement content =
        parts.root("content.xml").orElseThrow(() -> new TikaException("ODT without content.xml"));
    XmlElement pages = parts.root("styles.xml").orElse(content);
    OdtReader reader = new OdtReader();
    reader.styles(pages);
    reader.styles(content);
    return reader.read(content, pages);
  }
}
