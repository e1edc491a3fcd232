package org.councilnotes.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.ANNUAL_2019_FRENCH;
import static org.councilnotes.TestNotes.DECLARATION_2019;
import static org.councilnotes.TestNotes.ENGLISH;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Remark;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.note.tag.Participation.Grade;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveUnderTest;
import org.councilnotes.store.SearchResult;
import org.junit.jupiter.api.Test;

/** Filters and the counts beside them. */
public abstract class ArchiveFacetsContractTest extends ArchiveContractTest {

  protected ArchiveFacetsContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void everyFacetCountsPassages() {
    hold(ANNUAL_2019);
    SearchResult all = search("");
    assertThat(values(all, Facet.YEAR)).isEqualTo("2018 11, 2019 11");
    assertThat(values(all, Facet.REPORT_YEAR)).isEqualTo("2018 11, 2019 11");
    assertThat(values(all, Facet.DOC_YEAR)).isEqualTo("2019 11");
    assertThat(values(all, Facet.EDITION)).isEqualTo("2018-19 11");
    assertThat(values(all, Facet.PROGRAMME)).isEqualTo("none 7, CRP 4, SEACOP 3, AIRCOP 1");
    assertThat(values(all, Facet.COUNTRY)).isEqualTo("none 7, BO 2, AR 1, BR 1, CL 1, MX 1, PA 1");
    assertThat(values(all, Facet.EVENT_YEAR)).isEqualTo("none 10, 2018 1");
    assertThat(values(all, Facet.ROLE)).isEqualTo("none 7, participant 2, beneficiary 1, host 1");
    assertThat(values(all, Facet.SERIES)).isEqualTo("drugs-annual-report 11");
    assertThat(values(all, Facet.LANGUAGE)).isEqualTo("en 11");
    assertThat(values(all, Facet.TYPE)).isEqualTo("NOTE 11");
    assertThat(values(all, Facet.CODE))
        .isEqualTo("COLAC 11, COLAC 42 11, CORDROGUE 11, CORDROGUE 36 11");
    assertThat(values(all, Facet.STATUS)).isEqualTo("adopted 11");
    assertThat(values(all, Facet.GROUP)).isEqualTo("none 10, CELAC 1");
    assertThat(values(all, Facet.AUTHOR)).isEqualTo("none 11");
  }

  @Test
  void passagesAreFoundByTheGradeOfTheirParticipations() {
    hold(
        NoteDraft.numbered("90902/26")
            .heading("I", "I.", "SEACOP")
            .paragraph("Peru joined SEACOP, as Chile did.")
            .country("PE", MentionRole.PARTICIPANT, "Peru")
            .country("CL", MentionRole.MENTIONED, "Chile")
            .participation("SEACOP", "PE", MentionRole.PARTICIPANT, "Peru joined SEACOP")
            .participation("SEACOP", "CL", MentionRole.PARTICIPANT, Grade.LISTED, "Chile")
            .paragraph("Cuba joined.")
            .participation("SEACOP", "CU", MentionRole.PARTICIPANT, Grade.CONTEXT, "Cuba joined")
            .build());

    SearchResult all = search("");
    assertThat(values(all, Facet.GRADE)).isEqualTo("context 1, listed 1, none 1, stated 1");
    assertThat(values(all, Facet.ROLE)).isEqualTo("none 2, mentioned 1, participant 1");
    Filters context = Filters.NONE.with(Facet.GRADE, "context");
    assertThat(ids(search("", context))).containsExactly("90902-26/I/3");
    assertThat(ids(search("grade:stated"))).containsExactly("90902-26/I/2");
    assertThat(ids(search("", Filters.NONE.without(Facet.GRADE, "context")))).hasSize(2);
  }

