package org.councilnotes.web.map;

import java.util.List;
import java.util.Optional;

/**
 * What is counted for a country or territory.
 *
 * @param code of the facet of countries
 * @param count above 0
 * @param share of the passages or notes that were counted, 0 to 1; empty where there is none
 * @param roles names, in the language of the page
 * @param href a search that finds what is counted
 */
public record CountryFigure(
    String code, long count, Optional<Double> share, List<String> roles, String href) {

  public CountryFigure {
    roles = List.copyOf(roles);
  }
}
