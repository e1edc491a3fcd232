package org.councilnotes.extract;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.utils.XMLReaderUtils;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The XML files in a ZIP, as ODT and DOCX are. */
final class XmlParts implements AutoCloseable {

  /** Old writers of ODF give this part a document type, which declares nothing. */
  private static final String WITH_TYPE = "META-INF/manifest.xml";

  private final ZipFile zip;

  XmlParts(File file) throws IOException {
    zip = new ZipFile(file);
  }

  /**
   * The root of a part; empty where there is none of that name.
   *
   * @throws TikaException where the part has a document type: writers of documents give it none
   * @throws LimitReached where the part is too large
   */
  Optional<XmlElement> root(String name) throws IOException, TikaException, SAXException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = in.readNBytes(Limit.PART.most() + 1);
      Limit.PART.check(part.length);
      Document document = XMLReaderUtils.buildDOM(new ByteArrayInputStream(part));
      if (document.getDoctype() != null && !name.equals(WITH_TYPE)) {
        throw new UnsupportedFormatException("a document type in " + name);
      }
      return Optional.of(new XmlElement(document.getDocumentElement()));
    }
  }

  /** Takes title and language from a part that describes the file. */
  static void describe(Optional<XmlElement> about, Metadata metadata) {
    about.stream()
        .flatMap(a -> a.all("dc:title").stream())
        .forEach(t -> metadata.set(TikaCoreProperties.TITLE, t.text()));
    about.stream()
        .flatMap(a -> a.all("dc:language").stream())
        .forEach(l -> metadata.set(TikaCoreProperties.LANGUAGE, l.text()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
