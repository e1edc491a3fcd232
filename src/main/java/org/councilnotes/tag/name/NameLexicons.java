package org.councilnotes.tag.name;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.tag.name.EntityName.Kind;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.UserVocabulary;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * One lexicon for each language, built on demand: the vocabulary, and the names and adjectives of
 * countries in that language and in English. In conflicts the vocabulary comes first and English
 * last, and a name before an adjective ({@code l'Argentine}).
 */
public final class NameLexicons {

  private static final String ENGLISH = "en";

  private final Vocabulary vocabulary;
  private final Map<String, NameLexicon> byLanguage = new ConcurrentHashMap<>();

  private NameLexicons(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Those of a vocabulary, which are built once for all who ask while it is one of the last. */
  public static NameLexicons ofVocabulary(Vocabulary vocabulary) {
    return Kept.of(vocabulary);
  }

  public NameLexicon of(String language) {
    return byLanguage.computeIfAbsent(language, this::build);
  }

  private NameLexicon build(String language) {
    SetAside setAside =
        SetAside.of(vocabulary.lookalikes().setAside().getOrDefault(language, List.of()));
    return new NameLexicon(
        Stream.of(
                VocabularyNames.of(vocabulary),
                CountryNames.namesIn(language),
                VocabularyNames.adjectives(vocabulary, language),
                CountryNames.namesIn(ENGLISH),
                VocabularyNames.adjectives(vocabulary, ENGLISH),
                CountryNames.foreignTo(language),
                VocabularyNames.conditional(vocabulary))
            .flatMap(List::stream)
            .filter(name -> !setAside.holds(name))
            .toList());
  }

  /** Words that are no names: exact for names that are matched as printed, folded for others. */
  private record SetAside(Set<String> printed, Set<String> folded) {

    static SetAside of(List<String> words) {
      return new SetAside(
          Set.copyOf(words), words.stream().map(NameFolding::fold).collect(Collectors.toSet()));
    }

    boolean holds(EntityName name) {
      return name.isAsPrinted()
          ? printed.contains(name.printed())
          : folded.contains(NameFolding.fold(name.printed()));
    }
  }

  /**
   * The lexicons of the vocabularies that were asked for last, as long as memory allows: to build
   * one takes as long as to tag many notes.
   */
  private static final class Kept {

    private static final int MOST = 3;

    /** The last one first. */
    private static final Deque<SoftReference<NameLexicons>> LAST = new ArrayDeque<>();

    private Kept() {}

    static synchronized NameLexicons of(Vocabulary vocabulary) {
      NameLexicons asked =
          LAST.stream()
              .map(SoftReference::get)
              .filter(kept -> kept != null && kept.vocabulary.equals(vocabulary))
              .findFirst()
              .orElseGet(() -> new NameLexicons(vocabulary));
      LAST.removeIf(kept -> kept.get() == null || kept.refersTo(asked));
      LAST.addFirst(new SoftReference<>(asked));
      if (LAST.size() > MOST) {
        LAST.removeLast();
      }
      return asked;
    }
  }

  /** The names of all countries and territories in one language, from ICU's locale data (CLDR). */
  private static final class CountryNames {

    /** Not in ISO 3166; the code that the EU institutions use. */
    private static final String KOSOVO = "XK";

    /** Where a genitive is the name with an s: {@code Kolumbiens}, {@code Perus}. */
    private static final Set<String> GENITIVE_S = Set.of("de", "da", "sv");

    private static final List<String> WRITTEN = List.of("fr", "es", "de", "pt");

    /** Words of another language, people, or places, folded. */
    private static final Set<String> ALSO_OTHER =
        Set.of(
            "island",
            "grenade",
            "maurice",
            "mauricio",
            "dominique",
            "granada",
            "inde",
            "chine",
            "jordanie",
            "reunion",
            "guadalupe",
            "guine",
            "salomon",
            "santa lucia",
            "san martin",
            "jemen",
            "oman",
            "kap verde",
            "mano",
            "tschad",
            "ira",
            "chade");

    /** Territories whose names in other languages are rather those of saints and things. */
    private static final Set<String> OFTEN_OTHER =
        Set.of("RE", "MF", "SX", "BL", "SH", "LC", "VC", "KN", "PM", "GP", "MU", "GD", "DM", "IM");

    /** What may precede the name of a country; it then belongs to the name. */
    private static final Map<String, List<String>> STATES =
        Map.of(
            "en", joined("Republic|Kingdom|Principality", "of |of the "),
            "fr",
                joined("République|Royaume|Principauté", "de |du |de la |de l'|d'|des |des Îles "),
            "es", joined("República|Reino|Principado", "de |del |de la |de los |de las "),
            "de", joined("Republik|Königreich|Königreichs|Fürstentum", "|der |des "),
            "pt", joined("República|Reino|Principado", "de |do |da |dos |das "),
            "it", joined("Repubblica|Regno", "di |del |della |dell'|dei "),
            "nl", joined("Republiek|Koninkrijk", "|der |van "));

    private CountryNames() {}

    /**
     * Names in the languages in which notes are written, other than the note's own. Those of small
     * territories, and those that are words or names of people or other places elsewhere, are left
     * out.
     */
    static List<EntityName> foreignTo(String language) {
      return WRITTEN.stream()
          .filter(other -> !other.equals(language) && !other.equals(ENGLISH))
          .flatMap(other -> namesIn(other).stream())
          .filter(name -> !ALSO_OTHER.contains(NameFolding.fold(name.printed())))
          .filter(name -> !OFTEN_OTHER.contains(name.code()))
          .toList();
    }

    static List<EntityName> namesIn(String language) {
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale(language));
      return codes()
          .filter(code -> !names.regionDisplayName(code).equals(code))
          .flatMap(code -> forms(names.regionDisplayName(code), language).map(n -> name(code, n)))
          .toList();
    }

    /** Documents of the institutions follow the usage of Portugal. */
    private static ULocale locale(String language) {
      return ULocale.forLanguageTag(language.equals("pt") ? "pt-PT" : language);
    }

    private static Stream<String> codes() {
      return Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO));
    }

    private static Stream<String> forms(String name, String language) {
      boolean sibilant = name.endsWith("s") || name.endsWith("x") || name.endsWith("z");
      Stream<String> cases =
          GENITIVE_S.contains(language) && !sibilant
              ? Stream.of(name, name + "s")
              : Stream.of(name);
      Stream<String> official = STATES.getOrDefault(language, List.of()).stream();
      return Stream.concat(cases, official.map(state -> state + name));
    }

    private static List<String> joined(String states, String articles) {
      return Stream.of(states.split("\\|"))
          .flatMap(state -> Stream.of(articles.split("\\|")).map(of -> state + " " + of))
          .toList();
    }

    private static EntityName name(String code, String printed) {
      return new EntityName(Kind.COUNTRY, code, "name", printed);
    }
  }

  /**
   * The names that people keep in the vocabulary files. Lists of different worth are given one by
   * one, as the first to claim a word keeps it.
   */
  private static final class VocabularyNames {

    private static final String ENGLISH = "en";

    private VocabularyNames() {}

    static List<EntityName> of(Vocabulary vocabulary) {
      return Stream.of(
              vocabulary.lookalikes().phrases().stream()
                  .map(phrase -> new EntityName(Kind.LOOKALIKE, phrase, "name", phrase)),
              vocabulary.programmes().stream().flatMap(VocabularyNames::programme),
              vocabulary.groups().stream().flatMap(g -> wording(Kind.GROUP, g.code(), g.wording())),
              vocabulary.countries().stream().flatMap(VocabularyNames::country),
              vocabulary.own().stream().flatMap(VocabularyNames::terms))
          .flatMap(names -> names)
          .toList();
    }

    private static Stream<EntityName> programme(Programme programme) {
      Programme.NameUse use = programme.use();
      return wording(Kind.PROGRAMME, programme.code(), programme.wording())
          .map(
              name ->
                  new EntityName(
                      name.kind(),
                      name.code(),
                      name.rule(),
                      name.printed(),
                      name.rule().equals(EntityName.NAME) ? Optional.empty() : use.needs(),
                      use.keepsCountry()));
    }

    private static Stream<EntityName> terms(UserVocabulary own) {
      return own.terms().stream()
          .flatMap(t -> wording(Kind.TERM, EntityName.term(own.facet(), t.code()), t.wording()));
    }

    private static Stream<EntityName> wording(Kind kind, String code, Wording wording) {
      Stream<String> full = wording.names().values().stream().flatMap(Collection::stream);
      return Stream.of(
              full.map(printed -> new EntityName(kind, code, EntityName.NAME, printed)),
              wording.aliases().stream()
                  .map(printed -> new EntityName(kind, code, "alias", printed)),
              wording.acronyms().stream()
                  .map(printed -> new EntityName(kind, code, EntityName.ACRONYM, printed)))
          .flatMap(names -> names);
    }

    private static Stream<EntityName> country(Country country) {
      Country.Names names = country.words().names();
      return Stream.of(
              names(country, "alias", names.aliases().stream()),
              names(country, EntityName.ACRONYM, names.acronyms().stream()),
              names(country, "city", country.words().places().cities().stream()))
          .flatMap(all -> all);
    }

    /** Adjectives and demonyms of one language, one entry for each country that they belong to. */
    static List<EntityName> adjectives(Vocabulary vocabulary, String language) {
      Map<String, Set<String>> countries = new HashMap<>();
      for (Country country : vocabulary.countries()) {
        adjectives(country, language)
            .forEach(
                word ->
                    countries
                        .computeIfAbsent(NameFolding.fold(word), folded -> new HashSet<>())
                        .add(country.code()));
      }
      return vocabulary.countries().stream()
          .flatMap(c -> adjectives(c, language).map(word -> adjective(c, word, countries)))
          .toList();
    }

    private static EntityName adjective(
        Country country, String word, Map<String, Set<String>> countries) {
      boolean shared = countries.get(NameFolding.fold(word)).size() > 1;
      String rule = shared ? EntityName.SHARED_ADJECTIVE : EntityName.ADJECTIVE;
      return new EntityName(Kind.COUNTRY, country.code(), rule, word);
    }

    private static Stream<String> adjectives(Country country, String language) {
      Stream<String> words =
          country.words().adjectives().getOrDefault(language, List.of()).stream();
      return language.equals(ENGLISH) ? words.flatMap(VocabularyNames::plural) : words;
    }

    /** Words that mean a country in some contexts only: capitals and codes of delegations. */
    static List<EntityName> conditional(Vocabulary vocabulary) {
      return vocabulary.countries().stream()
          .flatMap(
              c ->
                  Stream.concat(
                      names(c, EntityName.CAPITAL, c.words().places().capitals().stream()),
                      names(c, EntityName.DELEGATION, c.words().names().delegations().stream())))
          .toList();
    }

    private static Stream<EntityName> names(Country country, String rule, Stream<String> printed) {
      return printed.map(p -> new EntityName(Kind.COUNTRY, country.code(), rule, p));
    }

    /** {@code Colombians}, but {@code Dutch} and {@code Chinese} as they are. */
    private static Stream<String> plural(String adjective) {
      boolean unchanged =
          adjective.endsWith("h") || adjective.endsWith("ese") || adjective.endsWith("s");
      return unchanged ? Stream.of(adjective) : Stream.of(adjective, adjective + "s");
    }
  }
}
