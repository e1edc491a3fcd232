package org.councilnotes.notice;

import org.councilnotes.query.Facet;
import org.councilnotes.query.YearRange;

/** What words of a query mean as a filter. */
sealed interface NameMeaning {

  /** A value of a facet, such as a country. */
  record Value(Facet facet, String value) implements NameMeaning {}

  /**
   * The reports of an edition.
   *
   * @param edition in short form, such as {@code 2018-19}
   * @param years which are meant where the archive has no such edition
   */
  record Edition(String edition, YearRange years) implements NameMeaning {}

  /** The newest editions that the archive has, so many. */
  record Newest(int editions) implements NameMeaning {}

  /** A range of years. */
  record Years(YearRange years) implements NameMeaning {}
}
