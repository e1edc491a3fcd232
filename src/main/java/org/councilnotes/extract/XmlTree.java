package org.councilnotes.extract;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilder;
import org.apache.tika.exception.TikaException;
import org.apache.tika.utils.XMLReaderUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Builds the tree of one XML file as far as the limits allow. Nothing is fetched that the file only
 * points to.
 */
final class XmlTree extends DefaultHandler2 {

  private static final String LEXICAL = "http://xml.org/sax/properties/lexical-handler";

  /** Made once: that takes as long as to read a part. */
  private static final DocumentBuilder BUILDER = builder();

  private final Document document;
  private final int most;
  private final StringBuilder text = new StringBuilder();
  private Node open;
  private int depth;
  private int elements;
  private boolean whole = true;
  private boolean typed;

  private XmlTree(int most) {
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

  /** A builder is for one thread at a time. */
  private static Document emptyDocument() {
    synchronized (BUILDER) {
      return BUILDER.newDocument();
    }
  }

  /** Ends the reading of a file whose rest is not wanted. */
  private static final class Enough extends SAXException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads a file.
   *
   * @param most elements, behind which the tree ends
   * @throws LimitReached where they lie too deep
   */
  static XmlTree read(InputStream in, int most) throws IOException, TikaException, SAXException {
    XmlTree tree = new XmlTree(most);
    XMLReader reader = XMLReaderUtils.getXMLReader();
    reader.setContentHandler(tree);
    reader.setErrorHandler(tree);
    reader.setProperty(LEXICAL, tree);
    try {
      reader.parse(new InputSource(in));
    } catch (Enough e) {
      tree.whole = false;
    }
    return tree;
  }

  Element root() {
    return document.getDocumentElement();
  }

  /** How many elements it has. */
  int elements() {
    return elements;
  }

  /** Whether nothing of the file is left out. */
  boolean isWhole() {
    return whole;
  }

  /** Whether the file says of what type it is, as those may that declare names for other text. */
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
      throw new Enough();
    }
    elements++;
    Limit.NESTING.check(++depth);
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
