package org.councilnotes.web;

import java.util.Optional;
import org.councilnotes.search.Facet;

/**
 * A tag as a reader meets it: what it says and why it was given.
 *
 * @param qualifier a country's role or a programme's phase, in words; empty where there is none
 * @param words the words that matched; empty where the section gave the tag
 * @param rule name of the rule that gave it
 */
record TagView(
    Facet facet, String label, Optional<String> qualifier, Optional<String> words, String rule) {}