  @Test
  void passagesAreFoundByTheCountryThatTheirNoteIsAbout() {
    hold(
        NoteDraft.numbered("90904/26").heading("I", "I.", "Tides").build().withAbout(List.of("TD")),
        NoteDraft.numbered("90905/26").heading("I", "I.", "Ports").paragraph("Quiet.").build());

    assertThat(values(search(""), Facet.ABOUT)).isEqualTo("none 2, TD 1");
    assertThat(ids(search("", Filters.NONE.with(Facet.ABOUT, "TD"))))
        .containsExactly("90904-26/I/1");
    assertThat(ids(search("about:TD"))).containsExactly("90904-26/I/1");
  }

  @Test
  void remarksAreFoundByTheirAuthorsAndKind() {
    hold(
        NoteDraft.numbered("90901/26")
            .heading("h1", "", "Comments")
            .provision(1, "(1) Ports report.")
            .remark(1, "SE", Remark.Kind.COMMENT, "SE (Comments): Fine.")
            .remark(1, "AT, ES", Remark.Kind.SUGGESTION, "AT, ES (Drafting suggestions): Ports.")
            .build());

    SearchResult all = search("");
    assertThat(values(all, Facet.AUTHOR)).isEqualTo("none 2, AT 1, ES 1, SE 1");
    assertThat(values(all, Facet.REMARK)).isEqualTo("none 2, comment 1, suggestion 1");
    Filters spain = Filters.NONE.with(Facet.AUTHOR, "ES");
    assertThat(ids(search("", spain))).containsExactly("90901-26/h1/4");
    assertThat(ids(search("", spain.with(Facet.REMARK, "comment")))).isEmpty();
    assertThat(ids(search("author:SE"))).containsExactly("90901-26/h1/3");
    assertThat(ids(search("remark:suggestion -author:SE"))).containsExactly("90901-26/h1/4");
    assertThat(ids(search("", Filters.NONE.without(Facet.AUTHOR, Facet.NOT_STATED)))).hasSize(2);
  }

  @Test
  void chosenCountryKeepsItsAlternatives() {
    hold(ENGLISH);
    SearchResult result = search("", Filters.NONE.with(Facet.COUNTRY, "BR"));
    assertThat(ids(result)).containsExactly("90364-19/II.a/2");
    assertThat(values(result, Facet.COUNTRY))
        .isEqualTo("none 9, BO 2, CL 2, PA 2, AR 1, *BR 1, MX 1, PE 1");
    assertThat(values(result, Facet.PROGRAMME)).isEqualTo("CRP 1, SEACOP 1");
  }

  @Test
  void valuesOfOneFacetAreAlternativesAndFacetsAreConditions() {
    hold(ENGLISH);
    Filters countries = Filters.NONE.with(Facet.COUNTRY, "PE").with(Facet.COUNTRY, "BR");
    assertThat(ids(search("", countries))).hasSize(2);
    SearchResult both = search("", countries.with(Facet.REPORT_YEAR, "2019"));
    assertThat(ids(both)).containsExactly("90364-19/II.a/2");
    assertThat(values(both, Facet.COUNTRY))
        .isEqualTo("none 7, BO 2, AR 1, *BR 1, CL 1, MX 1, PA 1, *PE 0");
    assertThat(values(both, Facet.REPORT_YEAR)).isEqualTo("2018 2, 2017 1, *2019 1");
  }

  @Test
  void excludedValueIsNowhereCounted() {
    hold(ENGLISH);
    Filters filters = Filters.NONE.with(Facet.COUNTRY, "BO").without(Facet.COUNTRY, "BR");
    SearchResult result = search("", filters);
    assertThat(ids(result)).containsExactly("90364-19/II.a/3");
    assertThat(values(result, Facet.COUNTRY))
        .isEqualTo("none 9, CL 2, PA 2, AR 1, *BO 1, MX 1, PE 1");
  }

  @Test
  void notStatedCanBeChosenAndExcluded() {
    hold(ANNUAL_2018, DECLARATION_2019);
    Filters notStated = Filters.NONE.with(Facet.REPORT_YEAR, Facet.NOT_STATED);
    assertThat(search("", notStated).total().notes()).isEqualTo(1);
    Filters stated = Filters.NONE.without(Facet.COUNTRY, Facet.NOT_STATED);
    assertThat(ids(search("", stated)))
        .containsExactlyInAnyOrder("90200-18/1/2", "90200-18/2/2", "90363-19/cover/3");
  }

