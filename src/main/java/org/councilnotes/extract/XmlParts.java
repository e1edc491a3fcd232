package org.councilnotes.extract;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.SAXException;

/** The XML files in a ZIP, as ODT and DOCX are. */
final class XmlParts implements AutoCloseable {

  /** The text of the longest books stays below a tenth. */
  private static final int LARGEST = 64 * 1024 * 1024;

  private final ZipFile zip;

  XmlParts(File file) throws IOException {
    zip = new ZipFile(file);
  }

  /**
   * The root of a part; empty where there is none of that name.
   *
   * @throws TikaException where the part is too large
   */
  Optional<XmlElement> root(String name) throws IOException, TikaException, SAXException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = in.readNBytes(LARGEST + 1);
      if (part.length > LARGEST) {
        throw new TikaException(name + " is larger than " + LARGEST + " bytes");
      }
      return Optional.of(
          new XmlElement(
              XMLReaderUtils.buildDOM(new ByteArrayInputStream(part)).getDocumentElement()));
    }
  }

  /** The names of all parts. */
  Stream<String> names() {
    return zip.stream().map(ZipEntry::getName);
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
