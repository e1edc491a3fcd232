package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.search.Facet;

/**
 * A tag as a reader meets it: what it says and why it was given.
 *
 * @param brief for a list of tags: a programme's code, else the label
 * @param footnote what the asterisk in the label says; empty where there is none
 * @param qualifier a country's role in words, or a programme's phase; empty where there is none
 */
record TagView(
    Facet facet,
    String label,
    String brief,
    Optional<String> qualifier,
    Optional<String> footnote,
    Proof proof) {

  /** Whether the qualifier is the phase of a programme. */
  public boolean isOfPhase() {
    return facet.equals(Facet.PROGRAMME) && qualifier.isPresent();
  }
}
