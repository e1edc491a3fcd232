package org.councilnotes.web.indicator;

import java.util.List;
import java.util.Set;
import org.councilnotes.indicator.FollowedSeries;
import org.councilnotes.label.FacetValues;
import org.councilnotes.query.Facet;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Refusal;
import org.springframework.stereotype.Component;

/** Chooses the figures of programmes, their parts and predecessors included. */
@Component
public final class FigureFilter {

  private final FacetValues values;
  private final Vocabulary vocabulary;

  FigureFilter(FacetValues values, Vocabulary vocabulary) {
    this.values = values;
    this.vocabulary = vocabulary;
  }

  /**
   * The codes of programmes as they were typed.
   *
   * @throws Refusal where one is no programme
   */
  List<String> codes(List<String> typed) {
    return typed.stream()
        .filter(value -> !value.isBlank())
        .map(value -> values.resolve(Facet.PROGRAMME, value).orElseThrow(() -> badValue(value)))
        .distinct()
        .toList();
  }

  private static Refusal badValue(String value) {
    String name = Facet.PROGRAMME.key();
    return Refusal.badValue("value", name, value, name, value);
  }

  /** The figures of passages about any of these programmes; all where there is none. */
  public FollowedSeries about(List<String> codes, FollowedSeries series) {
    return series.about(vocabulary.thesaurus().programmesUnder(Set.copyOf(codes)));
  }
}
