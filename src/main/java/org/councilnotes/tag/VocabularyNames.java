package org.councilnotes.tag;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.corpus.Country;
import org.councilnotes.corpus.OwnVocabulary;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.corpus.Vocabulary.Wording;
import org.councilnotes.tag.Name.Kind;

/**
 * The names that people keep in the vocabulary files. Lists of different worth are given one by
 * one, as the first to claim a word keeps it.
 */
final class VocabularyNames {

  private static final String ENGLISH = "en";

  private VocabularyNames() {}

  static List<Name> of(Vocabulary vocabulary) {
    return Stream.of(
            vocabulary.lookalikes().phrases().stream()
                .map(phrase -> new Name(Kind.LOOKALIKE, phrase, "name", phrase)),
            vocabulary.programmes().stream()
                .flatMap(p -> wording(Kind.PROGRAMME, p.code(), p.wording())),
            vocabulary.groups().stream().flatMap(g -> wording(Kind.GROUP, g.code(), g.wording())),
            vocabulary.countries().stream().flatMap(VocabularyNames::country),
            vocabulary.own().stream().flatMap(VocabularyNames::terms))
        .flatMap(names -> names)
        .toList();
  }

  private static Stream<Name> terms(OwnVocabulary own) {
    return own.terms().stream()
        .flatMap(t -> wording(Kind.TERM, Name.term(own.facet(), t.code()), t.wording()));
  }

  private static Stream<Name> wording(Kind kind, String code, Wording wording) {
    Stream<String> full = wording.names().values().stream().flatMap(Collection::stream);
    return Stream.of(
            full.map(printed -> new Name(kind, code, "name", printed)),
            wording.aliases().stream().map(printed -> new Name(kind, code, "alias", printed)),
            wording.acronyms().stream().map(printed -> new Name(kind, code, Name.ACRONYM, printed)))
        .flatMap(names -> names);
  }

  private static Stream<Name> country(Country country) {
    Country.Names names = country.words().names();
    return Stream.of(
            names(country, "alias", names.aliases().stream()),
            names(country, Name.ACRONYM, names.acronyms().stream()),
            names(country, "city", country.words().places().cities().stream()))
        .flatMap(all -> all);
  }

  /** Adjectives and demonyms of one language, each once for every country that it is one of. */
  static List<Name> adjectives(Vocabulary vocabulary, String language) {
    Map<String, Set<String>> countries = new HashMap<>();
    for (Country country : vocabulary.countries()) {
      adjectives(country, language)
          .forEach(
              word ->
                  countries
                      .computeIfAbsent(Spelling.fold(word), folded -> new HashSet<>())
                      .add(country.code()));
    }
    return vocabulary.countries().stream()
        .flatMap(c -> adjectives(c, language).map(word -> adjective(c, word, countries)))
        .toList();
  }

  private static Name adjective(Country country, String word, Map<String, Set<String>> countries) {
    boolean shared = countries.get(Spelling.fold(word)).size() > 1;
    String rule = shared ? Name.SHARED_ADJECTIVE : Name.ADJECTIVE;
    return new Name(Kind.COUNTRY, country.code(), rule, word);
  }

  private static Stream<String> adjectives(Country country, String language) {
    Stream<String> words = country.words().adjectives().getOrDefault(language, List.of()).stream();
    return language.equals(ENGLISH) ? words.flatMap(VocabularyNames::plural) : words;
  }

  /** Words that mean a country only in some surroundings: capitals and codes of delegations. */
  static List<Name> conditional(Vocabulary vocabulary) {
    return vocabulary.countries().stream()
        .flatMap(
            c ->
                Stream.concat(
                    names(c, Name.CAPITAL, c.words().places().capitals().stream()),
                    names(c, Name.DELEGATION, c.words().names().delegations().stream())))
        .toList();
  }

  private static Stream<Name> names(Country country, String rule, Stream<String> printed) {
    return printed.map(p -> new Name(Kind.COUNTRY, country.code(), rule, p));
  }

  /** {@code Colombians}, but {@code Dutch} and {@code Chinese} as they are. */
  private static Stream<String> plural(String adjective) {
    boolean unchanged =
        adjective.endsWith("h") || adjective.endsWith("ese") || adjective.endsWith("s");
    return unchanged ? Stream.of(adjective) : Stream.of(adjective, adjective + "s");
  }
}
