package org.councilnotes.web.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.curation.NewProgramme;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Example;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/**
 * A proposed programme as the status page shows it.
 *
 * @param programme its entry in the vocabulary once accepted
 * @param answer answer given since the notes were tagged
 * @param examples passages that name it
 */
record ProposalView(
    ProgrammeProposal proposal, NewProgramme programme, Answer answer, List<ExampleView> examples) {

  /** Maximum number of proposals shown, best supported first. */
  static final int MOST = 50;

  /** The answer that the current vocabulary has. */
  enum Answer {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  /** A passage with the words highlighted that support the proposal. */
  record ExampleView(Example example, Excerpt excerpt, List<TextRun> runs) {

    static ExampleView of(Example example) {
      var words = List.of(example.tag().words());
      Excerpt excerpt = Excerpt.of(example.passage().text(), words);
      List<TextRun> runs =
          StyledText.of(example.passage()).with(words, Ink.MATCH).runs(excerpt.part());
      return new ExampleView(example, excerpt, runs);
    }

    public String href() {
      return NoteLink.toPassage(example.note().id(), example.passage().id());
    }
  }

  static List<ProposalView> of(List<ProgrammeProposal> proposals, Vocabulary now) {
    return proposals.stream().map(proposal -> of(proposal, now)).toList();
  }

  private static ProposalView of(ProgrammeProposal proposal, Vocabulary now) {
    return new ProposalView(
        proposal,
        programme(proposal),
        answer(proposal.acronym(), now),
        proposal.examples().stream().map(ExampleView::of).toList());
  }

  /** The entry that accepting adds to the vocabulary. */
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

  public List<Sign> signs() {
    return proposal.signs().stream().sorted().toList();
  }

  public boolean isOpen() {
    return answer == Answer.OPEN;
  }

  public boolean isAccepted() {
    return answer == Answer.ACCEPTED;
  }
}
