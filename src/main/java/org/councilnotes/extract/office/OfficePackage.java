package org.councilnotes.extract.office;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilder;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.utils.XMLReaderUtils;
import org.councilnotes.extract.FileLimit;
import org.councilnotes.extract.ParserRemark;
import org.councilnotes.note.ReasonCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The XML parts of an ODT or DOCX package. All parts together may have as many elements as one
 * file; after that the text is truncated, and a remark in the metadata says so.
 */
final class OfficePackage implements AutoCloseable {

  /** The one part that may have a document type: old ODF writers give it an empty one. */
  private static final String WITH_TYPE = "META-INF/manifest.xml";

  private final ZipFile zip;
  private final Metadata metadata;
  private int left = FileLimit.ELEMENTS.maximum();

  OfficePackage(File file, Metadata metadata) throws IOException {
    this.zip = new ZipFile(file);
    this.metadata = metadata;
  }

  /**
   * Parses a part and gives its root; empty where there is no such part.
   *
   * @throws UnsupportedFormatException where it has a document type: writers give it none
   * @throws FileLimit.LimitExceededException where it is too large or nested too deep, or the
   *     previous parts exhausted the limit of elements
   */
  Optional<XmlElement> root(String name) throws IOException, TikaException, SAXException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Optional.empty();
    }
    if (left == 0) {
      throw new FileLimit.LimitExceededException(FileLimit.ELEMENTS);
    }
    TreeBuilder tree = TreeBuilder.read(new ByteArrayInputStream(content(entry)), left);
    if (tree.isTyped() && !name.equals(WITH_TYPE)) {
      throw new UnsupportedFormatException(ReasonCode.DOCTYPE.of().english());
    }
    left -= tree.elements();
    if (!tree.isWhole()) {
      ParserRemark.MISSING.add(metadata, FileLimit.ELEMENTS.reason());
    }
    return Optional.of(new XmlElement(tree.root()));
  }

  /** Parses a part that another one lists; where it is not there, the file is damaged. */
  Optional<XmlElement> listed(String name) throws IOException, TikaException, SAXException {
    remarkUnlessHeld(name);
    return root(name);
  }

  /** Remarks that the file is damaged where it does not hold a part that it lists. */
  void remarkUnlessHeld(String name) {
    if (zip.getEntry(name) == null && !name.contains("..")) {
      ParserRemark.DAMAGED.add(metadata, ReasonCode.LOST_OBJECTS.of());
    }
  }

  /** The bytes of a part; {@link ZipFile} does not compare their checksum. */
  private byte[] content(ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] part = in.readNBytes(FileLimit.PART.maximum() + 1);
      FileLimit.PART.check(part.length);
      CRC32 sum = new CRC32();
      sum.update(part);
      if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
        ParserRemark.DAMAGED.add(metadata, ReasonCode.WRONG_SUM.of());
      }
      return part;
    }
  }

  /** The names of all parts. */
  Stream<String> names() {
    return zip.stream().map(ZipEntry::getName);
  }

  /** Takes title and language from a metadata part. */
  void describe(String part) throws IOException, TikaException, SAXException {
    Optional<XmlElement> about = root(part);
    about.stream()
        .flatMap(a -> a.all("dc:title").stream())
        .forEach(t -> metadata.set(TikaCoreProperties.TITLE, FileLimit.TITLE.truncate(t.text())));
    about.stream()
        .flatMap(a -> a.all("dc:language").stream())
        .forEach(l -> metadata.set(TikaCoreProperties.LANGUAGE, l.text()));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Builds the DOM of one XML part within the limits. Does not load external entities. */
  private static final class TreeBuilder extends DefaultHandler2 {

    private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";

    /** Created once: creation takes as long as parsing a part. */
    private static final DocumentBuilder BUILDER = builder();

    private final Document document;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private Node open;
    private int depth;
    private int elements;
    private boolean whole = true;
    private boolean typed;

    private TreeBuilder(int most) {
      this.document = emptyDocument();
      this.open = document;
      this.most = most;
    }

    private static DocumentBuilder builder() {
      try {
        return XMLReaderUtils.getDocumentBuilder();
      } catch (TikaException e) {
        throw new IllegalStateException("the virtual machine builds no trees of XML", e);
      }
    }

    /** Synchronised: a builder is not thread-safe. */
    private static Document emptyDocument() {
      synchronized (BUILDER) {
        return BUILDER.newDocument();
      }
    }

    /** Stops the parser where the rest of the part is not needed. */
    private static final class StopParsing extends SAXException {
      private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a part.
     *
     * @param most maximum number of elements, after which the tree is truncated
     * @throws FileLimit.LimitExceededException where elements are nested too deep
     */
    static TreeBuilder read(InputStream in, int most)
        throws IOException, TikaException, SAXException {
      TreeBuilder tree = new TreeBuilder(most);
      XMLReader reader = XMLReaderUtils.getXMLReader();
      reader.setContentHandler(tree);
      reader.setErrorHandler(tree);
      reader.setProperty(LEXICAL, tree);
      try {
        reader.parse(new InputSource(in));
      } catch (StopParsing e) {
        tree.whole = false;
      }
      return tree;
    }

    Element root() {
      return document.getDocumentElement();
    }

    /** The number of elements. */
    int elements() {
      return elements;
    }

    /** Whether the part was read to its end. */
    boolean isWhole() {
      return whole;
    }

    /** Whether the part has a document type, which may declare entities. */
    boolean isTyped() {
      return typed;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) {
      typed = true;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      endText();
      if (elements == most) {
        throw new StopParsing();
      }
      elements++;
      FileLimit.NESTING.check(++depth);
      Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
      for (int i = 0; i < attributes.getLength(); i++) {
        String space = attributes.getURI(i);
        element.setAttributeNS(
            space.isEmpty() ? null : space, attributes.getQName(i), attributes.getValue(i));
      }
      open = open.appendChild(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      endText();
      depth--;
      open = open.getParentNode();
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      text.append(letters, start, length);
    }

    private void endText() {
      if (!text.isEmpty()) {
        open.appendChild(document.createTextNode(text.toString()));
        text.setLength(0);
      }
    }
  }
}
