package org.councilnotes.vocabulary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * The vocabularies that tags rest on, as people keep them in YAML files.
 *
 * @param programmes in the order of the file
 * @param countries additions to the locale data
 * @param lookalikes words that look like a country and are none
 * @param groups unions, communities and regions
 * @param notProgrammes acronyms that are not to be proposed as programmes
 * @param own further vocabularies of the users' own, by file name
 */
public record Vocabulary(
    List<Programme> programmes,
    List<Country> countries,
    Lookalikes lookalikes,
    List<CountryGroup> groups,
    List<String> notProgrammes,
    List<UserVocabulary> own) {

  public Vocabulary {
    programmes = List.copyOf(programmes);
    countries = List.copyOf(countries);
    groups = List.copyOf(groups);
    notProgrammes = List.copyOf(notProgrammes);
    own = List.copyOf(own);
  }

  /**
   * The names of a programme, a group or a term.
   *
   * @param names full names by BCP 47 language; the first of a language is its label
   * @param aliases other names, in any language
   * @param acronyms matched exactly as printed
   */
  public record Wording(
      Map<String, List<String>> names, List<String> aliases, List<String> acronyms) {

    public Wording {
      names = Map.copyOf(names);
      aliases = List.copyOf(aliases);
      acronyms = List.copyOf(acronyms);
    }

    boolean isEmpty() {
      return names.isEmpty() && aliases.isEmpty() && acronyms.isEmpty();
    }
  }

  /**
   * Words that contain or equal the name of a country and mean something else.
   *
   * @param phrases such as {@code Gulf of Guinea}
   * @param personal names of countries that are also names of people, such as {@code Jordan}
   * @param setAside by language: names of the locale data that are common words in it
   */
  public record Lookalikes(
      List<String> phrases, List<String> personal, Map<String, List<String>> setAside) {

    public Lookalikes {
      phrases = List.copyOf(phrases);
      personal = List.copyOf(personal);
      setAside = Map.copyOf(setAside);
    }

    /** Both lists of lookalikes together. */
    Lookalikes and(Lookalikes others) {
      Map<String, List<String>> all = new HashMap<>(setAside);
      others.setAside.forEach((language, words) -> all.merge(language, words, Lookalikes::joined));
      return new Lookalikes(
          joined(phrases, others.phrases), joined(personal, others.personal), all);
    }

    private static List<String> joined(List<String> some, List<String> more) {
      return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
  }

  /**
   * Loads the vocabulary of the program. A file of the same name in the folder replaces the
   * program's; with {@code extends: default} it is added to it, entry by entry. Every other file in
   * the folder is a vocabulary of the users' own.
   *
   * @throws InvalidYamlException where a file is invalid or contradicts itself
   */
  public static Vocabulary load(Optional<Path> vocabularyDir) {
    return new VocabularyFiles(vocabularyDir).read();
  }

  /** The programmes that the program does not ship, or ships otherwise. */
  public List<Programme> programmesOfCorpus() {
    Set<Programme> shipped = new HashSet<>(load(Optional.empty()).programmes());
    return programmes.stream().filter(programme -> !shipped.contains(programme)).toList();
  }

  public Optional<Programme> programme(String code) {
    return programmes.stream().filter(p -> p.code().equals(code)).findFirst();
  }

  /** The ancestors of a programme, nearest first; empty where it is unknown. */
  public List<String> ancestors(String code) {
    List<String> ancestors = new ArrayList<>();
    Optional<String> parent = parent(code);
    while (parent.isPresent() && !ancestors.contains(parent.get())) {
      ancestors.add(parent.get());
      parent = parent(parent.get());
    }
    return List.copyOf(ancestors);
  }

  private Optional<String> parent(String code) {
    return programme(code).flatMap(p -> p.kin().parent());
  }

  public Optional<CountryGroup> group(String code) {
    return groups.stream().filter(g -> g.code().equals(code)).findFirst();
  }

  /** The users' own vocabulary with this facet key. */
  public Optional<UserVocabulary> own(String facet) {
    return own.stream().filter(o -> o.facet().equals(facet)).findFirst();
  }

  /** The facet keys of the users' own vocabularies. */
  public List<String> ownFacets() {
    return own.stream().map(UserVocabulary::facet).toList();
  }

  /** The first region that contains a country, under which pages list it. */
  public Optional<CountryGroup> region(String country) {
    return groups.stream().filter(g -> g.shown().isRegion() && g.hasMember(country)).findFirst();
  }

  /** What each tag counts for, by this vocabulary. */
  public Thesaurus thesaurus() {
    return new ThesaurusBuilder(this).read();
  }

  /**
   * The footnote of the asterisk in the country's label, in the reader's language, else in English.
   */
  public Optional<String> countryFootnote(String code, Locale reader) {
    Optional<Country> country = countries.stream().filter(c -> c.code().equals(code)).findFirst();
    return country
        .flatMap(c -> c.footnote(reader))
        .or(() -> country.flatMap(c -> c.footnote(Locale.ENGLISH)));
  }

  /** The label of a country in the reader's language, in EU usage. */
  public String countryLabel(String code, Locale reader) {
    for (Country country : countries) {
      if (country.code().equals(code)) {
        return country.label(reader).orElseGet(() -> displayed(code, reader));
      }
    }
    return displayed(code, reader);
  }

  private static String displayed(String code, Locale reader) {
    return Locale.of("", code).getDisplayCountry(reader);
  }

  /** What counts for what, by the vocabulary files. */
  private record ThesaurusBuilder(Vocabulary vocabulary) {

    Thesaurus read() {
      return new Thesaurus(programmes(), terms(), memberships());
    }

    private Map<String, List<String>> programmes() {
      return vocabulary.programmes().stream()
          .map(Programme::code)
          .collect(Collectors.toMap(code -> code, vocabulary::ancestors, (first, other) -> first));
    }

    private Map<String, Map<String, List<String>>> terms() {
      return vocabulary.own().stream()
          .collect(
              Collectors.toMap(
                  UserVocabulary::facet,
                  own ->
                      own.terms().stream()
                          .collect(
                              Collectors.toMap(
                                  VocabularyTerm::code, VocabularyTerm::broaderCodes))));
    }

    private Map<String, List<Thesaurus.Membership>> memberships() {
      Map<String, List<Thesaurus.Membership>> byCountry = new HashMap<>();
      for (CountryGroup group : vocabulary.groups()) {
        for (CountryGroup.Membership member : group.members()) {
          DateRange days =
              new DateRange(member.from().orElse(LocalDate.MIN), member.to().orElse(LocalDate.MAX));
          byCountry
              .computeIfAbsent(member.country(), country -> new ArrayList<>())
              .add(new Thesaurus.Membership(group.code(), days));
        }
      }
      return byCountry;
    }
  }
}
