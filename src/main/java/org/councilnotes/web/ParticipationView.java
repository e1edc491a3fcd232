package org.councilnotes.web;

import org.councilnotes.note.Participation;
import org.councilnotes.note.Passage;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;

/**
 * A fact about who takes part in what, as a reader meets it.
 *
 * @param country its label
 * @param programme its label
 * @param role in words
 * @param proof the words that name the country
 */
record ParticipationView(String country, String programme, String role, Proof proof) {

  static ParticipationView of(Participation fact, Passage passage, FacetNames names) {
    return new ParticipationView(
        names.label(Facet.COUNTRY, fact.country()),
        names.label(Facet.PROGRAMME, fact.programme()),
        names.label(Facet.ROLE, fact.role().key()),
        Proof.of(fact.evidence(), passage.text()));
  }
}
