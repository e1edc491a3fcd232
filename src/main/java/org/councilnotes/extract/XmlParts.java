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
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.councilnotes.note.Saying;
import org.xml.sax.SAXException;

/**
 * The XML files in a ZIP, as ODT and DOCX are. Together they have as many elements as one file may:
 * behind those the text ends, and the metadata say so.
 */
final class XmlParts implements AutoCloseable {

  /** Old writers of ODF give this part a document type, which declares nothing. */
  private static final String WITH_TYPE = "META-INF/manifest.xml";

  private final ZipFile zip;
  private final Metadata metadata;
  private int left = Limit.ELEMENTS.most();

  XmlParts(File file, Metadata metadata) throws IOException {
    this.zip = new ZipFile(file);
    this.metadata = metadata;
  }

  /**
   * The root of a part; empty where there is none of that name.
   *
   * @throws UnsupportedFormatException where it has a document type: writers give it none
   * @throws LimitReached where it is too large or too deep, or the parts before took all
   */
  Optional<XmlElement> root(String name) throws IOException, TikaException, SAXException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (left == 0) {
      throw new LimitReached(Limit.ELEMENTS);
    }
    XmlTree tree = XmlTree.read(new ByteArrayInputStream(content(entry)), left);
    if (tree.isTyped() && !name.equals(WITH_TYPE)) {
      throw new UnsupportedFormatException(Saying.DOCTYPE.say());
    }
    left -= tree.elements();
    if (!tree.isWhole()) {
      Remark.MISSING.add(metadata, Limit.ELEMENTS.words());
    }
    return Optional.of(new XmlElement(tree.root()));
  }

  private byte[] content(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = in.readNBytes(Limit.PART.most() + 1);
      Limit.PART.check(part.length);
      return part;
    }
  }

  /** The names of all parts. */
  Stream<String> names() {
    return zip.stream().map(ZipEntry::getName);
  }

  /** Takes title and language from a part that describes the file. */
  void describe(String part) throws IOException, TikaException, SAXException {
    Optional<XmlElement> about = root(part);
    about.stream()
        .flatMap(a -> a.all("dc:title").stream())
        .forEach(t -> metadata.set(TikaCoreProperties.TITLE, Limit.TITLE.cut(t.text())));
    about.stream()
        .flatMap(a -> a.all("dc:language").stream())
        .forEach(l -> metadata.set(TikaCoreProperties.LANGUAGE, l.text()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
