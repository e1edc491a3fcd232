package org.councilnotes.export.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.export.vocabulary.Triple.Term;
import org.councilnotes.export.vocabulary.XmlToken.Kind;

/**
 * Reads a part of RDF/XML: nodes with {@code rdf:about}, typed or not, within each other too, whose
 * properties are elements with a text or {@code rdf:resource}. Blank nodes, collections and other
 * parse types are refused. So are documents with a type declaration: no entity is ever resolved.
 *
 * <p>Source: RDF 1.1 XML Syntax, W3C recommendation, 2014.
 */
final class RdfXmlReader {

  private static final String ABOUT = SkosTerms.RDF + "about";
  private static final String RESOURCE = SkosTerms.RDF + "resource";
  private static final String PARSE_TYPE = SkosTerms.RDF + "parseType";
  private static final String LANGUAGE = XmlToken.XML + "lang";

  private final List<XmlToken> tokens;
  private final List<Triple> triples = new ArrayList<>();
  private int at;

  private RdfXmlReader(List<XmlToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * The statements of a file.
   *
   * @throws CurationException where a line is not understood
   */
  static List<Triple> read(String text) {
    RdfXmlReader reader = new RdfXmlReader(XmlToken.read(text));
    reader.document();
    return reader.triples;
  }

  private void document() {
    if (tokens.isEmpty()) {
      throw problem(1, "rdf:RDF");
    }
    XmlToken root = next();
    require(root.name().equals(SkosTerms.RDF + "RDF"), root);
    for (XmlToken token = tag(); token.kind() == Kind.START; token = tag()) {
      node(token);
    }
  }

  /** Reads a node to its end; its IRI. */
  private String node(XmlToken start) {
    String subject = start.attributes().getOrDefault(ABOUT, "");
    require(!subject.isEmpty(), start);
    if (!start.name().equals(SkosTerms.RDF + "Description")) {
      Term type = Term.iri(start.name());
      triples.add(new Triple(subject, SkosTerms.RDF + "type", type, start.line()));
    }
    for (XmlToken token = tag(); token.kind() == Kind.START; token = tag()) {
      property(subject, token);
    }
    return subject;
  }

  private void property(String subject, XmlToken start) {
    require(!start.attributes().containsKey(PARSE_TYPE), start);
    Optional<String> resource = Optional.ofNullable(start.attributes().get(RESOURCE));
    Term object =
        resource
            .map(Term::iri)
            .orElseGet(() -> content(Optional.ofNullable(start.attributes().get(LANGUAGE))));
    if (resource.isPresent()) {
      XmlToken end = tag();
      require(end.kind() == Kind.END, end);
    }
    triples.add(new Triple(subject, start.name(), object, start.line()));
  }

  /** A text, or a node of its own. */
  private Term content(Optional<String> language) {
    StringBuilder text = new StringBuilder();
    Optional<String> inner = Optional.empty();
    XmlToken token = next();
    while (token.kind() != Kind.END) {
      if (token.kind() == Kind.START) {
        require(inner.isEmpty(), token);
        inner = Optional.of(node(token));
      } else {
        text.append(token.text());
      }
      token = next();
    }
    require(inner.isEmpty() || text.toString().isBlank(), token);
    return inner.map(Term::iri).orElseGet(() -> Term.literal(text.toString().strip(), language));
  }

  /** The next start or end; text between tags must be blank. */
  private XmlToken tag() {
    XmlToken token = next();
    while (token.kind() == Kind.TEXT) {
      require(token.text().isBlank(), token);
      token = next();
    }
    return token;
  }

  /** Every start has its end, so that no reading goes beyond the last. */
  private XmlToken next() {
    XmlToken token = tokens.get(at);
    at++;
    return token;
  }

  private static void require(boolean understood, XmlToken token) {
    if (!understood) {
      String name = token.kind() == Kind.TEXT ? token.text().strip() : token.name();
      throw problem(token.line(), SkosTerms.shortened(name));
    }
  }

  private static CurationException problem(int line, String words) {
    return new CurationProblem.ImportNotUnderstood(line, words).exception();
  }
}
