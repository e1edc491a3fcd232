package org.councilnotes.label;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.councilnotes.curation.TagLabelValidator;
import org.councilnotes.query.PartialWord;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.Vocabulary;

/** Looks up countries by their names and adjectives, without case and accents. */
public final class CountryNameLookup {

  /**
   * Most words of a name, the number of the longest adjective, {@code Trinidadian and Tobagonian}.
   */
  public static final int LONGEST = 4;

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();

  private final Map<String, Set<String>> codes = new HashMap<>();

  public CountryNameLookup(Vocabulary vocabulary) {
    for (String code : TagLabelValidator.countries()) {
      for (PageLanguage language : PageLanguage.values()) {
        add(vocabulary.countryLabel(code, language.locale()), code);
      }
    }
    vocabulary.countries().forEach(this::addWords);
  }

  /** Codes of the countries with this name, mostly one or none. */
  public Set<String> countries(String words) {
    return codes.getOrDefault(PartialWord.fold(words), Set.of());
  }

  private void addWords(Country country) {
    Country.Words words = country.words();
    words.names().aliases().forEach(name -> add(name, country.code()));
    words.adjectives().values().stream()
        .flatMap(Collection::stream)
        .forEach(word -> add(word, country.code()));
    words.adjectives().getOrDefault(ENGLISH, List.of()).forEach(w -> add(w + "s", country.code()));
  }

  private void add(String word, String code) {
    codes.computeIfAbsent(PartialWord.fold(word), _ -> new LinkedHashSet<>()).add(code);
  }
}
