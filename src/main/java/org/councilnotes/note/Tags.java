package org.councilnotes.note;

import java.util.List;

/** All tags of one passage: one entry a mention, in the order of the text. */
public record Tags(
    List<ProgrammeTag> programmes,
    List<CountryTag> countries,
    List<GroupTag> groups,
    List<YearTag> eventYears) {

  public static final Tags NONE = new Tags(List.of(), List.of(), List.of(), List.of());

  public Tags {
    programmes = List.copyOf(programmes);
    countries = List.copyOf(countries);
    groups = List.copyOf(groups);
    eventYears = List.copyOf(eventYears);
  }
}
