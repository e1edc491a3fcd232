package org.councilnotes.curation;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.vocabulary.Vocabulary.Wording;

/**
 * A proposed programme with the answer that people gave.
 *
 * @param programme its entry in the vocabulary once accepted
 * @param answer given since the notes were tagged
 */
public record ReviewedProposal(ProgrammeProposal proposal, Programme programme, Answer answer) {

  /** The answer that the current vocabulary has. */
  public enum Answer {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  static ReviewedProposal of(ProgrammeProposal proposal, Vocabulary now) {
    return new ReviewedProposal(proposal, ProgrammeEntry.of(proposal, now), answer(proposal, now));
  }

  /** The entry in {@code programmes.yaml}, for people who write it by hand. */
  public String yaml() {
    return new ProgrammeEntry(programme).yaml();
  }

  public boolean isOpen() {
    return answer == Answer.OPEN;
  }

  private static Answer answer(ProgrammeProposal proposal, Vocabulary now) {
    Programme entry = ProgrammeEntry.of(proposal, now);
    boolean isProgramme =
        now.programme(entry.code()).isPresent()
            || now.programmes().stream().anyMatch(p -> isCalled(proposal, p));
    boolean isNone = now.notProgrammes().contains(proposal.acronym());
    return isProgramme ? Answer.ACCEPTED : isNone ? Answer.DECLINED : Answer.OPEN;
  }

  private static boolean isCalled(ProgrammeProposal proposal, Programme programme) {
    Wording wording = programme.wording();
    return Stream.of(
            wording.acronyms().stream(),
            wording.aliases().stream(),
            wording.names().values().stream().flatMap(List::stream))
        .flatMap(names -> names)
        .anyMatch(proposal.acronym()::equals);
  }
}
