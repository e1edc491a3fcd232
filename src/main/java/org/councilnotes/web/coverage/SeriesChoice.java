package org.councilnotes.web.coverage;

import java.util.List;
import java.util.Optional;
import org.councilnotes.coverage.profile.ProfileSeries;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.web.address.SearchState;

/** The series to choose from on a page, and the one whose editions it shows. */
record SeriesChoice(List<Line> lines) {

  SeriesChoice {
    lines = List.copyOf(lines);
  }

  /** One series. */
  record Line(String id, String name, long passages, String href, boolean shown) {}

  /**
   * Prepares the choice.
   *
   * @param path of the page
   */
  static SeriesChoice of(ProfileSeries series, String path, FacetNames names) {
    return new SeriesChoice(
        series.held().stream()
            .map(
                value ->
                    new Line(
                        value.value(),
                        names.label(Facet.SERIES, value.value()),
                        value.count(),
                        path + "?" + SearchState.parameter("series", value.value()),
                        series.chosen().equals(Optional.of(value.value()))))
            .toList());
  }
}
