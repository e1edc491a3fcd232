package org.councilnotes.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.councilnotes.coverage.Coverage.Cell;
import org.councilnotes.coverage.Coverage.Place;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.SearchRequest;
import org.junit.jupiter.api.Test;

class RowArrangementTest {

  private static final Map<String, String> PARENTS =
      Map.of("PE", "SOUTH", "BO", "SOUTH", "PT", "EU", "SEACOP", "CRP", "CRP", "GIFP");

  private static final FacetNames NAMES =
      new FacetNames(
          facet -> facet.key(),
          (_, value) -> value,
          (_, _) -> Optional.empty(),
          (_, value) -> Optional.ofNullable(PARENTS.get(value)));

  /** Rows in their order, each with the first and last column that mentions it. */
  private static Coverage table(Dimension rows, Dimension columns, List<String> spans) {
    List<String> values = spans.stream().map(span -> span.split(" ", -1)[0]).toList();
    Map<Place, Cell> cells = new HashMap<>();
    for (String span : spans) {
      String[] parts = span.split(" ", -1);
      cells.put(new Place(parts[0], parts[1]), new Cell(1, 0, new TreeSet<>()));
      cells.put(new Place(parts[0], parts[2]), new Cell(1, 0, new TreeSet<>()));
    }
    CoverageRequest request =
        new CoverageRequest(
            SearchRequest.of("", Filters.NONE), rows, columns, Measure.PASSAGES, false);
    return new Coverage(
        request, values, List.of("2015", "2016", "2017"), cells, Map.of(), Map.of(), "s");
  }

  private static List<String> groups(RowGrouping grouping, RowOrder order, Coverage table) {
    return new RowArrangement(grouping, order)
        .groups(table, NAMES, Comparator.naturalOrder()).stream()
            .map(group -> group.value().orElse("-") + group.rows())
            .toList();
  }

  private static final Coverage COUNTRIES =
      table(
          Dimension.COUNTRY,
          Dimension.YEAR,
          List.of("PT 2016 2017", "XX 2015 2015", "PE 2015 2016", "BO 2015 2017"));

  @Test
  void regionsStandInTheOrderOfTheirFirstRowsAndOthersLast() {
    assertThat(groups(RowGrouping.REGION, RowOrder.TOTAL, COUNTRIES))
        .containsExactly("EU[PT]", "SOUTH[PE, BO]", "-[XX]");
    assertThat(groups(RowGrouping.REGION, RowOrder.FIRST, COUNTRIES))
        .containsExactly("SOUTH[PE, BO]", "EU[PT]", "-[XX]");
    assertThat(groups(RowGrouping.REGION, RowOrder.NAME, COUNTRIES))
        .containsExactly("EU[PT]", "SOUTH[BO, PE]", "-[XX]");
  }

  @Test
  void rowsAreOrderedByWhatIsAskedFor() {
    assertThat(groups(RowGrouping.NONE, RowOrder.TOTAL, COUNTRIES))
        .containsExactly("-[PT, XX, PE, BO]");
    assertThat(groups(RowGrouping.NONE, RowOrder.NAME, COUNTRIES))
        .containsExactly("-[BO, PE, PT, XX]");
    assertThat(groups(RowGrouping.NONE, RowOrder.FIRST, COUNTRIES))
        .containsExactly("-[XX, PE, BO, PT]");
    assertThat(groups(RowGrouping.NONE, RowOrder.LAST, COUNTRIES))
        .containsExactly("-[PT, BO, PE, XX]");
  }

  @Test
  void programmeStandsWithTheOutermostOneAndThatWithItsParts() {
    Coverage programmes =
        table(
            Dimension.PROGRAMME,
            Dimension.YEAR,
            List.of("COPOLAD 2015 2016", "SEACOP 2015 2016", "GIFP 2015 2016", "CRP 2015 2016"));

    assertThat(groups(RowGrouping.PARENT, RowOrder.TOTAL, programmes))
        .containsExactly("GIFP[SEACOP, GIFP, CRP]", "-[COPOLAD]");
  }

  @Test
  void whatDoesNotFitIsReplacedByTheUsual() {
    RowArrangement wanted = new RowArrangement(RowGrouping.REGION, RowOrder.LAST);
    CoverageRequest byProgramme =
        table(Dimension.COUNTRY, Dimension.PROGRAMME, List.of()).request();
    CoverageRequest ofProgrammes = table(Dimension.PROGRAMME, Dimension.YEAR, List.of()).request();

    assertThat(wanted.fits(COUNTRIES.request())).isTrue();
    assertThat(wanted.fits(byProgramme)).isFalse();
    assertThat(wanted.fitted(byProgramme))
        .isEqualTo(new RowArrangement(RowGrouping.REGION, RowOrder.TOTAL));
    assertThat(wanted.fitted(ofProgrammes))
        .isEqualTo(new RowArrangement(RowGrouping.NONE, RowOrder.LAST));
  }

  @Test
  void timesStayInTheirOrder() {
    Coverage years =
        new Coverage(
            new CoverageRequest(
                SearchRequest.of("", Filters.NONE),
                Dimension.YEAR,
                Dimension.COUNTRY,
                Measure.PASSAGES,
                false),
            List.of("2015", "2010"),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            "s");

    assertThat(groups(RowGrouping.NONE, RowOrder.NAME, years)).containsExactly("-[2015, 2010]");
  }
}
