package org.councilnotes.label;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.note.Remark;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.PartialField;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.councilnotes.vocabulary.VocabularyTerm;
import org.springframework.context.MessageSource;

/**
 * Labels of facet values in the language of a page. Countries and programmes come from the
 * vocabulary, series from the catalogue, languages from locale data, roles and statuses from the
 * message bundle; all others are as in the notes.
 */
public final class FacetLabels {

  /**
   * Longest name of a programme that is shown, in characters. A longer one would fill the column of
   * filters; its code is shown instead.
   */
  private static final int LONGEST_NAME = 48;

  /** The language of labels that are missing in the reader's. */
  private static final String OTHERWISE = Locale.ENGLISH.getLanguage();

  /** Not a facet, but its values are labelled like one. */
  private static final Facet KIND = new Facet(PartialField.KIND);

  private final MessageSource messages;
  private final Vocabulary vocabulary;
  private final SeriesCatalogue catalogue;
  private final Map<Facet, BiFunction<String, Locale, String>> byFacet;

  public FacetLabels(MessageSource messages, Vocabulary vocabulary, SeriesCatalogue catalogue) {
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.catalogue = catalogue;
    this.byFacet = byFacet();
  }

  /** Names of facets and values in one language. */
  public FacetNames names(Locale locale) {
    return new FacetNames(
        facet -> title(facet, locale),
        labelFunction(locale),
        (facet, value) -> footnote(facet, value, locale),
        new Parents(vocabulary)::of);
  }

  /** A footnote of a country; empty for other facets. */
  private Optional<String> footnote(Facet facet, String value, Locale locale) {
    return facet.equals(Facet.COUNTRY) || facet.equals(Facet.ABOUT)
        ? vocabulary.countryFootnote(value, locale)
        : Optional.empty();
  }

  /** The labels in one language. */
  public BiFunction<Facet, String, String> labelFunction(Locale locale) {
    return (facet, value) -> of(facet, value, locale);
  }

  /** The label of a value; {@code none} gives the one for not stated. */
  public String of(Facet facet, String value, Locale locale) {
    if (value.equals(Facet.NOT_STATED)) {
      return message("value.none." + facet.key(), message("value.none", value, locale), locale);
    }
    return byFacet.getOrDefault(facet, (v, l) -> term(facet, v, l)).apply(value, locale);
  }

  /** The title of a facet: by a message, or by the vocabulary that it comes from. */
  public String title(Facet facet, Locale locale) {
    return vocabulary
        .own(facet.key())
        .map(own -> own.label(locale))
        .orElseGet(() -> message(facet.messageKey(), facet.key(), locale));
  }

  private Map<Facet, BiFunction<String, Locale, String>> byFacet() {
    return Map.ofEntries(
        Map.entry(Facet.COUNTRY, this::country),
        Map.entry(Facet.ABOUT, this::country),
        Map.entry(Facet.PROGRAMME, this::programme),
        Map.entry(Facet.GROUP, this::group),
        Map.entry(
            Facet.SERIES,
            (id, locale) -> catalogue.title(id, locale).orElseGet(() -> spaced(id, locale))),
        Map.entry(Facet.LANGUAGE, FacetLabels::language),
        Map.entry(Facet.ROLE, keyed("role.")),
        Map.entry(Facet.GRADE, keyed("grade.")),
        Map.entry(Facet.PARTICIPATION, this::participation),
        Map.entry(KIND, keyed("kind.")),
        Map.entry(Facet.STATUS, keyed("status.")),
        Map.entry(Facet.AUTHOR, this::author),
        Map.entry(Facet.REMARK, keyed("remark.")));
  }

  private BiFunction<String, Locale, String> keyed(String prefix) {
    return (value, locale) -> message(prefix + value, value, locale);
  }

  private String author(String author, Locale locale) {
    return Remark.isCountry(author)
        ? vocabulary.countryLabel(author, locale)
        : message("author." + author, author, locale);
  }

