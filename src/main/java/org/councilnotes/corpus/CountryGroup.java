package org.councilnotes.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.Vocabulary.Wording;

/**
 * A group of countries or a region.
 *
 * @param code such as {@code CELAC}
 * @param wording what it is called
 * @param members one entry a membership: a country that left and came back has two
 */
public record CountryGroup(String code, Wording wording, List<Membership> members) {

  public CountryGroup {
    members = List.copyOf(members);
  }

  /**
   * How long a country belongs to a group.
   *
   * @param country ISO 3166-1 alpha-2
   * @param from first day; empty where it was always so
   * @param to last day; empty where it still is so
   */
  public record Membership(String country, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
