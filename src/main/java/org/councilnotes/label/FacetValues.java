package org.councilnotes.label;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.curation.TagLabelValidator;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Remark;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation;
import org.councilnotes.query.ArchiveFacets;
import org.councilnotes.query.Facet;
import org.councilnotes.query.PartialWord;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.query.QueryParser;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * The facets, and the possible values of each. Years, countries with groups, languages, roles,
 * grades and statuses have closed lists of values, so that an invalid value is distinguished from
 * one without matches. Other facets accept any text.
 */
public final class FacetValues {

  private static final int LONGEST = 200;

  /** Matches {@code 2019}; not {@code 19}. */
  private static final Predicate<String> YEAR = Pattern.compile("[12]\\d{3}").asMatchPredicate();

  private static final Set<String> ROLES =
      Arrays.stream(MentionRole.values())
          .map(MentionRole::key)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> GRADES =
      Arrays.stream(Participation.Grade.values())
          .map(Participation.Grade::key)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> STATUSES =
      Arrays.stream(NoteStatus.values())
          .map(NoteStatus::key)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> REMARKS =
      Arrays.stream(Remark.Kind.values())
          .map(Remark.Kind::key)
          .collect(Collectors.toUnmodifiableSet());

  private static final Map<Facet, Set<String>> WORDS =
      Map.of(Facet.ROLE, ROLES, Facet.GRADE, GRADES, Facet.STATUS, STATUSES, Facet.REMARK, REMARKS);

  private final ArchiveFacets facets;
  private final Map<Facet, Predicate<String>> closed;

  private final NameIndex names;

  public FacetValues(Vocabulary vocabulary) {
    names = new NameIndex(vocabulary);
    Set<String> groups =
        vocabulary.groups().stream().map(CountryGroup::code).collect(Collectors.toSet());
    facets = ArchiveFacets.with(vocabulary.ownFacets());
    closed =
        Map.ofEntries(
            Map.entry(
                Facet.COUNTRY,
                value -> TagLabelValidator.countries().contains(value) || groups.contains(value)),
            Map.entry(Facet.ABOUT, TagLabelValidator.countries()::contains),
            Map.entry(Facet.ROLE, ROLES::contains),
            Map.entry(Facet.GRADE, GRADES::contains),
            Map.entry(Facet.PARTICIPATION, value -> ParticipationValue.parse(value).isPresent()),
            Map.entry(Facet.STATUS, STATUSES::contains),
            Map.entry(Facet.LANGUAGE, FacetValues::isLanguage),
            Map.entry(
                Facet.AUTHOR,
                value ->
                    TagLabelValidator.countries().contains(value)
                        || Remark.INSTITUTIONS.contains(value)),
            Map.entry(Facet.REMARK, REMARKS::contains));
  }

  public ArchiveFacets facets() {
    return facets;
  }

  /** A parser of queries with all facets as fields. */
  public QueryParser parser() {
    return new QueryParser(facets, this::resolve);
  }

  /**
   * Resolves a typed value: a code in any case, or a name in any language of the pages. Empty where
   * the facet cannot have the value.
   */
  public Optional<String> resolve(Facet facet, String typed) {
    return names
        .value(facet, typed)
        .or(() -> QueryParser.asCode(facet, typed))
        .map(value -> current(facet, value))
        .filter(value -> isPossible(facet, value));
  }

  /** The value that a former one is called today; any other value as it is. */
  public static String current(Facet facet, String value) {
    return facet.equals(Facet.ROLE) ? MentionRole.currentKey(value) : value;
  }

  /**
   * All values of a facet that has few, which are words of the program: roles, grades, statuses and
   * kinds of remarks; none for other facets.
   */
  public List<String> keys(Facet facet) {
    return WORDS.getOrDefault(facet, Set.of()).stream().sorted().toList();
  }

  public boolean isPossible(Facet facet, String value) {
    return value.equals(Facet.NOT_STATED)
        || (facet.isOfYears()
            ? YEAR.test(value)
            : closed.getOrDefault(facet, text -> text.length() <= LONGEST).test(value));
  }

  private static boolean isLanguage(String value) {
    try {
      return !new Locale.Builder().setLanguageTag(value).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException notALanguage) {
      return false;
    }
  }

  /**
   * Names of facet values in all languages of the pages, without case and accents. If two languages
   * disagree on a name, the first one wins.
   */
  private static final class NameIndex {

    /**
     * Prevents fallback to the language of the machine: the bundle without a language is English.
     */
    private static final ResourceBundle.Control ENGLISH_ELSE =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Map<Facet, Map<String, String>> values = new HashMap<>();

    NameIndex(Vocabulary vocabulary) {
      for (PageLanguage language : PageLanguage.values()) {
        addLocalized(vocabulary, language.locale());
      }
      vocabulary.countries().forEach(this::addAliases);
      vocabulary.groups().forEach(this::addGroup);
    }

    /** The value with a name; empty where there is none. */
    Optional<String> value(Facet facet, String name) {
      return Optional.ofNullable(values.getOrDefault(facet, Map.of()).get(PartialWord.fold(name)));
    }

    private void addLocalized(Vocabulary vocabulary, Locale language) {
      ResourceBundle messages = ResourceBundle.getBundle("messages", language, ENGLISH_ELSE);
      Stream<String> roles = Arrays.stream(MentionRole.values()).map(MentionRole::key);
      Stream<String> statuses = Arrays.stream(NoteStatus.values()).map(NoteStatus::key);
      addAll(
          Facet.COUNTRY,
          TagLabelValidator.countries().stream(),
          code -> vocabulary.countryLabel(code, language));
      for (Facet facet : List.of(Facet.ABOUT, Facet.AUTHOR)) {
        addAll(
            facet,
            TagLabelValidator.countries().stream(),
            code -> vocabulary.countryLabel(code, language));
      }
      addAll(Facet.REMARK, REMARKS.stream(), kind -> messages.getString("remark." + kind));
      addAll(Facet.ROLE, roles, role -> messages.getString("role." + role));
      addAll(Facet.GRADE, GRADES.stream(), grade -> messages.getString("grade." + grade));
      addAll(Facet.STATUS, statuses, status -> messages.getString("status." + status));
      addAll(
          Facet.LANGUAGE,
          Arrays.stream(Locale.getISOLanguages()),
          tag -> Locale.of(tag).getDisplayLanguage(language));
    }

    private void addAll(Facet facet, Stream<String> codes, Function<String, String> name) {
      codes.forEach(code -> add(facet, name.apply(code), code));
    }

    private void addAliases(Country country) {
      Country.Names given = country.words().names();
      given.aliases().forEach(name -> add(Facet.COUNTRY, name, country.code()));
      given.aliases().forEach(name -> add(Facet.ABOUT, name, country.code()));
      Stream.concat(given.aliases().stream(), given.delegations().stream())
          .forEach(name -> add(Facet.AUTHOR, name, country.code()));
    }

    private void addGroup(CountryGroup group) {
      Stream.concat(
              group.shown().labels().values().stream(),
              group.wording().names().values().stream().flatMap(List::stream))
          .forEach(
              name -> {
                add(Facet.COUNTRY, name, group.code());
                add(Facet.GROUP, name, group.code());
              });
    }

    private void add(Facet facet, String name, String value) {
      values
          .computeIfAbsent(facet, _ -> new HashMap<>())
          .putIfAbsent(PartialWord.fold(name), value);
    }
  }
}
