package org.councilnotes.web.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.curation.ReviewedProposal.Answer;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;

/**
 * A proposed programme as the page shows it.
 *
 * @param code its code once accepted
 * @param yaml its entry in the vocabulary once accepted
 * @param answer answer given since the notes were tagged
 * @param examples passages that name it
 * @param restricted whether only notes for authorised readers propose it
 */
record ProposalView(
    ProgrammeProposal proposal,
    String code,
    String yaml,
    Answer answer,
    List<HighlightedPassage> examples,
    boolean restricted) {

  static ProposalView of(ReviewedProposal reviewed, Predicate<ProgrammeProposal> restricted) {
    return new ProposalView(
        reviewed.proposal(),
        reviewed.programme().code(),
        reviewed.yaml(),
        reviewed.answer(),
        reviewed.proposal().examples().stream()
            .map(
                example ->
                    HighlightedPassage.of(
                        example.note(), example.passage(), List.of(example.tag().words())))
            .toList(),
        restricted.test(reviewed.proposal()));
  }

  public List<Sign> signs() {
    return proposal.signs().stream().sorted().toList();
  }

  /** Its long forms, by language; the name itself is none. */
  public Map<String, String> longForms() {
    Map<String, String> others = new TreeMap<>(proposal.naming().longForms());
    others.values().removeIf(proposal.acronym()::equals);
    return others;
  }

  /** The years of its notes, such as {@code 2018–2021}; empty where they have none. */
  public String years() {
    var from = proposal.extent().from();
    var to = proposal.extent().to();
    if (from.isEmpty() || from.equals(to)) {
      return from.isEmpty() ? "" : Integer.toString(from.getAsInt());
    }
    return from.getAsInt() + "–" + to.getAsInt();
  }

  public boolean isOpen() {
    return answer == Answer.OPEN;
  }

  public boolean isAccepted() {
    return answer == Answer.ACCEPTED;
  }
}
