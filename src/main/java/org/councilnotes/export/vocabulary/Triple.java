package org.councilnotes.export.vocabulary;

import java.util.Optional;

/**
 * A statement of an RDF file.
 *
 * @param subject its IRI
 * @param predicate its IRI
 * @param line of the file, from 1
 */
record Triple(String subject, String predicate, Term object, int line) {

  /**
   * What is said.
   *
   * @param text an IRI, or the characters of a literal
   * @param language of a literal, where it has one
   */
  record Term(String text, boolean isIri, Optional<String> language) {

    static Term iri(String iri) {
      return new Term(iri, true, Optional.empty());
    }

    static Term literal(String text, Optional<String> language) {
      return new Term(text, false, language.filter(tag -> !tag.isEmpty()));
    }
  }
}
