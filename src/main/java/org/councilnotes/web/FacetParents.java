package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.corpus.CountryGroup;
import org.councilnotes.corpus.Kin;
import org.councilnotes.corpus.Programme;
import org.councilnotes.corpus.Term;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.search.Facet;

/**
 * Which value of a facet another stands under in a list: its parent, a region, or what came after
 * it. A country that several regions hold stands under the first.
 */
record FacetParents(Vocabulary vocabulary) {

  Optional<String> of(Facet facet, String value) {
    if (facet.equals(Facet.PROGRAMME)) {
      return vocabulary.programme(value).map(Programme::kin).flatMap(Kin::parent);
    }
    if (facet.equals(Facet.COUNTRY)) {
      return vocabulary.region(value).map(CountryGroup::code);
    }
    return vocabulary
        .own(facet.key())
        .flatMap(own -> own.term(value))
        .map(Term::kin)
        .flatMap(kin -> kin.parent().or(kin::successor));
  }
}
