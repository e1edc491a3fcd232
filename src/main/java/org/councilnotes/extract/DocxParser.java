package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads DOCX with the words that tracked changes put in and took out, comments, boxes and the edges
 * of its pages apart from its text, which Tika's own parser does not give. {@link FlowWriter} says
 * what comes out.
 */
public final class DocxParser implements Parser {

  private static final long serialVersionUID = 1L;
  static final MediaType DOCX =
      MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(DOCX);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (XmlParts parts = new XmlParts(TikaInputStream.get(stream).getFile(), metadata)) {
      metadata.set(Metadata.CONTENT_TYPE, DOCX.toString());
      parts.describe("docProps/core.xml");
      Flow flow = new DocxParts(parts).read();
      FlowWriter.write(flow, handler, metadata);
    }
  }
}
