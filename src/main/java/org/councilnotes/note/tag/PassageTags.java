package org.councilnotes.note.tag;

import java.util.List;

/**
 * All tags of one passage: one entry a mention, in the order of the text.
 *
 * @param terms of users' own vocabularies
 * @param participations each once
 * @param proposals acronyms that may be programmes
 */
public record PassageTags(
    List<ProgrammeTag> programmes,
    List<CountryTag> countries,
    List<GroupTag> groups,
    List<YearTag> eventYears,
    List<TermTag> terms,
    List<Participation> participations,
    List<ProposalTag> proposals) {

  public static final PassageTags NONE =
      new PassageTags(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public PassageTags {
    programmes = List.copyOf(programmes);
    countries = List.copyOf(countries);
    groups = List.copyOf(groups);
    eventYears = List.copyOf(eventYears);
    terms = List.copyOf(terms);
    participations = List.copyOf(participations);
    proposals = List.copyOf(proposals);
  }

  public PassageTags withProgrammes(List<ProgrammeTag> others) {
    return new PassageTags(others, countries, groups, eventYears, terms, participations, proposals);
  }

  public PassageTags withCountries(List<CountryTag> others) {
    return new PassageTags(
        programmes, others, groups, eventYears, terms, participations, proposals);
  }

  public PassageTags withGroups(List<GroupTag> others) {
    return new PassageTags(
        programmes, countries, others, eventYears, terms, participations, proposals);
  }

  public PassageTags withEventYears(List<YearTag> others) {
    return new PassageTags(programmes, countries, groups, others, terms, participations, proposals);
  }

  public PassageTags withTerms(List<TermTag> others) {
    return new PassageTags(
        programmes, countries, groups, eventYears, others, participations, proposals);
  }

  public PassageTags withParticipations(List<Participation> others) {
    return new PassageTags(programmes, countries, groups, eventYears, terms, others, proposals);
  }

  public PassageTags withProposals(List<ProposalTag> others) {
    return new PassageTags(
        programmes, countries, groups, eventYears, terms, participations, others);
  }
}
