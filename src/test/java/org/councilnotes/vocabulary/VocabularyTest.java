package org.councilnotes.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.vocabulary.CountryGroup.Membership;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.yaml.InvalidYamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {

  private static final Vocabulary DEFAULT = Vocabulary.load(Optional.empty());

  @TempDir private Path folder;

  @Test
  void defaultVocabularyKnowsTheProgrammesOfTheMechanism() {
    assertThat(DEFAULT.programmes())
        .extracting(Programme::code)
        .contains(
            "COPOLAD",
            "CRP",
            "AIRCOP",
            "SEACOP",
            "CRIMJUST",
            "COLIBRI",
            "CORMS",
            "AMERIPOL-EU",
            "GAFILAT-EU",
            "PRELAC",
            "EL-PACCTO",
            "GIFP",
            "EUROFRONT",
            "MASIF",
            "EUROSOCIAL",
            "DROSICAN",
            "PRADICAN",
            "PREDEM");
  }

  @Test
  void projectsArePartOfTheirProgrammeAndStrangersAreNot() {
    assertThat(
            List.of(
                "AIRCOP",
                "SEACOP",
                "CRIMJUST",
                "COLIBRI",
                "CORMS",
                "AMERIPOL-EU",
                "GAFILAT-EU",
                "PRELAC"))
        .allMatch(code -> DEFAULT.ancestors(code).equals(List.of("CRP")));
    assertThat(DEFAULT.ancestors("EL-PACCTO")).isEmpty();
    assertThat(DEFAULT.ancestors("NO-SUCH")).isEmpty();
  }

  @Test
  void phasesCarryTheirYears() {
    assertThat(DEFAULT.programme("COPOLAD").orElseThrow().phases())
        .contains(new Phase("II", OptionalInt.of(2016), OptionalInt.of(2020)));
    assertThat(DEFAULT.programme("CRP").orElseThrow().kin().successor()).contains("GIFP");
  }

  @Test
  void everyCountryIsOneOfIso3166() {
    assertThat(DEFAULT.countries())
        .extracting(Country::code)
        .filteredOn(code -> !code.equals("XK"))
        .isSubsetOf(List.of(Locale.getISOCountries()));
  }

  @Test
  void labelsFollowTheUsageOfTheUnion() {
    assertThat(DEFAULT.countryLabel("TR", Locale.ENGLISH)).isEqualTo("Türkiye");
    assertThat(DEFAULT.countryLabel("CV", Locale.ENGLISH)).isEqualTo("Cabo Verde");
    assertThat(DEFAULT.countryLabel("XK", Locale.FRENCH)).isEqualTo("Kosovo*");
    assertThat(DEFAULT.countryLabel("BO", Locale.FRENCH)).isEqualTo("Bolivie");
  }

  @Test
  void asteriskOfKosovoIsExplained() {
    assertThat(DEFAULT.countryFootnote("XK", Locale.FRENCH).orElseThrow()).contains("1244 (1999)");
    assertThat(DEFAULT.countryFootnote("XK", Locale.GERMAN).orElseThrow()).contains("UNSCR");
    assertThat(DEFAULT.countryFootnote("BO", Locale.ENGLISH)).isEmpty();
  }

  @Test
  void adjectiveIsKnownInAllItsForms() {
    assertThat(adjectives("CO", "fr"))
        .containsExactly("colombien", "colombienne", "colombiens", "colombiennes");
    assertThat(adjectives("DE", "es")).containsExactly("alemán", "alemana", "alemanes", "alemanas");
    assertThat(adjectives("CO", "de")).contains("kolumbianischen", "Kolumbianerinnen");
    assertThat(adjectives("CO", "en")).containsExactly("Colombian");
    assertThat(adjectives("MQ", "fr")).contains("martiniquaises");
  }

  private static List<String> adjectives(String code, String language) {
    return DEFAULT.countries().stream()
        .filter(c -> c.code().equals(code))
        .flatMap(c -> c.words().adjectives().getOrDefault(language, List.of()).stream())
        .toList();
  }

  @Test
  void ownAdjectivesReplaceThoseOfTheProgram() throws IOException {
    write(
        "adjectives.yaml",
        """
        endings:
          fr: {e: [e, es]}
        adjectives:
        - {code: BE, fr: [belge, flamand]}
        """);

    Vocabulary own = Vocabulary.load(Optional.of(folder));

    assertThat(own.countries())
        .filteredOn(c -> c.code().equals("BE"))
        .flatExtracting(c -> c.words().adjectives().get("fr"))
        .containsExactly("belge", "belges", "flamand");
  }

  @Test
  void everyStateOfTheUnionHasACapitalAndACode() {
    List<String> union =
        DEFAULT.groups().stream()
            .filter(g -> g.code().equals("EU"))
            .flatMap(g -> g.members().stream().map(Membership::country))
            .toList();

    assertThat(DEFAULT.countries())
        .filteredOn(c -> union.contains(c.code()))
        .hasSize(union.size())
        .noneMatch(c -> c.words().names().delegations().isEmpty())
        .filteredOn(c -> c.words().places().capitals().isEmpty())
        .extracting(Country::code)
        .containsExactly("LU");
  }

  @Test
  void countryThatLeftAndCameBackHasTwoMemberships() {
    CountryGroup celac =
        DEFAULT.groups().stream().filter(g -> g.code().equals("CELAC")).findFirst().orElseThrow();

    assertThat(celac.members()).extracting(Membership::country).filteredOn("BR"::equals).hasSize(2);
  }

  @Test
  void countryBelongsToAGroupOnlyAtTheTime() {
    Thesaurus thesaurus = DEFAULT.thesaurus();

    assertThat(thesaurus.country("GB", List.of(DateRange.ofYear(2019))))
        .containsExactly("GB", "EU");
    assertThat(thesaurus.country("GB", List.of(DateRange.ofYear(2020))))
        .contains("EU", "OTHER-EUROPE");
    assertThat(thesaurus.country("GB", List.of(DateRange.ofYear(2021))))
        .containsExactly("GB", "OTHER-EUROPE");
    assertThat(thesaurus.country("BR", List.of(DateRange.ofYear(2019)))).contains("CELAC");
    assertThat(thesaurus.country("BR", List.of(DateRange.ofYear(2021)))).doesNotContain("CELAC");
    assertThat(thesaurus.country("BR", List.of(DateRange.ofYear(2021), DateRange.ofYear(2023))))
        .contains("CELAC", "SOUTH-AMERICA");
    assertThat(thesaurus.country("BR", List.of())).containsExactly("BR");
  }

  @Test
  void everyCountryHasARegion() {
    assertThat(Locale.getISOCountries())
        .filteredOn(code -> DEFAULT.region(code).isEmpty())
        .containsExactlyInAnyOrder("AQ", "BV", "GS");
    assertThat(region("CZ")).isEqualTo("EU");
    assertThat(region("GB")).isEqualTo("OTHER-EUROPE");
    assertThat(region("XK")).isEqualTo("OTHER-EUROPE");
    assertThat(region("CY")).isEqualTo("EU");
    assertThat(region("GY")).isEqualTo("CARIBBEAN");
    assertThat(region("BO")).isEqualTo("SOUTH-AMERICA");
    assertThat(region("GN")).isEqualTo("WEST-AFRICA");
    assertThat(region("AO")).isEqualTo("AFRICA");
  }

  @Test
  void everyMemberOfAGroupIsACountry() {
    assertThat(DEFAULT.groups().stream().flatMap(g -> g.members().stream()))
        .extracting(Membership::country)
        .filteredOn(code -> !code.equals("XK"))
        .isSubsetOf(List.of(Locale.getISOCountries()));
  }

  private static String region(String country) {
    return DEFAULT.region(country).orElseThrow().code();
  }

  @Test
  void fileOfTheCorpusReplacesTheDefaultOfTheSameName() throws IOException {
    write("programmes.yaml", "programmes:\n- code: MINE\n  acronyms: [MINE]\n");

    Vocabulary own = Vocabulary.load(Optional.of(folder));

    assertThat(own.programmes()).extracting(Programme::code).containsExactly("MINE");
    assertThat(own.groups()).isEqualTo(DEFAULT.groups());
  }

  @Test
  void missingFolderGivesTheDefault() {
    assertThat(Vocabulary.load(Optional.of(folder.resolve("absent")))).isEqualTo(DEFAULT);
  }

  @Test
  void brokenYamlIsReportedWithFileAndLine() throws IOException {
    refused("programmes.yaml", "programmes:\n- code: [A\n", "programmes.yaml, line 3");
    refused("programmes.yaml", "", "programmes.yaml, line 1");
    refused("groups.yaml", "- a\n- b\n", "groups.yaml, line 1");
  }

  @Test
  void nonsenseInAFileIsReportedWithItsLine() throws IOException {
    String two = "programmes:\n- code: A\n- code: ";
    refused("programmes.yaml", two + "A\n", "line 3: A stands twice");
    refused("programmes.yaml", two + "B\n  parent: C\n", "line 3: unknown parent C");
    refused("programmes.yaml", two + "B\n  parent: B\n", "line 3: its parents run in a circle");
    refused("programmes.yaml", two + "B\n  acronim: B\n", "line 4: unknown key acronim");
    refused("programmes.yaml", "programmes:\n- acronyms: B\n", "line 2: code is missing");
    refused("countries.yaml", "countries:\n- code: BOL\n", "line 2: no ISO 3166 code: BOL");
    refused("adjectives.yaml", "adjectives:\n- {code: BE, fr: belge}\n", "line 2: no endings");
    refused("adjectives.yaml", "adjectives:\n- code: BE\n- code: BE\n", "line 3: BE stands twice");
    refused("groups.yaml", "groups:\n- code: A\n  members: [AT since]\n", "line 2: no membership");
    refused(
        "groups.yaml", "groups:\n- code: A\n  region: maybe\n", "region is to be true or false");
  }

  private void refused(String file, String yaml, String message) throws IOException {
    write(file, yaml);
    assertThatThrownBy(() -> Vocabulary.load(Optional.of(folder)))
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining(message);
    Files.delete(folder.resolve(file));
  }

  private void write(String file, String yaml) throws IOException {
    Files.writeString(folder.resolve(file), yaml);
  }

  @Test
  void fileThatExtendsTheShippedOneAddsAndReplacesEntries() throws IOException {
    Files.writeString(
        folder.resolve("programmes.yaml"),
        """
        extends: default
        programmes:
        - {code: HALICOP, names: {en: Harbour Light}, parent: CRP}
        - {code: SEACOP, names: {en: Seas}}
        not-programmes: [HIV]
        """);
    Files.writeString(
        folder.resolve("countries.yaml"),
        "extends: default\ncountries: [{code: BO, cities: [Sucre]}]\nlookalikes: {phrases: [Chad Street]}\n");
    Files.writeString(
        folder.resolve("groups.yaml"), "extends: default\ngroups: [{code: G, members: [BO]}]\n");
    Vocabulary both = Vocabulary.load(Optional.of(folder));

    assertThat(both.programmes()).hasSize(DEFAULT.programmes().size() + 1);
    assertThat(both.ancestors("HALICOP")).containsExactly("CRP");
    assertThat(both.programme("SEACOP").orElseThrow().wording().names().get("en"))
        .containsExactly("Seas");
    assertThat(both.notProgrammes()).contains("HIV", "UNODC");
    assertThat(both.lookalikes().phrases())
        .contains("Chad Street")
        .containsAll(DEFAULT.lookalikes().phrases());
    assertThat(both.groups()).hasSize(DEFAULT.groups().size() + 1);
  }

  @Test
  void onlyTheShippedFileCanBeExtended() throws IOException {
    Files.writeString(folder.resolve("groups.yaml"), "extends: other\n");

    assertThatThrownBy(() -> Vocabulary.load(Optional.of(folder)))
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining("only default can be extended");
  }
}
