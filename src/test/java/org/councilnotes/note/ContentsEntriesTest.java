package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.json.ExtractionJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ContentsEntriesTest {

  @Test
  void entryLeadsToTheSectionOfItsTitle() {
    NoteDraft note =
        NoteDraft.numbered("90100/18")
            .contents("I. Ports .......... 3")
            .contents("Outlook ............ 5")
            .contents("Annex ........ 9")
            .heading("I", "I.", "Ports")
            .paragraph("Ports were searched.")
            .heading("II", "II.", "Outlook");

    assertThat(sections(note.build())).containsExactly("I", "II", "");
  }

  @Test
  void sameTitleLeadsToTheNextOne() {
    NoteDraft note =
        NoteDraft.numbered("90100/18")
            .contents("I. Ports ..... 3")
            .contents("Results ...... 4")
            .contents("II. Airports ..... 5")
            .contents("Results ....... 6")
            .heading("I", "I.", "Ports")
            .heading("I.a", "", "Results")
            .heading("II", "II.", "Airports")
            .heading("II.a", "", "Results");

    assertThat(sections(note.build())).containsExactly("I", "I.a", "II", "II.a");
  }

  @Test
  void jsonNamesTheSection() {
    Note note =
        NoteDraft.numbered("90100/18")
            .contents("I. Ports ..... 3")
            .heading("I", "I.", "Ports")
            .build();
    JsonNode dropped = ExtractionJson.write(note).get("byPage").get(0).get("dropped").get(0);

    assertThat(dropped.get("section").stringValue()).isEqualTo("I");
  }

  private static List<String> sections(Note note) {
    ContentsEntries entries = ContentsEntries.of(note);
    return note.sheet().dropped().stream()
        .map(entries::section)
        .map(section -> section.map(Section::id).orElse(""))
        .toList();
  }
}
