package org.councilnotes.curation;

import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Example;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * A proposed programme with the answer that people gave.
 *
 * @param programme its entry in the vocabulary once accepted
 * @param answer given since the notes were tagged
 */
public record ReviewedProposal(ProgrammeProposal proposal, NewProgramme programme, Answer answer) {

  /** The answer that the current vocabulary has. */
  public enum Answer {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  static ReviewedProposal of(ProgrammeProposal proposal, Vocabulary now) {
    return new ReviewedProposal(proposal, programme(proposal), answer(proposal.acronym(), now));
  }

  static NewProgramme programme(ProgrammeProposal proposal) {
    Optional<Example> introduction = proposal.introduction();
    return new NewProgramme(
        proposal.acronym(),
        introduction.flatMap(example -> example.tag().longForm()),
        introduction.map(example -> example.note().naming().language()).orElse("en"));
  }

  private static Answer answer(String acronym, Vocabulary now) {
    boolean isProgramme = now.programmes().stream().anyMatch(p -> isCalled(acronym, p));
    boolean isNone = now.notProgrammes().contains(acronym);
    return isProgramme ? Answer.ACCEPTED : isNone ? Answer.DECLINED : Answer.OPEN;
  }

  private static boolean isCalled(String acronym, Programme programme) {
    return Stream.concat(
            programme.wording().acronyms().stream(), programme.wording().aliases().stream())
        .anyMatch(acronym::equals);
  }
}
