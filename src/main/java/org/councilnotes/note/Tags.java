package org.councilnotes.note;

import java.util.List;

/**
 * All tags of one passage: one entry a mention, in the order of the text.
 *
 * @param terms of users' own vocabularies
 * @param participations each once
 * @param proposals acronyms that may be programmes
 */
public record Tags(
    List<ProgrammeTag> programmes,
    List<CountryTag> countries,
    List<GroupTag> groups,
    List<YearTag> eventYears,
    List<TermTag> terms,
    List<Participation> participations,
    List<ProposalTag> proposals) {

  public static final Tags NONE =
      new Tags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Tags {
    programmes = List.copyOf(programmes);
    countries = List.copyOf(countries);
    groups = List.copyOf(groups);
    eventYears = List.copyOf(eventYears);
    terms = List.copyOf(terms);
    participations = List.copyOf(participations);
    proposals = List.copyOf(proposals);
  }

  public Tags withProgrammes(List<ProgrammeTag> others) {
    return new Tags(others, countries, groups, eventYears, terms, participations, proposals);
  }

  public Tags withCountries(List<CountryTag> others) {
    return new Tags(programmes, others, groups, eventYears, terms, participations, proposals);
  }

  public Tags withGroups(List<GroupTag> others) {
    return new Tags(programmes, countries, others, eventYears, terms, participations, proposals);
  }

  public Tags withEventYears(List<YearTag> others) {
    return new Tags(programmes, countries, groups, others, terms, participations, proposals);
  }

  public Tags withTerms(List<TermTag> others) {
    return new Tags(programmes, countries, groups, eventYears, others, participations, proposals);
  }

  public Tags withParticipations(List<Participation> others) {
    return new Tags(programmes, countries, groups, eventYears, terms, others, proposals);
  }

  public Tags withProposals(List<ProposalTag> others) {
    return new Tags(programmes, countries, groups, eventYears, terms, participations, others);
  }
}
