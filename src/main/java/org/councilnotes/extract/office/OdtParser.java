package org.councilnotes.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** The parts that hold text, print and title. A file may list others that it never had. */
  private static final Set<String> PARTS = Set.of("content.xml", "styles.xml", "meta.xml");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(ODT);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (OfficePackage parts = new OfficePackage(TikaInputStream.get(stream).getFile(), metadata)) {
      readManifest(parts);
      metadata.set(Metadata.CONTENT_TYPE, ODT.toString());
      parts.describe("meta.xml");
      TextFlow flow = read(parts);
      TextFlowWriter.write(flow, handler, metadata);
    }
  }

  /** Refuses an encrypted file, and remarks where parts are missing that the manifest lists. */
  private static void readManifest(OfficePackage parts)
      throws IOException, SAXException, TikaException {
    Optional<XmlElement> manifest = parts.root("META-INF/manifest.xml");
    if (manifest.stream().anyMatch(m -> !m.all("encryption-data").isEmpty())) {
      throw new EncryptedDocumentException("encrypted");
    }
    manifest.stream()
        .flatMap(m -> m.all("file-entry").stream())
        .map(entry -> entry.attribute("full-path"))
        .filter(PARTS::contains)
        .forEach(parts::remarkUnlessHeld);
  }

  /** The folders of the objects that are embedded in a text, each once. */
  private static Set<String> objects(XmlElement content) {
    return content.all("draw:object").stream()
        .map(OdtReader::folder)
        .filter(folder -> !folder.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static TextFlow read(OfficePackage parts)
      throws IOException, SAXException, TikaException {
    XmlElement content =
        parts.root("content.xml").orElseThrow(() -> new TikaException("ODT without content.xml"));
    XmlElement pages = parts.root("styles.xml").orElse(content);
    OdtReader reader = new OdtReader();
    reader.styles(pages);
    reader.styles(content);
    for (String object : objects(content)) {
      Optional<XmlElement> root = parts.root(object + "/content.xml");
      root.ifPresent(chart -> reader.chart(object, chart));
    }
    return reader.read(content, pages);
  }
}
