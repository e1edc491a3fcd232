package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    assertThat(proposals.getFirst().naming().longForms()).containsOnlyKeys("en");
    assertThat(proposals.getLast().naming().longForms()).isEmpty();
  }

  @Test
  void spellingsAndLanguagesOfOneThingAreOneProposal() {
    hold(
        note("90801/19", tag("HALI-COP", Sign.CALLED), tag("HALICOP", Sign.LONG_FORM)),
        note("90802/21", tag("Hali COP", Sign.PHASE), tag("HALICOP", Sign.SAID)),
        note("90803/17", tag("Harbour Light Project", Sign.NAME)),
        note("90804/19", tag("MARISTEL", Sign.SAID)));

    List<ProgrammeProposal> proposals = proposals();

    assertThat(proposals)
        .extracting(p -> p.acronym() + " " + p.passages() + " in " + p.notes())
        .containsExactly("HALICOP 5 in 3", "MARISTEL 1 in 1");
    assertThat(proposals.getFirst().naming().variants()).containsExactly("HALI-COP", "Hali COP");
    assertThat(proposals.getFirst().naming().longForms())
        .isEqualTo(Map.of("en", "Harbour Light Project"));
    assertThat(proposals.getFirst().extent().from()).hasValue(2017);
    assertThat(proposals.getFirst().extent().to()).hasValue(2021);
    assertThat(proposals.getFirst().examples())
        .extracting(e -> e.tag().acronym() + " " + e.tag().sign())
        .containsExactly("HALICOP LONG_FORM", "HALICOP SAID", "Harbour Light Project NAME");
  }

  @Test
  void wordForProgrammesInAnotherLanguageNamesTheSameThing() {
    hold(
        note("90801/19", tag("Farol Initiative", Sign.NAME), tag("Farol Fund", Sign.NAME)),
        note("90802/19", tag("Iniciativa Farol", Sign.NAME)),
        note("90803/19", tag("Farol Fund", Sign.NAME)));

    assertThat(proposals())
        .extracting(p -> p.acronym() + " " + p.naming().variants())
        .containsExactly("Farol Fund []", "Farol Initiative [Iniciativa Farol]");
  }

  @Test
  void wordsInCapitalsAreProposedOnlyWhereTheyRecur() {
    hold(
        note("90801/19", tag("Silver Roads Fund", Sign.NAME), tag("Silver Roads Fund", Sign.NAME)),
        note("90802/19", tag("Amber Roads Fund", Sign.NAME), tag("Amber Roads Fund", Sign.TITLE)));

    assertThat(proposals())
        .extracting(ProgrammeProposal::acronym)
        .containsExactly("Amber Roads Fund");
  }

  @Test
  void parentThatMostPassagesSayIsProposedWithIt() {
    hold(
        note(
            "90801/19",
            tag("HALICOP", Sign.CALLED).withParent(Optional.of("COPOLAD")),
            tag("HALICOP", Sign.SAID),
            tag("HALICOP", Sign.CALLED).withParent(Optional.of("COPOLAD")),
            tag("HALICOP", Sign.PHASE).withParent(Optional.of("SEACOP"))));

    assertThat(proposals().getFirst().parent()).hasValue("COPOLAD");
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
    String date = "20" + number.substring(number.indexOf('/') + 1) + "-05-01";
    NoteDraft draft = NoteDraft.numbered(number).date(date).heading("I", "I.", "Ports");
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
