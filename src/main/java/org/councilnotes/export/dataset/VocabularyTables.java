package org.councilnotes.export.dataset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.export.ColumnType;
import org.councilnotes.export.ExportColumn;
import org.councilnotes.export.ExportValue;
import org.councilnotes.export.PhaseText;
import org.councilnotes.export.dataset.DatasetTable.Reference;
import org.councilnotes.vocabulary.Country;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.RelatedCodes;
import org.councilnotes.vocabulary.UserVocabulary;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;
import org.councilnotes.vocabulary.VocabularyTerm;

/** The tables of the vocabulary: what the codes of the other tables mean. */
final class VocabularyTables {

  private static final String GROUP = "country_group";
  private static final String MEMBER = "country";

  /**
   * A country.
   *
   * @param code ISO 3166-1 alpha-2, or {@code XK}
   */
  record CountryRow(String code, Vocabulary vocabulary) {

    ExportValue name(Locale language) {
      return ExportValue.of(vocabulary.countryLabel(code, language));
    }
  }

  record MemberRow(String group, CountryGroup.Membership member) {}

  record TermRow(String vocabulary, VocabularyTerm term) {}

  static final DatasetTable<Programme> PROGRAMMES =
      new DatasetTable<>(
          "programmes",
          "Programmes of the vocabulary, and codes of programmes in these passages",
          List.of(
              new ExportColumn<>("programme", row -> ExportValue.of(row.code())),
              texts("programme_names", row -> names(row.wording())),
              texts("programme_acronyms", row -> row.wording().acronyms().stream()),
              texts("programme_aliases", row -> row.wording().aliases().stream()),
              new ExportColumn<>("programme_parent", row -> ExportValue.of(row.kin().parent())),
              new ExportColumn<>(
                  "programme_successor", row -> ExportValue.of(row.kin().successor())),
              texts("programme_phases", row -> row.phases().stream().map(PhaseText::of)),
              new ExportColumn<>(
                  "programme_is_agency",
                  ColumnType.FLAG,
                  row -> ExportValue.of(row.use().isAgency() ? 1 : 0))),
          List.of("programme"),
          List.of());

  static final DatasetTable<CountryRow> COUNTRIES =
      new DatasetTable<>(
          "countries",
          "Countries and territories of the vocabulary",
          List.of(
              new ExportColumn<>(MEMBER, row -> ExportValue.of(row.code())),
              new ExportColumn<>("country_iso", row -> ExportValue.of(EuAuthority.iso(row.code()))),
              new ExportColumn<>(
                  "country_uri", row -> ExportValue.of(EuAuthority.country(row.code()))),
              new ExportColumn<>("country_name_en", row -> row.name(Locale.ENGLISH)),
              new ExportColumn<>("country_name_fr", row -> row.name(Locale.FRENCH)),
              new ExportColumn<>("country_name_es", row -> row.name(Locale.of("es")))),
          List.of(MEMBER),
          List.of());

  static final DatasetTable<CountryGroup> GROUPS =
      new DatasetTable<>(
          "groups",
          "Groups of countries and regions",
          List.of(
              new ExportColumn<>(GROUP, row -> ExportValue.of(row.code())),
              texts("country_group_names", VocabularyTables::names),
              texts("country_group_acronyms", row -> row.wording().acronyms().stream()),
              new ExportColumn<>(
                  "country_group_is_region",
                  ColumnType.FLAG,
                  row -> ExportValue.of(row.shown().isRegion() ? 1 : 0))),
          List.of(GROUP),
          List.of());

  static final DatasetTable<MemberRow> MEMBERS =
      new DatasetTable<>(
          "group_members",
          "Memberships in groups of countries, with their dates",
          List.of(
              new ExportColumn<>(GROUP, row -> ExportValue.of(row.group())),
              new ExportColumn<>(MEMBER, row -> ExportValue.of(row.member().country())),
              day("member_from", row -> row.member().from()),
              day("member_to", row -> row.member().to())),
          List.of(),
          List.of(Reference.to("groups", GROUP), Reference.to("countries", MEMBER)));

  static final DatasetTable<TermRow> TERMS =
      new DatasetTable<>(
          "terms",
          "Terms of the users' own vocabularies",
          List.of(
              new ExportColumn<>("term_vocabulary", row -> ExportValue.of(row.vocabulary())),
              new ExportColumn<>("term", row -> ExportValue.of(row.term().code())),
              texts("term_names", row -> names(row.term().wording())),
              new ExportColumn<>("term_parent", row -> ExportValue.of(row.term().kin().parent())),
              new ExportColumn<>(
                  "term_successor", row -> ExportValue.of(row.term().kin().successor()))),
          List.of("term_vocabulary", "term"),
          List.of());

  private VocabularyTables() {}

  /**
   * The programmes of a vocabulary, and one without names for each other code, as notes that were
   * imported may have.
   */
  static Stream<Programme> programmes(Vocabulary vocabulary, Collection<String> codes) {
    TreeMap<String, Programme> all = new TreeMap<>();
    codes.forEach(code -> all.put(code, nameless(code)));
    vocabulary.programmes().forEach(programme -> all.put(programme.code(), programme));
    return all.values().stream();
  }

  private static Programme nameless(String code) {
    Wording none = new Wording(Map.of(), List.of(), List.of());
    return new Programme(
        code, none, new RelatedCodes(Optional.empty(), Optional.empty()), List.of());
  }

  /** The countries of a vocabulary and its groups, and those of the other codes. */
  static Stream<CountryRow> countries(Vocabulary vocabulary, Collection<String> codes) {
    TreeSet<String> all = new TreeSet<>(codes);
    vocabulary.countries().stream().map(Country::code).forEach(all::add);
    members(vocabulary).map(row -> row.member().country()).forEach(all::add);
    return all.stream().map(code -> new CountryRow(code, vocabulary));
  }

  static Stream<CountryGroup> groups(Vocabulary vocabulary) {
    return vocabulary.groups().stream();
  }

  static Stream<MemberRow> members(Vocabulary vocabulary) {
    return groups(vocabulary)
        .flatMap(group -> group.members().stream().map(one -> new MemberRow(group.code(), one)));
  }

  static Stream<TermRow> terms(Vocabulary vocabulary) {
    return vocabulary.own().stream()
        .sorted((one, other) -> one.facet().compareTo(other.facet()))
        .flatMap(VocabularyTables::terms);
  }

  private static Stream<TermRow> terms(UserVocabulary own) {
    return own.terms().stream().map(term -> new TermRow(own.facet(), term));
  }

  /** Names in texts, then those that pages show in their place. */
  private static Stream<String> names(CountryGroup group) {
    return Stream.concat(
        names(group.wording()),
        new TreeMap<>(group.shown().labels())
            .entrySet().stream()
                .map(label -> ExportValue.joined(label.getKey(), label.getValue())));
  }

  /** The names by language, in the order of the languages, whatever that of the file. */
  private static Stream<String> names(Wording wording) {
    return new TreeMap<>(wording.names())
        .entrySet().stream()
            .flatMap(
                names ->
                    names.getValue().stream()
                        .map(name -> ExportValue.joined(names.getKey(), name)));
  }

  private static <T> ExportColumn<T> texts(String name, Function<T, Stream<String>> values) {
    return new ExportColumn<>(name, ColumnType.TEXTS, row -> ExportValue.of(values.apply(row)));
  }

  private static <T> ExportColumn<T> day(String name, Function<T, Optional<LocalDate>> day) {
    return new ExportColumn<>(
        name, ColumnType.DATE, row -> ExportValue.of(day.apply(row).map(LocalDate::toString)));
  }
}
