package org.councilnotes.web.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.curation.ReviewedProposal;
import org.councilnotes.curation.ReviewedProposal.Answer;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.store.ProgrammeProposal;
import org.councilnotes.store.ProgrammeProposal.Example;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.text.Excerpt;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/**
 * A proposed programme as the status page shows it.
 *
 * @param yaml its entry in the vocabulary once accepted
 * @param answer answer given since the notes were tagged
 * @param examples passages that name it
 */
record ProposalView(
    ProgrammeProposal proposal, String yaml, Answer answer, List<ExampleView> examples) {

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

  static ProposalView of(ReviewedProposal reviewed) {
    return new ProposalView(
        reviewed.proposal(),
        reviewed.yaml(),
        reviewed.answer(),
        reviewed.proposal().examples().stream().map(ExampleView::of).toList());
  }

  public List<Sign> signs() {
    return proposal.signs().stream().sorted().toList();
  }

  /** Its long forms with their language, by language. */
  public Map<String, String> longForms() {
    return new TreeMap<>(proposal.naming().longForms());
  }

  public boolean isOpen() {
    return answer == Answer.OPEN;
  }

  public boolean isAccepted() {
    return answer == Answer.ACCEPTED;
  }
}