  @Test
  void parentProgrammeIncludesItsChildren() {
    hold(ANNUAL_2019);
    assertThat(ids(search("", Filters.NONE.with(Facet.PROGRAMME, "CRP"))))
        .containsExactly(
            "90364-19/II.a/2", "90364-19/II.a/3", "90364-19/II.b/2", "90364-19/II.a/1");
    assertThat(search("", Filters.NONE.with(Facet.PROGRAMME, "AIRCOP")).hits()).hasSize(1);
  }

  @Test
  void valueNamedTwiceInAPassageCountsOnce() {
    hold(
        NoteDraft.numbered("90520/19")
            .paragraph("Peru, again Peru.")
            .country("PE", MentionRole.LEAD, "Peru")
            .country("PE", MentionRole.HOST, "Peru")
            .build());
    assertThat(values(search(""), Facet.COUNTRY)).isEqualTo("PE 1");
    assertThat(values(search(""), Facet.ROLE)).isEqualTo("host 1, lead 1");
  }

  @Test
  void codeCanBeChosenWithAndWithoutItsRunningNumber() {
    hold(ENGLISH);
    assertThat(search("", Filters.NONE.with(Facet.CODE, "CORDROGUE")).total().notes()).isEqualTo(3);
    assertThat(search("", Filters.NONE.with(Facet.CODE, "CORDROGUE 35")).total().notes())
        .isEqualTo(1);
  }

  @Test
  void languageNarrowsToOneVersion() {
    hold(ANNUAL_2019, ANNUAL_2019_FRENCH);
    SearchResult result = search("90364/19", Filters.NONE.with(Facet.LANGUAGE, "fr"));
    assertThat(ids(result)).containsExactly("90364-19.fr/I/1");
    assertThat(values(result, Facet.LANGUAGE)).isEqualTo("en 1, *fr 1");
  }

  @Test
  void unknownValueFindsNothingAndStaysChosen() {
    hold(ANNUAL_2019);
    SearchResult result = search("", Filters.NONE.with(Facet.SERIES, "no such series"));
    assertThat(result.total().value()).isZero();
    assertThat(values(result, Facet.SERIES)).isEqualTo("drugs-annual-report 11, *no such series 0");
  }

  @Test
  void termsOfUsersOwnVocabulariesAreFacets() {
    hold(
        NoteDraft.numbered("90521/19")
            .paragraph("The ports of the country.")
            .term("theme", "PORTS", "ports")
            .paragraph("Its borders.")
            .term("theme", "BORDERS", "borders")
            .paragraph("Its rivers.")
            .build());
    Facet theme = new Facet("theme");
    SearchResult borders = search("", Filters.NONE.with(theme, "BORDERS"));
    assertThat(ids(borders)).containsExactly("90521-19/cover/1", "90521-19/cover/2");
    assertThat(values(borders, theme)).isEqualTo("*BORDERS 2, PORTS 1, none 1");
    assertThat(ids(search("", Filters.NONE.without(theme, "PORTS")))).hasSize(2);
    assertThat(ids(search("", Filters.NONE.with(theme, Facet.NOT_STATED)))).hasSize(1);
    assertThat(borders.facets().keySet())
        .containsSubsequence(Facet.GROUP, new Facet("office"), theme);
  }

  @Test
  void successorIncludesWhatCameBefore() {
    hold(
        NoteDraft.numbered("90522/19")
            .paragraph("The old office.")
            .term("office", "OLD", "old office")
            .paragraph("The new office.")
            .term("office", "NEW", "new office")
            .build());
    Facet office = new Facet("office");
    assertThat(ids(search("", Filters.NONE.with(office, "NEW")))).hasSize(2);
    assertThat(ids(search("", Filters.NONE.with(office, "OLD")))).hasSize(1);
  }

