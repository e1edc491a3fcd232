package org.councilnotes.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A vocabulary of the users' own, such as themes or organisations. It is a facet.
 *
 * @param facet its key in addresses and JSON, such as {@code theme}: lower-case letters
 * @param labels names of the facet, by language; never empty
 * @param terms in the order of the file; never empty
 */
public record UserVocabulary(String facet, Map<String, String> labels, List<VocabularyTerm> terms) {

  private static final String OTHERWISE = "en";

  public UserVocabulary {
    labels = Map.copyOf(labels);
    terms = List.copyOf(terms);
  }

  public Optional<VocabularyTerm> term(String code) {
    return terms.stream().filter(term -> term.code().equals(code)).findFirst();
  }

  /** The name of the facet in the language, else in English, else its key. */
  public String label(Locale reader) {
    return labels.getOrDefault(reader.getLanguage(), labels.getOrDefault(OTHERWISE, facet));
  }
}
