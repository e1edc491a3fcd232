package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AboutTaggerTest {

  private static final NoteTagger TAGGER = new NoteTagger(Vocabulary.load(Optional.empty()));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "Situation of fisheries in Chad, TD",
        "Draft Council Decision on the EU-Chile Interim Agreement, CL",
        "\"Border management in Peru, Bolivia and Ecuador\", PE BO EC",
        "\"Ports of Peru, Bolivia, Ecuador and Chile\", \"\"",
        "Comments by Sweden on tidal gauges, \"\"",
        "Letter from the Government of Norway on tides in Chad, TD",
        "Work programme of the Finnish Presidency, \"\"",
        "Outcome of the tide seminar in Sofia (Bulgaria), \"\"",
        "Statement of the Danish delegation on gauges, \"\"",
        "Annual report on tides, \"\"",
      })
  void subjectNamesTheMatter(String subject, String expected) {
    Note note = Notes.in("en", subject).section("I", "Tides").text("All was quiet.").build();

    assertThat(String.join(" ", TAGGER.tag(note).about())).isEqualTo(expected);
  }

  @Test
  void countryOfMostMentionsInSeveralSectionsIsWhatTheNoteIsAbout() {
    assertThat(TAGGER.tag(tides("I", "II", "III")).about()).containsExactly("TD");
  }

  @Test
  void countryOfOneSectionIsNot() {
    assertThat(TAGGER.tag(tides("I", "I", "I")).about()).isEmpty();
  }

  @Test
  void taggingAnewForgetsWhatANoteWasAbout() {
    Note note = Notes.in("en", "Tides").section("I", "Tides").text("Quiet.").build();

    assertThat(TAGGER.tag(note.withAbout(List.of("PE"))).about()).isEmpty();
  }

  private static Note tides(String... sections) {
    Notes note = Notes.in("en", "Annual report on tides");
    String open = "";
    for (String section : sections) {
      if (!open.equals(section)) {
        note.section(section, "Gauges");
        open = section;
      }
      note.text("Tides in Chad rose. Prices in Chad fell, unlike those in Peru.");
    }
    return note.build();
  }
}
