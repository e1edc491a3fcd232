package org.councilnotes.export.vocabulary;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.export.vocabulary.Triple.Term;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of RDF/XML: nodes with {@code rdf:about}, typed or not, within each other too, whose
 * properties are elements with a text or {@code rdf:resource}. Blank nodes, collections and other
 * parse types are refused. Documents with a type declaration are, too: no entity is ever resolved.
 *
 * <p>Source: RDF 1.1 XML Syntax, W3C recommendation, 2014.
 */
final class RdfXmlReader {

  private final XMLStreamReader xml;
  private final List<Triple> triples = new ArrayList<>();

  private RdfXmlReader(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The statements of a file.
   *
   * @throws CurationException where a line is not understood
   */
  static List<Triple> read(String text) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      RdfXmlReader reader = new RdfXmlReader(factory.createXMLStreamReader(new StringReader(text)));
      reader.document();
      return reader.triples;
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new CurationProblem.ImportNotUnderstood(line, "XML").exception();
    }
  }

  private void document() throws XMLStreamException {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      require(xml.getEventType() != XMLStreamConstants.DTD, "DOCTYPE");
    }
    require(name().equals(SkosTerms.RDF + "RDF"), xml.getLocalName());
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      node();
    }
  }

  /** Reads a node to its end; its IRI. */
  private String node() throws XMLStreamException {
    String subject = about();
    if (!name().equals(SkosTerms.RDF + "Description")) {
      add(subject, SkosTerms.RDF + "type", Term.iri(name()));
    }
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      property(subject);
    }
    return subject;
  }

  private String about() {
    String about = xml.getAttributeValue(SkosTerms.RDF, "about");
    require(about != null, xml.getLocalName());
    return String.valueOf(about);
  }

  private void property(String subject) throws XMLStreamException {
    String predicate = name();
    require(xml.getAttributeValue(SkosTerms.RDF, "parseType") == null, xml.getLocalName());
    String resource = xml.getAttributeValue(SkosTerms.RDF, "resource");
    Optional<String> language =
        Optional.ofNullable(xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang"));
    int line = line();
    Term object = resource == null ? content(language) : Term.iri(resource);
    if (resource != null) {
      require(xml.nextTag() == XMLStreamConstants.END_ELEMENT, xml.getLocalName());
    }
    triples.add(new Triple(subject, predicate, object, line));
  }

  /** A text, or a node of its own. */
  private Term content(Optional<String> language) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    @Nullable String inner = null;
    while (xml.next() != XMLStreamConstants.END_ELEMENT) {
      switch (xml.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> {
          require(inner == null && text.toString().isBlank(), xml.getLocalName());
          inner = node();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.COMMENT, XMLStreamConstants.PROCESSING_INSTRUCTION -> {}
        default -> require(false, "XML");
      }
    }
    require(inner == null || text.toString().isBlank(), "XML");
    return inner == null ? Term.literal(text.toString().strip(), language) : Term.iri(inner);
  }

  private String name() {
    return xml.getNamespaceURI() + xml.getLocalName();
  }

  private void add(String subject, String predicate, Term object) {
    triples.add(new Triple(subject, predicate, object, line()));
  }

  private int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  private void require(boolean understood, String words) {
    if (!understood) {
      throw new CurationProblem.ImportNotUnderstood(line(), words).exception();
    }
  }
}
