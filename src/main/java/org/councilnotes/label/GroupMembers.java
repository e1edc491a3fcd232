package org.councilnotes.label;

import java.util.Optional;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.vocabulary.CountryGroup;
import org.councilnotes.vocabulary.Vocabulary;

/** Puts the members of groups of countries in place of the groups. */
public final class GroupMembers {

  private GroupMembers() {}

  /** The same filters without a chosen group: its members are chosen, present and former ones. */
  public static Filters in(Filters filters, Vocabulary vocabulary) {
    Filters members = filters;
    for (String value : filters.anyOf(Facet.COUNTRY)) {
      Optional<CountryGroup> group = vocabulary.group(value);
      if (group.isPresent()) {
        members = members.dropping(Facet.COUNTRY, value);
        for (CountryGroup.Membership member : group.get().members()) {
          members = members.with(Facet.COUNTRY, member.country());
        }
      }
    }
    return members;
  }
}
