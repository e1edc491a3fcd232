package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class ParticipationTaggerTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @Test
  void programmeOfTheTitleAloneGivesNoParticipation() {
    Note note = about("COPOLAD").section("I", "Results").text("Peru joined in 2018.").build();

    assertThat(facts(note)).isEmpty();
    assertThat(TAGGER.tag(note).passages().getLast().tags().programmes()).hasSize(1);
  }

  @Test
  void programmeOfAHeadingAroundGivesParticipation() {
    Note note =
        about("SEACOP")
            .section("I", "COPOLAD")
            .section("I.A", "Results")
            .text("Peru joined in 2018.")
            .build();

    assertThat(facts(note)).containsExactly("COPOLAD PE participant");
  }

  @Test
  void programmeNamedBeforeGivesParticipationWhateverTheTitle() {
    Note note =
        about("COPOLAD")
            .section("I", "Results")
            .text("SEACOP grew steadily. Peru joined in 2018.")
            .build();

    assertThat(facts(note)).containsExactly("SEACOP PE participant");
  }

  private static Notes about(String programme) {
    return Notes.in("en", "Report on " + programme).cover("Report on " + programme);
  }

  private static List<String> facts(Note note) {
    return TAGGER.tag(note).passages().stream()
        .flatMap(passage -> passage.tags().participations().stream())
        .map(fact -> fact.programme() + " " + fact.country() + " " + fact.role().key())
        .toList();
  }
}