  private String participation(String value, Locale locale) {
    Optional<ParticipationValue> parsed = ParticipationValue.parse(value);
    if (parsed.isEmpty()) {
      return value;
    }
    ParticipationValue of = parsed.get();
    String programme =
        of.programme().equals(ParticipationValue.ANY)
            ? message("value.participation.programme", of.programme(), locale)
            : of.programme();
    String country =
        of.country().equals(ParticipationValue.ANY)
            ? message("value.participation.country", of.country(), locale)
            : vocabulary.countryLabel(of.country(), locale);
    String role = message("role." + of.role(), of.role(), locale);
    String key = of.isFact() ? "value.participation" : "value.participation.context";
    return message(key, value, locale, programme, country, role);
  }

  private String message(String key, String otherwise, Locale locale, Object... arguments) {
    String message = messages.getMessage(key, arguments, otherwise, locale);
    return message == null ? otherwise : message;
  }

  /** The name of a language in title case: French and Spanish locale data have lower case. */
  static String language(String tag, Locale locale) {
    return language(tag, locale, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU);
  }

  /** The name of a language in the case for use within a sentence. */
  public static String languageWithin(String tag, Locale locale) {
    return language(tag, locale, DisplayContext.CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE);
  }

  private static String language(String tag, Locale locale, DisplayContext place) {
    return LocaleDisplayNames.getInstance(ULocale.forLocale(locale), place)
        .localeDisplayName(ULocale.forLanguageTag(tag));
  }

  private String programme(String code, Locale locale) {
    return vocabulary
        .programme(code)
        .flatMap(programme -> name(programme.wording(), locale))
        .filter(name -> name.length() <= LONGEST_NAME)
        .map(name -> "%s (%s)".formatted(code, name))
        .orElse(code);
  }

  /** A country, or a group as a value of the facet of countries (its members count for it). */
  private String country(String code, Locale locale) {
    Optional<CountryGroup> group = vocabulary.group(code);
    if (group.isEmpty()) {
      return vocabulary.countryLabel(code, locale);
    }
    String name = group(code, locale);
    return group.get().shown().isRegion() ? name : message("value.members", name, locale, name);
  }

  private String group(String code, Locale locale) {
    return vocabulary.group(code).flatMap(group -> group(group, locale)).orElse(code);
  }

  private static Optional<String> group(CountryGroup group, Locale locale) {
    return Optional.ofNullable(group.shown().labels().get(locale.getLanguage()))
        .or(() -> Optional.ofNullable(group.shown().labels().get(OTHERWISE)))
        .or(() -> known(group.code(), group.wording(), locale));
  }

  /** A term, with its successor if it has one. */
  private String term(Facet facet, String code, Locale locale) {
    Optional<VocabularyTerm> term = vocabulary.own(facet.key()).flatMap(own -> own.term(code));
    String label = term.flatMap(t -> known(code, t.wording(), locale)).orElse(code);
    return term.flatMap(t -> t.kin().successor())
        .map(successor -> "%s → %s".formatted(label, of(facet, successor, locale)))
        .orElse(label);
  }

  /** The code, if it is itself a name in use, such as {@code Mercosur}; else the name. */
  private static Optional<String> known(String code, Wording wording, Locale locale) {
    return Stream.concat(wording.acronyms().stream(), wording.aliases().stream())
        .filter(code::equalsIgnoreCase)
        .findFirst()
        .or(() -> name(wording, locale))
        .or(() -> name(wording, Locale.ENGLISH));
  }

  private static Optional<String> name(Wording wording, Locale locale) {
    return wording.names().getOrDefault(locale.getLanguage(), List.of()).stream().findFirst();
  }

  /** The id of a series as words: {@code annual-report} gives "Annual report". */
  private static String spaced(String id, Locale locale) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : words.substring(0, 1).toUpperCase(locale) + words.substring(1);
  }

  /**
   * The value that another one is listed under: its parent, a region or its successor. A country of
   * several regions is listed under the first.
   */
  private record Parents(Vocabulary vocabulary) {

    Optional<String> of(Facet facet, String value) {
      if (facet.equals(Facet.PROGRAMME)) {
        return vocabulary.programme(value).map(Programme::kin).flatMap(RelatedCodes::parent);
      }
      if (facet.equals(Facet.COUNTRY)) {
        return vocabulary.region(value).map(CountryGroup::code);
      }
      return vocabulary
          .own(facet.key())
          .flatMap(own -> own.term(value))
          .map(VocabularyTerm::kin)
          .flatMap(relatedCodes -> relatedCodes.parent().or(relatedCodes::successor));
    }
  }
}
