package org.councilnotes.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.text.LegibilityCheck;
import org.councilnotes.extract.text.TextByteSample;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Parses RTF with footnotes at their calls, table rows, headings and tracked changes, which Tika's
 * own parser does not give. See {@link TextFlowWriter} for the output.
 */
public final class RtfParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final Set<MediaType> RTF =
      Set.of(MediaType.application("rtf"), MediaType.text("rtf"));

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return RTF;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    TextByteSample bytes = TextByteSample.of(file.getPath());
    if (!bytes.head(RtfCharsets.WESTERN).contains("\\bin")) {
      LegibilityCheck.check(bytes, RtfCharsets.WESTERN);
    }
    RtfReader reader = new RtfReader();
    TextFlow flow = reader.read(file);
    metadata.set(Metadata.CONTENT_TYPE, "application/rtf");
    if (!reader.title().isEmpty()) {
      metadata.set(TikaCoreProperties.TITLE, FileLimit.TITLE.truncate(reader.title()));
    }
    TextFlowWriter.write(flow, handler, metadata);
  }
}
