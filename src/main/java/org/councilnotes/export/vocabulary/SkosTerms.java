package org.councilnotes.export.vocabulary;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The terms of SKOS, Dublin Core and our own that programmes are written with. */
final class SkosTerms {

  static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  static final String DCT = "http://purl.org/dc/terms/";

  /** What SKOS has no term for: acronyms, phases, how names are read. */
  static final String OWN = "urn:council-notes:vocabulary#";

  private static final String PROGRAMME = "urn:council-notes:programme:";
  static final String SCHEME = "urn:council-notes:programmes";

  static final Map<String, String> PREFIXES =
      Map.of("rdf", RDF, "skos", SKOS, "dct", DCT, "cn", OWN);

  private SkosTerms() {}

  static String iri(String code) {
    return PROGRAMME + URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The code of an IRI of ours. */
  static Optional<String> code(String iri) {
    return iri.startsWith(PROGRAMME)
        ? Optional.of(URLDecoder.decode(iri.substring(PROGRAMME.length()), StandardCharsets.UTF_8))
        : Optional.empty();
  }

  /** With its usual prefix, where it has one. */
  static String shortened(String iri) {
    return PREFIXES.entrySet().stream()
        .filter(prefix -> iri.startsWith(prefix.getValue()))
        .map(prefix -> prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
        .findFirst()
        .orElse(iri);
  }
}
