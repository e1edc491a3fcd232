package org.councilnotes.web.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SearchState;

/**
 * Addresses of the figures of a series.
 *
 * @param language the one asked for
 * @param programmes codes of those that are chosen
 */
public record FigureLinks(String series, Optional<String> language, List<String> programmes) {

  public FigureLinks {
    programmes = List.copyOf(programmes);
  }

  /** A programme that is chosen. */
  record Choice(String code, String label) {

    static List<Choice> of(List<String> codes, FacetNames names) {
      return codes.stream()
          .map(code -> new Choice(code, names.label(Facet.PROGRAMME, code)))
          .toList();
    }
  }

  /** The page of the series. */
  public String toSeries() {
    return language
        .map(tag -> NoteLink.toSeries(series, tag))
        .orElseGet(() -> NoteLink.toSeries(series));
  }

  /** The page of the figures, with or without those that one edition tells. */
  public String toPage(boolean all) {
    return NoteLink.toSeries(series) + "/figures" + parameters(all, programmes);
  }

  /** The same without a choice of programmes. */
  public String toAllProgrammes(boolean all) {
    return NoteLink.toSeries(series) + "/figures" + parameters(all, List.of());
  }

  public String toCsv(boolean all) {
    return NoteLink.toSeries(series) + "/figures.csv" + parameters(all, programmes);
  }

  public String toJson(boolean all) {
    return "/api" + NoteLink.toSeries(series) + "/figures" + parameters(all, programmes);
  }

  private String parameters(boolean all, List<String> codes) {
    List<String> parameters = new ArrayList<>();
    language.ifPresent(tag -> parameters.add(SearchState.parameter("language", tag)));
    codes.forEach(code -> parameters.add(SearchState.parameter(Facet.PROGRAMME.key(), code)));
    if (all) {
      parameters.add(SearchState.parameter("all", "true"));
    }
    return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
  }
}
