package org.councilnotes.web.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.label.FacetValues;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest.Span;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.facet.FacetPage;
import org.councilnotes.web.search.ExportLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class SearchStateTest {

  private static final FacetValues FACETS = new FacetValues(Vocabulary.load(Optional.empty()));

  @Test
  void bareAddressAsksForEverything() {
    SearchState state = state("/");

    assertThat(state).isEqualTo(SearchState.START);
    assertThat(state.asksForEverything()).isTrue();
    assertThat(state.href()).isEqualTo("/?q=");
  }

  @Test
  void addressGivesTheStateAndTheStateTheAddress() {
    String address =
        "/?q=early+warning&programme=SEACOP&country=BO&country=PE&not.country=BR"
            + "&sort=newest&page=3&size=20";

    SearchState state = state(address);

    assertThat(state.text()).isEqualTo("early warning");
    assertThat(state.filters().anyOf(Facet.COUNTRY)).containsExactly("BO", "PE");
    assertThat(state.filters().noneOf(Facet.COUNTRY)).containsExactly("BR");
    assertThat(state.sort()).isEqualTo(HitOrder.NEWEST);
    assertThat(state.span()).isEqualTo(new Span(3, 20));
    assertThat(state.href()).isEqualTo(address);
  }

  @Test
  void wordsWithinYearsViewAndSideSurviveTheWayIntoAnAddressAndBack() {
    String address =
        "/?q=a&within=b&country=BO&year.from=2016&year.to=2019"
            + "&view=kwic&sort=left&grouped=false&page=2&size=20";

    SearchState state = state(address);

    assertThat(state.within()).isEqualTo("b");
    assertThat(state.look()).isEqualTo(ResultDisplay.BY_LEFT);
    assertThat(state.href()).isEqualTo(address);
    assertThat(state.withView(ResultDisplay.HITS).href())
        .isEqualTo("/?q=a&within=b&country=BO&year.from=2016&year.to=2019&grouped=false&size=20");
  }

  @Test
  void unfoldedFacetsStandInTheAddressOnceAndKeepThePage() {
    SearchState state = state("/?q=a&page=2&open=role&open=role");

    assertThat(state.opened()).containsExactly(Facet.ROLE);
    assertThat(state.opening(Facet.ROLE).opening(Facet.STATUS).href())
        .isEqualTo("/?q=a&page=2&open=role&open=status");
    assertThat(state.withoutOpened().href()).isEqualTo("/?q=a&page=2");
  }

  @Test
  void wordsWithinAreReadForThemselves() {
    assertThat(state("/?q=90364/19&within=early+warning").toRequest(FACETS.parser()).query())
        .isEqualTo(
            new QueryExpression.All(
                List.of(
                    new QueryExpression.Numbered(DocumentNumber.parse("90364/19").orElseThrow()),
                    new QueryExpression.Any(
                        List.of(
                            new QueryExpression.All(
                                List.of(
                                    new QueryExpression.Word("early"),
                                    new QueryExpression.Word("warning"))))))));
  }

  @Test
  void unknownParametersAndBlankValuesAreIgnored() {
    assertThat(state("/?utm=x&country=&q=%20&page=&sort=")).isEqualTo(SearchState.START);
  }

  @Test
  void textIsSqueezedIntoNormalFormC() {
    assertThat(state("/?q=%20Me%CC%81xico%20%20%20now").text()).isEqualTo("M\u00E9xico now");
  }

  @Test
  void namesNeedingEscapesSurviveTheWayIntoAnAddressAndBack() {
    SearchState state =
        SearchState.START.withText("a&b=\"c\" 100% é").anyOf(Facet.CODE, "JAI 1 & 2");

    assertThat(state(state.href())).isEqualTo(state);
  }

  @Test
  void newFilterStartsAtTheFirstPageOfTheSameSize() {
    assertThat(state("/?page=4&size=20").anyOf(Facet.YEAR, "2019").href())
        .isEqualTo("/?year=2019&size=20");
  }

  @Test
  void excludingAChosenValueTakesItOffTheChosen() {
    Filters filters = state("/?country=BO").noneOf(Facet.COUNTRY, "BO").filters();

    assertThat(filters.anyOf(Facet.COUNTRY)).isEmpty();
    assertThat(filters.noneOf(Facet.COUNTRY)).containsExactly("BO");
  }

  @Test
  void droppedValueLeavesTheOthers() {
    assertThat(
            state("/?country=BO&country=PE&not.role=host").withoutValue(Facet.COUNTRY, "BO").href())
        .isEqualTo("/?country=PE&not.role=host");
  }

  @Test
  void documentNumberBecomesAQueryForIt() {
    assertThat(state("/?q=ST+10364+2019+INIT").toRequest(FACETS.parser()).query())
        .isEqualTo(new QueryExpression.Numbered(DocumentNumber.parse("10364/19").orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "page=0, refusal.page",
    "page=x, refusal.number",
    "page=99999999999, refusal.number",
    "size=101, refusal.size",
    "size=-1, refusal.size",
    "page=1001&size=10, refusal.depth",
    "sort=best, refusal.sort",
    "view=map, refusal.view",
    "year.from=19, refusal.value",
    "group=false, refusal.grouped",
    "grouped=maybe, refusal.value",
    "country=ATLANTIS, refusal.value",
    "country=ZZ, refusal.value",
    "year=nineteen, refusal.value",
    "role=king, refusal.value",
    "not.status=lost, refusal.value",
    "language=_, refusal.value"
  })
  void whatCannotBeMeantIsRefused(String query, String messageKey) {
    assertThatThrownBy(() -> state("/?" + query))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.messageKey()).isEqualTo(messageKey));
  }

  @Test
  void tooLongTextIsRefused() {
    assertThatThrownBy(
            () -> SearchState.START.withText("a".repeat(2_001)).toRequest(FACETS.parser()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void tooManyFiltersAreRefused() {
    List<String> many = IntStream.range(0, 257).mapToObj(i -> "C " + i).toList();

    assertThatThrownBy(() -> SearchState.of(Map.of("code", many), FACETS))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @CsvSource({
    "country, XK",
    "country, CARIBBEAN",
    "year, none",
    "language, fr",
    "programme, ANY-NEW-ONE",
    "role, host"
  })
  void possibleValuesAreTaken(String facet, String value) {
    assertThat(state("/?" + facet + "=" + value).filters().isEmpty()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("wordsOfAddresses")
  void noVocabularyOfUsersTakesAWordThatAddressesUse(String key, @TempDir Path folder)
      throws IOException {
    String terms = "labels: {en: L}\nterms: [{code: A, names: {en: a}}]\n";
    Files.writeString(folder.resolve("own.yaml"), "facet: " + key + "\n" + terms);

    assertThatThrownBy(() -> Vocabulary.load(Optional.of(folder)))
        .hasMessageContaining(key + " means something else already");
  }

  static Stream<String> wordsOfAddresses() {
    List<String> others =
        List.of(
            SearchState.TEXT,
            SearchState.SORT,
            SearchState.PAGE,
            SearchState.SIZE,
            SearchState.VERSIONS,
            SearchState.WITHIN,
            SearchState.VIEW,
            SearchState.HIT,
            FacetPage.FIND,
            FacetPage.ORDER,
            SearchState.BASKET,
            ExportLinks.FORMAT,
            ExportLinks.ROWS);
    return Stream.concat(Facet.BUILT_IN.stream().map(Facet::key), others.stream())
        .filter(key -> key.chars().allMatch(Character::isLowerCase));
  }

  private static SearchState state(String address) {
    MultiValueMap<String, String> raw =
        UriComponentsBuilder.fromUriString(address).build().getQueryParams();
    Map<String, List<String>> decoded = new LinkedHashMap<>();
    raw.forEach(
        (name, values) -> decoded.put(name, values.stream().map(SearchStateTest::decode).toList()));
    return SearchState.of(decoded, FACETS);
  }

  private static String decode(String value) {
    return URLDecoder.decode(value == null ? "" : value, StandardCharsets.UTF_8);
  }
}
