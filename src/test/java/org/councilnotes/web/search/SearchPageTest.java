package org.councilnotes.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.councilnotes.web.SiteTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SearchPageTest extends SiteTest {

  @Test
  void hitShowsWhereItStandsAndMarksTheWords() {
    Element hit = page("/?q=%22early+warning+system%22&year=2019").select(".hit").first();

    assertThat(hit.select("h3 a").text()).isEqualTo("90364/19, Early warning");
    assertThat(hit.select("h3 a").attr("href"))
        .isEqualTo("/notes/90364-19?hit=1&q=%22early+warning+system%22&year=2019#90364-19/I/2");
    assertThat(hit.select("mark").text()).contains("early").contains("warning");
    assertThat(hit.select(".facts li").eachText())
        .containsExactly("26 June 2019", "Reports on 2018-19", "Adopted", "Public");
    assertThat(hit.select(".hit__do > li").eachText())
        .containsExactly(
            "Copy with citation",
            "Put in basket",
            "Compare with other years",
            "More for 90364/19 History of this wording Passages like this");
  }

  @Test
  void withoutWordsTheNewestComeFirstAndWordsAreRankedAgain() {
    Document start = page("/?q=");
    Document ranked = page("/?q=training&sort=");

    assertThat(start.select("#sort option").eachText()).doesNotContain("Relevance");
    assertThat(start.select("#sort option[selected]").text()).isEqualTo("Newest first");
    assertThat(start.select("#sort option[selected]").val()).isEmpty();
    assertThat(start.select(".hit h3").eachText())
        .isEqualTo(page("/?sort=newest").select(".hit h3").eachText());
    assertThat(ranked.select("#sort option[selected]").val()).isEqualTo("relevance");
  }

  @Test
  void countsSayWhatTheyCount() {
    assertThat(page("/?q=%22early+warning+system%22").select("#results").text())
        .isEqualTo("2 passages in 2 notes");
  }

  @Test
  void facetsComeInTheOrderOfTheirUse() {
    assertThat(page("/?q=").select(".facet__name").eachText())
        .containsExactly(
            "Year",
            "Programme",
            "Countries and territories",
            "Role of the country",
            "Participation",
            "Status",
            "Series",
            "Edition",
            "Organisation",
            "Groups of countries",
            "Document type",
            "Subject code",
            "Language",
            "Years named in the text");
  }

  @Test
  void programmesStandUnderTheirParent() {
    Element programmes = page("/?q=").select(".facet:has(input[name=programme])").first();

    assertThat(programmes.select("label").first().text()).startsWith("CRP");
    assertThat(programmes.select(".facet__below input").eachAttr("value"))
        .containsExactly("SEACOP", "AIRCOP");
    assertThat(programmes.select(".facet__below").attr("aria-label"))
        .isEqualTo("2 in CRP (Cocaine Route Programme)");
  }

  @Test
  void countriesStandUnderRegionsThatCanBeChosenAndOpened() {
    Element countries = page("/?q=").select(".facet:has(input[name=country])").first();
    Element south = countries.select(".facet__below:has(#country-BO)").first();

    assertThat(south.tagName()).isEqualTo("details");
    assertThat(south.hasAttr("open")).isTrue();
    assertThat(south.select("> summary").text()).isEqualTo("5 in South America");
    assertThat(south.select("input").eachAttr("value")).contains("BO", "PE", "CL");
    assertThat(south.previousElementSibling().select("input").attr("value"))
        .isEqualTo("SOUTH-AMERICA");
    assertThat(countries.select(".facet__below:has(#country-MX)").hasAttr("open")).isFalse();
    assertThat(countries.select("label[for=country-CELAC]").text())
        .isEqualTo("CELAC (its members)");
  }

  @Test
  void regionWithAChosenCountryIsOpen() {
    assertThat(page("/?country=MX").select(".facet__below:has(#country-MX)").hasAttr("open"))
        .isTrue();
  }

  @Test
  void chosenRegionFindsPassagesThatNameItsCountries() {
    Document page = page("/?country=CENTRAL-AMERICA");

    assertThat(page.select(".hit").text()).contains("Panama");
    assertThat(page.select(".chip--anyOf").text()).contains("Central America");
  }

  @Test
  void termsOfUsersOwnVocabularyAreAFacetWithWhatCameAfterThem() {
    Document page = page("/?organisation=EUDA");

    assertThat(page.select(".chip--anyOf").text())
        .contains("Organisation: any of")
        .contains("EUDA");
    assertThat(page.select(".hit").text()).contains("The EMCDDA gave advice");
    assertThat(page.select("label[for=organisation-EMCDDA]").text()).isEqualTo("EMCDDA → EUDA");
    assertThat(page.select(".facet__below #organisation-EMCDDA")).hasSize(1);
    assertThat(page("/?not.organisation=EUDA").select(".hit").text()).doesNotContain("EMCDDA");
  }

  @Test
  void everyCheckBoxHasALabelAndEveryGroupALegend() {
    Document page = page("/?q=");

    assertThat(page.select("input[type=checkbox]"))
        .isNotEmpty()
        .allSatisfy(
            box -> assertThat(page.select("label[for=" + box.id() + "]").text()).isNotBlank());
    assertThat(page.select("fieldset"))
        .allSatisfy(group -> assertThat(group.select("legend").text()).isNotBlank());
  }

  @Test
  void yearsRunBackwardsAndWhatIsNotStatedComesLast() {
    assertThat(page("/?q=").select("input[name=year]").eachAttr("value"))
        .containsExactly("2019", "2018", "2017", "none");
  }

  @Test
  void chosenCountryKeepsItsAlternatives() {
    Document page = page("/?country=BO");

    assertThat(page.select("input[name=country][checked]").eachAttr("value")).containsExactly("BO");
    assertThat(page.select("input[name=country]").eachAttr("value")).contains("BR", "CL");
    assertThat(page.select(".chip--anyOf").text())
        .contains("Countries and territories: any of")
        .contains("Bolivia");
    assertThat(page.select(".chip a").attr("href")).isEqualTo("/?q=");
  }

  @Test
  void excludedCountryIsTakenBackByItsCheckBoxOrItsChip() {
    Document page = page("/?not.country=BO");

    assertThat(page.select("input[name=not.country][checked]").attr("value")).isEqualTo("BO");
    assertThat(page.select(".is-excluded label").text()).contains("excluded");
    assertThat(page.select(".chip--noneOf").text()).contains("none of").contains("Bolivia");
    assertThat(page.select(".hit").text()).doesNotContain("Bolivia");
  }

  @Test
  void excludingIsALinkThatSaysWhatItExcludes() {
    Element exclude = page("/?q=project").select("a.facet__exclude[href*=BO]").first();

    assertThat(exclude.text()).isEqualTo("exclude Bolivia");
    assertThat(exclude.attr("href")).isEqualTo("/?q=project&not.country=BO");
  }

  @Test
  void chosenValueWithoutPassagesCanStillBeTakenBack() {
    assertThat(page("/?q=early&country=NZ").select("input[value=NZ][checked]")).hasSize(1);
  }

  @Test
  void manyHitsAreSplitIntoPages() {
    Document page = page("/?size=2&page=2");

    assertThat(page.select(".hit")).hasSize(2);
    assertThat(page.select("ol.hits").attr("start")).isEqualTo("3");
    assertThat(page.select(".pages [aria-current=page]").text()).isEqualTo("2");
    assertThat(page.select(".pages a[rel=prev]").attr("href")).isEqualTo("/?size=2");
    assertThat(page.select(".pages a[rel=next]").attr("href")).isEqualTo("/?page=3&size=2");
  }

  @Test
  void pageAfterTheLastLeadsBack() {
    assertThat(page("/?q=bolivia&page=50").select("#main a[href=/?q=bolivia]").text())
        .isEqualTo("Go to the first page");
  }

  @Test
  void nothingFoundSaysWhatWouldFindSomething() {
    Document page = page("/?q=zeppelin&country=BO");

    assertThat(page.select("#results").text()).isEqualTo("No passages found");
    assertThat(page.select(".remedies a").eachText())
        .containsExactly("The same filters without words");
    assertThat(page.select(".remedies a").attr("href")).isEqualTo("/?country=BO");
    assertThat(page.select(".remedies li").text()).endsWith(found("/?country=BO"));
    assertThat(page.select(".advice a").eachAttr("href")).contains("/help", "/?q=");
  }

  @Test
  void filterThatLetsNothingThroughIsNamedWithWhatWouldBeFoundWithoutIt() {
    Document page =
        page("/?q=%22early+warning+system%22&country=NZ&not.status=draft&year.from=2018");

    assertThat(page.select(".remedies a").eachText())
        .contains("Without “Countries and territories: New Zealand”")
        .doesNotContain("Without “Year”");
    for (Element remedy : page.select(".remedies li")) {
      assertThat(remedy.text()).endsWith(found(remedy.select("a").attr("href")));
    }
  }

  @Test
  void wordsThatStandNowhereTogetherAreTriedApart() {
    assertThat(page("/?q=%22warning+early%22").select(".remedies a").eachAttr("href"))
        .containsExactly("/?q=warning+early");
    assertThat(page("/?q=zeppelin&within=bolivia").select(".remedies a")).isEmpty();
    assertThat(page("/?q=bolivia&within=zeppelin").select(".remedies a").eachAttr("href"))
        .containsExactly("/?q=bolivia");
  }

  private String found(String address) {
    String count = page(address + "&grouped=false").select("#results").text();
    return count.substring(0, count.indexOf(" in "));
  }

  @Test
  void hitShowsCountriesWithTheirRoles() {
    Element hit = page("/?q=SEACOP+EMCDDA").select(".hit").first();

    assertThat(hit.select(".hit__roles li").text()).isEqualTo("Peru in the role Participant");
  }

  @Test
  void rolesAreOpenWhereACountryIsChosen() {
    assertThat(page("/?q=").select(".facet:has(input[name=role])")).isEmpty();
    assertThat(page("/?country=PE").select(".facet:has(input[name=role])").hasAttr("open"))
        .isTrue();
  }

  @Test
  void foldedFacetLeadsToItsValues() {
    Element button = page("/?q=project").select("[data-facet=role] button[name=open]").first();

    assertThat(button.attr("value")).isEqualTo("role");
    assertThat(button.attr("formaction")).isEqualTo("/#facet-role");
    Document unfolded = page("/?q=project&open=role");
    assertThat(unfolded.select("[data-facet=role] input[name=role]")).isNotEmpty();
    assertThat(unfolded.select("input[name=open]:not([disabled])").eachAttr("value"))
        .containsExactly("role");
    assertThat(unfolded.select("[data-facet=status] input")).isEmpty();
    assertThat(unfolded.select(".take a").eachAttr("href"))
        .isNotEmpty()
        .noneMatch(href -> href.contains("open="));
  }

  @Test
  void valuesOfAFoldedFacetComeAloneWithTheAddressOfThePage() {
    HttpResponse<String> answer = get("/facets/role/values?q=project&page=2");
    Document part = Jsoup.parseBodyFragment(answer.body());

    assertThat(part.body().children()).hasSize(1);
    assertThat(part.select("details.facet input[name=role]")).isNotEmpty();
    assertThat(answer.headers().firstValue("HX-Replace-Url"))
        .hasValue("/?q=project&page=2&open=role");
    assertThat(get("/facets/colour/values?q=project").statusCode()).isEqualTo(404);
  }

  @Test
  void unknownFacetIsNotUnfolded() {
    assertThat(get("/?q=project&open=colour").statusCode()).isEqualTo(400);
  }

  @Test
  void typedMarkupIsShownAsText() {
    Document page = page("/?q=%3Cscript%3Ealert(1)%3C/script%3E");

    assertThat(page.select("script:not([src])")).isEmpty();
    assertThat(page.select("#q").attr("value")).isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void browserDoesNotFillTheFormWithOldChoices() {
    assertThat(page("/?q=").select("form").attr("autocomplete")).isEqualTo("off");
  }

  @Test
  void foreignTextSaysItsLanguage() {
    assertThat(page("/?language=fr").select(".hit__text").eachAttr("lang")).containsOnly("fr");
  }

  @Test
  void meaningIsToldToBeOffAndNotOffered() {
    Document page = page("/?q=warning&meaning=true");

    assertThat(page.getElementById("meaning")).isNull();
    assertThat(page.select(".told").text()).contains("that component is off here");
    assertThat(json("/api/search?q=warning&meaning=true").at("/meaning/use").asString())
        .isEqualTo("off");
  }
}
