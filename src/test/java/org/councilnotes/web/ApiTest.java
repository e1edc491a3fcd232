package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.councilnotes.TestNotes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ApiTest extends SiteTest {

  @Test
  void searchAnswersWithHitsAndFacets() {
    JsonNode json = json("/api/search?q=seacop&country=BO&not.country=PE&size=5");

    assertThat(json.get("query").stringValue()).isEqualTo("seacop");
    assertThat(json.at("/filters/country/0").stringValue()).isEqualTo("BO");
    assertThat(json.at("/filters/not.country/0").stringValue()).isEqualTo("PE");
    assertThat(json.at("/total/passages").intValue()).isPositive();
    assertThat(json.at("/hits/0/note/id").stringValue()).isEqualTo("90364-19");
    assertThat(json.at("/hits/0/highlights/0").size()).isEqualTo(2);
    assertThat(json.get("suggestion").isNull()).isTrue();
  }

  @Test
  void lineageTellsTheLifeOfEachWordingOfASeries() {
    String series = TestNotes.ANNUAL_2019.report().series().orElseThrow();
    JsonNode json = json("/api/lineage/" + series);

    assertThat(json.at("/witnesses").size()).isGreaterThan(1);
    assertThat(json.at("/lineages/0/stages/0/event").stringValue()).isEqualTo("first-seen");
    assertThat(get("/api/lineage/none").statusCode()).isEqualTo(404);
    assertThat(get("/api/lineage/" + series + "?language=xx").statusCode()).isEqualTo(404);
  }

  @Test
  void comparisonTakesAnyNoteAsItsBase() {
    JsonNode json = json("/api/compare?note=90200-18&note=90364-19&base=2");

    assertThat(json.get("base").intValue()).isEqualTo(2);
    assertThat(json.at("/rows/0/fromBase").size()).isEqualTo(2);
    assertThat(json.at("/rows/0/fromBase/1").isNull()).isTrue();
  }

  @Test
  void comparisonSaysThatLanguagesDiffer() {
    String different = "/api/compare?note=90364-19&note=90364-19.fr";

    JsonNode notices = json(different).get("notices");
    assertThat(notices.size()).isEqualTo(1);
    assertThat(notices.at("/0/code").stringValue()).isEqualTo("different-languages");
    assertThat(notices.at("/0/text").stringValue())
        .contains("different languages (English, French)");
    assertThat(json(different + "&lang=fr").at("/notices/0/text").stringValue())
        .contains("(anglais, français)");
    assertThat(get(different).headers().allValues("Vary").toString())
        .containsIgnoringCase("Accept-Language");
    assertThat(json("/api/compare?note=90200-18&note=90364-19").get("notices").isEmpty()).isTrue();
  }

  @Test
  void searchNarrowsByUsersOwnVocabulary() {
    JsonNode json = json("/api/search?organisation=EUDA&not.organisation=UNODC");

    assertThat(json.at("/filters/organisation/0").stringValue()).isEqualTo("EUDA");
    assertThat(json.at("/total/passages").intValue()).isEqualTo(1);
    JsonNode before = value(json, "organisation", "EMCDDA");
    assertThat(before.toString())
        .isEqualTo(
            "{\"value\":\"EMCDDA\",\"label\":\"EMCDDA → EUDA\",\"count\":1,\"selected\":false,"
                + "\"parent\":\"EUDA\"}");
    assertThat(get("/api/search?not.organization=EUDA").statusCode()).isEqualTo(400);
  }

  @Test
  void countriesNameTheRegionThatTheyStandUnder() {
    JsonNode json = json("/api/search?country=CARIBBEAN&country=SOUTH-AMERICA");

    assertThat(value(json, "country", "BO").get("parent").stringValue()).isEqualTo("SOUTH-AMERICA");
    assertThat(value(json, "country", "SOUTH-AMERICA").get("selected").booleanValue()).isTrue();
    assertThat(value(json, "country", "SOUTH-AMERICA").has("parent")).isFalse();
    assertThat(value(json, "programme", "SEACOP").get("parent").stringValue()).isEqualTo("CRP");
    assertThat(get("/api/search?country=ATLANTIS").statusCode()).isEqualTo(400);
  }

  private static JsonNode value(JsonNode json, String facet, String value) {
    return json.at("/facets/" + facet)
        .valueStream()
        .filter(v -> v.get("value").stringValue().equals(value))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void searchOfNoHitsStillCounts() {
    JsonNode json = json("/api/search?size=0");

    assertThat(json.get("hits")).isEmpty();
    assertThat(json.at("/total/notes").intValue()).isPositive();
  }

  @Test
  void notesAreListedInFewWords() {
    JsonNode first = json("/api/notes").at("/notes/0");

    assertThat(first.propertyNames()).contains("id", "number", "subject", "years", "reportYears");
    assertThat(first.has("passages")).isFalse();
  }

  @Test
  void noteIsWhole() {
    assertThat(json("/api/notes/90364-19").propertyNames())
        .contains("id", "sections", "passages", "dropped", "characters");
  }

  @Test
  void noteNamesItsFamilyItsFollowersAndItsFiles() {
    JsonNode first = json("/api/notes/90701-20");

    assertThat(first.get("supersededBy").stringValue()).isEqualTo("90701-1-20");
    assertThat(first.at("/family/0").toString())
        .isEqualTo(
            "{\"id\":\"90701-1-20\",\"number\":\"90701/1/20 REV"
                + " 1\",\"language\":\"en\",\"relation\":\"replaces\"}");
    assertThat(json("/api/notes/90701-1-20").has("supersededBy")).isFalse();
    assertThat(json("/api/notes/90701-1-20.fr").get("correctedBy").toString())
        .isEqualTo("[\"90701-1-20-cor-1.fr\"]");
    assertThat(json("/api/notes/90363-19").get("namedBy").toString()).isEqualTo("[\"90701-1-20\"]");
    assertThat(json("/api/notes/90364-19").get("sources").toString())
        .isEqualTo(
            "[{\"path\":\"notes/90364-19.pdf\",\"format\":\"pdf\",\"state\":\"indexed\",\"read\":true},"
                + "{\"path\":\"notes/90364-19.html\",\"format\":\"html\",\"state\":\"skipped\",\"read\":false}]");
  }

  @Test
  void extractionSheetAddsUp() {
    JsonNode sheet = json("/api/notes/90364-19/extraction");

    assertThat(sheet.at("/characters/balanced").booleanValue()).isTrue();
    assertThat(sheet.at("/byPage/0/kept").intValue())
        .isEqualTo(sheet.at("/characters/extracted").intValue());
    assertThat(sheet.at("/byPage/0").has("page")).isFalse();
    assertThat(get("/api/notes/99999-19/extraction").statusCode()).isEqualTo(404);
    assertThat(get("/notes/99999-19/extraction").statusCode()).isEqualTo(404);
    assertThat(get("/notes/ST-90364-2019-INIT/extraction").headers().firstValue("Location"))
        .hasValueSatisfying(at -> assertThat(at).endsWith("/notes/90364-19/extraction"));
  }

  @Test
  void allVersionsAreSearchedWhereAskedFor() {
    assertThat(json("/api/search?q=ferry").at("/total/notes").intValue()).isEqualTo(2);
    assertThat(json("/api/search?q=ferry").at("/total/leftOut").intValue()).isEqualTo(1);
    JsonNode all = json("/api/search?q=ferry&versions=all");
    assertThat(all.at("/total/notes").intValue()).isEqualTo(3);
    assertThat(all.at("/filters/versions/0").stringValue()).isEqualTo("all");
    assertThat(get("/api/search?versions=some").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/notes/ST%2090364%202019%20INIT", "/api/notes/90364/19"})
  void noteAnswersUnderEverySpelling(String address) {
    assertThat(get(address).headers().firstValue("Location")).contains("/api/notes/90364-19");
  }

  @Test
  void pdfOpensUnderItsName() {
    HttpResponse<String> answer = get("/api/notes/90364-19/original");
    HttpHeaders headers = answer.headers();

    assertThat(answer.body()).isEqualTo(TestSite.PDF);
    assertThat(headers.firstValue("Content-Type")).contains("application/pdf");
    assertThat(headers.firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline")
        .contains("90364-19.pdf");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void htmlIsOnlySaved() {
    HttpResponse<String> answer = get("/api/notes/90364-19/original?source=2");

    assertThat(answer.body()).isEqualTo(TestSite.HTML);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/notes/90364-19/original?source=3",
        "/api/notes/90364-19/original?source=0",
        "/api/notes/90364-19/original?source=x",
        "/api/notes/90363-19/original",
        "/api/notes/90200-18/original"
      })
  void nothingElseIsGivenOut(String address) {
    assertThat(get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void statusCountsFilesOfReadableNotesByEveryState() {
    JsonNode json = json("/api/status");

    assertThat(json.get("counts").propertyNames())
        .containsExactly("indexed", "partial", "empty", "rejected", "failed", "skipped");
    assertThat(json.at("/counts/failed").intValue()).isZero();
    assertThat(json.get("files").size()).isEqualTo(3);
    assertThat(json.required("reading").isEmpty()).isTrue();
    assertThat(json.at("/files/0/path").stringValue()).isEqualTo("notes/90364-19.html");
    assertThat(json.at("/files/0").has("tries")).isFalse();
  }
}
