package org.councilnotes.vocabulary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * A group of countries or a region.
 *
 * @param code such as {@code CELAC}
 * @param wording its names in texts; empty where it is only derived from its members
 * @param shown how pages show it
 * @param members one entry for each membership: a country that left and came back has two
 */
public record CountryGroup(
    String code, Wording wording, GroupDisplay shown, List<Membership> members) {

  public CountryGroup {
    members = List.copyOf(members);
  }

  /**
   * How pages show a group.
   *
   * @param labels by language, where they differ from its names in texts
   * @param isRegion whether pages list countries under it
   */
  public record GroupDisplay(Map<String, String> labels, boolean isRegion) {

    public GroupDisplay {
      labels = Map.copyOf(labels);
    }
  }

  /** Whether a country belongs to it today. */
  public boolean hasMember(String country) {
    return members.stream().anyMatch(m -> m.country().equals(country) && m.to().isEmpty());
  }

  /**
   * A membership.
   *
   * @param country ISO 3166-1 alpha-2
   * @param from first day; empty where it has no known start
   * @param to last day; empty where it has not ended
   */
  public record Membership(String country, Optional<LocalDate> from, Optional<LocalDate> to) {}
}
