package org.councilnotes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.councilnotes.corpus.KnownLabels;
import org.councilnotes.corpus.Programme;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.search.Facet;
import org.councilnotes.search.Named;
import org.councilnotes.search.Named.Name;

/** What programmes and countries are called by those who search. */
final class SearchNames {

  private static final String ENGLISH = Locale.ENGLISH.getLanguage();
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final Vocabulary vocabulary;
  private final Labels labels;

  /** One entry for each language that a reader's browser asked for; there are some two hundred. */
  private final Map<Locale, List<Named>> byLanguage = new ConcurrentHashMap<>();

  SearchNames(Vocabulary vocabulary, Labels labels) {
    this.vocabulary = vocabulary;
    this.labels = labels;
  }

  /** Labelled as in the lists of facets. */
  List<Named> in(Locale reader) {
    String language = LANGUAGES.contains(reader.getLanguage()) ? reader.getLanguage() : ENGLISH;
    return byLanguage.computeIfAbsent(Locale.of(language), this::read);
  }

  private List<Named> read(Locale language) {
    return Stream.concat(
            vocabulary.programmes().stream().map(programme -> programme(programme, language)),
            KnownLabels.countries().stream().map(code -> country(code, language)))
        .toList();
  }

  private Named programme(Programme programme, Locale language) {
    List<String> names = new ArrayList<>(programme.wording().acronyms());
    names.addAll(programme.wording().names().getOrDefault(language.getLanguage(), List.of()));
    names.addAll(programme.wording().names().getOrDefault(ENGLISH, List.of()));
    names.addAll(programme.wording().aliases());
    programme.wording().names().values().forEach(names::addAll);
    names.add(programme.code());
    return named(Facet.PROGRAMME, programme.code(), language, names);
  }

  /** In the reader's language and, for the notes are mostly in it, in English. */
  private Named country(String code, Locale language) {
    List<String> names =
        List.of(
            vocabulary.countryLabel(code, language), vocabulary.countryLabel(code, Locale.ENGLISH));
    return named(Facet.COUNTRY, code, language, names);
  }

  private Named named(Facet facet, String value, Locale language, List<String> names) {
    List<Name> each = names.stream().distinct().map(Name::of).toList();
    return new Named(facet, value, labels.of(facet, value, language), each);
  }
}
