package org.councilnotes.web.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.coverage.Dimension;
import org.councilnotes.coverage.Measure;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetNamesCache;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.map.CountryFigure;
import org.councilnotes.web.map.MapView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The countries that take part in a programme, on a map. */
@Component
final class ProgrammeMap {

  private final CoverageCache tables;
  private final MessageSource messages;
  private final FacetNamesCache names;

  ProgrammeMap(CoverageCache tables, FacetLabels labels, MessageSource messages) {
    this.tables = tables;
    this.messages = messages;
    this.names = new FacetNamesCache(labels);
  }

  /**
   * Draws the facts of a programme.
   *
   * @param state the programme and the series that the page shows, with its address
   * @param context whether participations that only headings tell are counted, too
   */
  MapView of(
      SearchState state, String programme, boolean context, ArchiveReader world, Locale locale) {
    Coverage table =
        tables.of(
            new CoverageRequest(
                SearchRequest.of("", state.filters()),
                Dimension.COUNTRY,
                Dimension.PROGRAMME,
                Measure.FACTS,
                context),
            world);
    FacetNames labels = names.in(locale);
    List<CountryFigure> figures = new ArrayList<>();
    for (Map.Entry<Coverage.Place, Coverage.Cell> counted : table.cells().entrySet()) {
      if (counted.getKey().column().equals(programme)) {
        String country = counted.getKey().row();
        Set<String> roles = counted.getValue().roles();
        figures.add(
            new CountryFigure(
                country,
                counted.getValue().count(),
                Optional.empty(),
                roles.stream().map(role -> labels.label(Facet.ROLE, role)).toList(),
                href(state, new Participant(programme, country, roles), context)));
      }
    }
    return MapView.of(figures, Set.of(), labels, messages, locale);
  }

  private record Participant(String programme, String country, Set<String> roles) {}

  /** A search that finds the facts. */
  private static String href(SearchState state, Participant who, boolean context) {
    Filters facts = state.filters();
    for (Facet facet : CoverageRequest.OF_FACTS) {
      facts = facts.withoutChoice(facet);
    }
    for (String role : who.roles()) {
      for (boolean isFact : context ? List.of(true, false) : List.of(true)) {
        facts =
            facts.with(
                Facet.PARTICIPATION,
                new ParticipationValue(who.programme(), who.country(), role, isFact).indexed());
      }
    }
    return state.withFilters(facts).href();
  }
}
