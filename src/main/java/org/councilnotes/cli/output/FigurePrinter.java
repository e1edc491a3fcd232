package org.councilnotes.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.indicator.Indicator;
import org.councilnotes.indicator.IndicatorMark;

/** Prints figures of a series: for each indicator what the editions say, in one line each. */
public record FigurePrinter(Console console) {

  /** Prints all; says what is left out. */
  public void print(FollowedSeries series, boolean withSingle) {
    List<Indicator> all = series.listed(withSingle);
    all.forEach(indicator -> print(indicator, series));
    long left = withSingle ? 0 : series.single();
    console.print(
        "%d figures over %d editions%s%s"
            .formatted(
                all.size(),
                series.editions().size(),
                left > 0 ? ", and %d that one edition tells (--all)".formatted(left) : "",
                series.indicators().isCut() ? "; not all of the series was read" : ""));
  }

  private void print(Indicator indicator, FollowedSeries series) {
    console.print(indicator.newest().label());
    for (int i = 0; i < indicator.cells().size(); i++) {
      Indicator.Cell cell = indicator.cells().get(i);
      String name = series.name(i);
      String marks =
          cell.marks().stream().sorted().map(IndicatorMark::key).collect(Collectors.joining(", "));
      cell.value()
          .ifPresent(
              value ->
                  console.print(
                      "  %-10s %s%s%s"
                          .formatted(
                              name,
                              value.printed(),
                              value.quantity().isCumulative() ? " (cumulative)" : "",
                              marks.isEmpty() ? "" : " [" + marks + "]")));
    }
  }
}
