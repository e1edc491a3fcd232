package org.councilnotes.tag;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.corpus.Country;
import org.councilnotes.corpus.OwnVocabulary;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.corpus.Vocabulary.Wording;
import org.councilnotes.tag.Name.Kind;

/** The names that people keep in the vocabulary files. */
final class VocabularyNames {

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
    Country.Words words = country.words();
    return Stream.of(
            names(country, "alias", words.aliases().stream()),
            names(country, Name.ACRONYM, words.acronyms().stream()),
            names(country, Name.ADJECTIVE, words.adjectives().stream().flatMap(a -> plural(a))),
            names(country, "city", words.cities().stream()))
        .flatMap(names -> names);
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
