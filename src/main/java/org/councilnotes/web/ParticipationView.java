package org.councilnotes.web;

import java.util.Optional;
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
 * @param words that name the country; empty where there are none
 * @param rule name of the rule that gave it
 */
record ParticipationView(
    String country, String programme, String role, Optional<String> words, String rule) {

  static ParticipationView of(Participation fact, Passage passage, FacetNames names) {
    return new ParticipationView(
        names.label(Facet.COUNTRY, fact.country()),
        names.label(Facet.PROGRAMME, fact.programme()),
        names.label(Facet.ROLE, fact.role().key()),
        fact.evidence().range().map(range -> range.of(passage.text())),
        fact.evidence().rule());
  }
}
