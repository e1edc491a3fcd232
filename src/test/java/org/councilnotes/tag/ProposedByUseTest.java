package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Names that are proposed for the words around them alone. */
class ProposedByUseTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @Test
  void coinedNameThatStatesJoinIsProposed() {
    assertThat(proposed("Peru joined WAVEHAB in 2019.", "WAVEHAB covers Chile and Ecuador, too."))
        .containsOnly("WAVEHAB used");
  }

  @Test
  void nameInWordsThatStatesTakePartInIsProposed() {
    assertThat(
            proposed(
                "Norway has taken part in Blue Lanterns since 2020.",
                "In 2021 Blue Lanterns was extended to Malta."))
        .containsOnly("Blue Lanterns used");
  }

  @Test
  void whoWritesAndMeetsIsNotProposed() {
    assertThat(
            proposed(
                "Mr McDonald wrote to the Commission on 3 May.",
                "The Council adopted the Rules of Procedure."))
        .isEmpty();
  }

  @Test
  void ofNamesInsideEachOtherTheLongestIsProposed() {
    assertThat(
            proposed(
                "Peru joined WAVEHAB Andes in 2019.",
                "Under WAVEHAB Andes, officers from Chile were trained."))
        .containsOnly("WAVEHAB Andes used");
  }

  @Test
  void bodyThatWritesIsNotProposed() {
    assertThat(
            proposed(
                "The secretariat of the OPRUR wrote to the Council.",
                "According to the OPRUR, prices fell."))
        .isEmpty();
  }

  @Test
  void programmeOfTheVocabularyIsNotProposed() {
    assertThat(proposed("Peru joined SEACOP.", "Under SEACOP VI Chile was trained.")).isEmpty();
  }

  private static List<String> proposed(String... texts) {
    Notes draft = Notes.in("en", "Harbours").section("I", "Ports");
    for (String text : texts) {
      draft.text(text);
    }
    Note note = TAGGER.tag(draft.build());
    return note.passages().stream()
        .flatMap(passage -> passage.tags().proposals().stream())
        .map(tag -> tag.acronym() + " " + tag.sign().key())
        .distinct()
        .toList();
  }
}
