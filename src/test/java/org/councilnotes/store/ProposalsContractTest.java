package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProposalTag;
import org.councilnotes.note.tag.ProposalTag.Sign;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

/** What the notes of a world propose together. */
public abstract class ProposalsContractTest extends ArchiveContractTest {

  protected ProposalsContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void surestComesFirstWithPassagesFromManyNotes() {
    hold(
        note("90801/19", tag("HALICOP", Sign.CALLED), tag("HALICOP", Sign.CALLED)),
        note("90802/19", tag("HALICOP", Sign.LONG_FORM), tag("MARISTEL", Sign.SAID)),
        note("90803/19", tag("HALICOP", Sign.PHASE), tag("HALICOP", Sign.PHASE)),
        note("90804/19"));

    List<ProgrammeProposal> proposals = proposals();

    assertThat(proposals)
        .extracting(p -> p.acronym() + " " + p.passages() + " in " + p.notes())
        .containsExactly("HALICOP 5 in 3", "MARISTEL 1 in 1");
    assertThat(proposals.getFirst().examples())
        .extracting(e -> e.note().id() + " " + e.tag().sign())
        .containsExactly("90802-19 LONG_FORM", "90801-19 CALLED", "90803-19 PHASE");
    assertThat(proposals.getFirst().introduction()).isPresent();
    assertThat(proposals.getLast().introduction()).isEmpty();
  }

  @Test
  void noteThatIsTaggedOtherwiseProposesNothingAnyMore() {
    hold(note("90801/19", tag("HALICOP", Sign.CALLED)));
    hold(note("90801/19"));

    assertThat(proposals()).isEmpty();
  }

  @Test
  void noMoreAreReadThanAskedFor() {
    hold(note("90801/19", tag("HALICOP", Sign.CALLED), tag("MARISTEL", Sign.SAID)));

    try (ArchiveReader reader = reader()) {
      assertThat(reader.proposals(1))
          .extracting(ProgrammeProposal::acronym)
          .containsExactly("MARISTEL");
    }
  }

  private List<ProgrammeProposal> proposals() {
    try (ArchiveReader reader = reader()) {
      return reader.proposals(9);
    }
  }

  private static ProposalTag tag(String acronym, Sign sign) {
    Optional<String> longForm =
        Optional.of("Harbour Light Project").filter(words -> sign == Sign.LONG_FORM);
    return new ProposalTag(acronym, sign, longForm, new TextRange(0, 3));
  }

  /** A note with a passage for each tag. */
  private static Note note(String number, ProposalTag... tags) {
    NoteDraft draft = NoteDraft.numbered(number).heading("I", "I.", "Ports");
    for (ProposalTag tag : tags) {
      draft.paragraph("A passage on " + tag.acronym());
    }
    Note note = draft.build();
    List<Passage> passages = new ArrayList<>(note.passages());
    for (int i = 0; i < tags.length; i++) {
      int at = passages.size() - tags.length + i;
      passages.set(at, passages.get(at).withTags(PassageTags.NONE.withProposals(List.of(tags[i]))));
    }
    return note.withPassages(passages);
  }
}