  @Test
  void facetThatTheArchiveLacksFindsNothing() {
    hold(ANNUAL_2019);
    SearchResult result = search("", Filters.NONE.with(new Facet("weather"), "RAIN"));
    assertThat(result.total().value()).isZero();
    assertThat(values(result, new Facet("weather"))).isEqualTo("*RAIN 0");
  }

  @Test
  void countryCountsForItsGroupInTheYearsThatThePassageNames() {
    hold(
        british("90523/22")
            .eventYear(2019)
            .paragraph("London, United Kingdom, 2021")
            .country("GB", MentionRole.HOST, "United Kingdom")
            .eventYear(2021)
            .paragraph("The United Kingdom from 2020 to 2022")
            .country("GB", MentionRole.HOST, "United Kingdom")
            .eventYear(2020)
            .eventYear(2022)
            .build());
    assertThat(ids(search("", Filters.NONE.with(Facet.COUNTRY, "EU"))))
        .containsExactly("90523-22/cover/1", "90523-22/cover/3");
    assertThat(values(search(""), Facet.COUNTRY)).isEqualTo("GB 3, EU 2");
  }

  @Test
  void whereNoYearIsNamedThePeriodDecidesThenTheDateThenToday() {
    hold(
        british("90524/21").date("2021-05-01").report("s", "2019-06-01", "2020-05-31").build(),
        british("90525/21").date("2021-05-01").report("s", "2020-02-01", "2020-12-31").build(),
        british("90526/19").date("2019-05-01").build(),
        british("90527/21").date("2021-05-01").build(),
        british("90528/21").build());
    assertThat(ids(search("", Filters.NONE.with(Facet.COUNTRY, "EU"))))
        .containsExactlyInAnyOrder("90524-21/cover/1", "90526-19/cover/1");
  }

  private static NoteDraft british(String number) {
    return NoteDraft.numbered(number)
        .paragraph("London, United Kingdom, 2019")
        .country("GB", MentionRole.PARTICIPANT, "United Kingdom");
  }

  @Test
  void roleChosenBesideACountryIsTheRoleOfThatCountry() {
    hold(ENGLISH);
    hold(
        NoteDraft.numbered("90529/19")
            .paragraph("Bolivia trains officers in Peru.")
            .country("BO", MentionRole.LEAD, "Bolivia")
            .country("PE", MentionRole.HOST, "Peru")
            .paragraph("Bolivia trains and is trained in Bolivia.")
            .country("BO", MentionRole.LEAD, "Bolivia")
            .country("BO", MentionRole.HOST, "Bolivia")
            .build());
    Filters host = Filters.NONE.with(Facet.ROLE, "host");
    SearchResult bolivia = search("", host.with(Facet.COUNTRY, "BO"));
    assertThat(ids(bolivia)).containsExactlyInAnyOrder("90364-19/II.a/3", "90529-19/cover/2");
    assertThat(values(bolivia, Facet.COUNTRY)).isEqualTo("*BO 2, PE 1");
    assertThat(values(bolivia, Facet.ROLE)).isEqualTo("*host 2, lead 2, beneficiary 1");
    assertThat(values(search("", host), Facet.COUNTRY)).isEqualTo("BO 2, PE 1");
    assertThat(values(search("", Filters.NONE.with(Facet.COUNTRY, "BO")), Facet.ROLE))
        .isEqualTo("host 2, lead 2, beneficiary 1");
  }

  @Test
  void roleOfAGroupIsThatOfItsMembersAndNotStatedGoesWithNotStated() {
    hold(british("90530/19").eventYear(2019).paragraph("Nobody.").build());
    Filters participant = Filters.NONE.with(Facet.ROLE, "participant");
    assertThat(ids(search("", participant.with(Facet.COUNTRY, "EU")))).hasSize(1);
    Filters none = Filters.NONE.with(Facet.ROLE, Facet.NOT_STATED);
    assertThat(ids(search("", none.with(Facet.COUNTRY, Facet.NOT_STATED))))
        .containsExactly("90530-19/cover/2");
    assertThat(ids(search("", none.with(Facet.COUNTRY, "GB")))).isEmpty();
  }
}
