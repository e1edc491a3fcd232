package org.councilnotes.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.tag.role.RoleModel;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** Roles by the head over the cell that a country stands in. */
class TableRolesTest {

  private static final NoteTagger TAGGER =
      new NoteTagger(Vocabulary.load(Optional.empty()), RoleModel.NONE);

  @Test
  void headOverItsCellGivesTheRoleThoughOthersAreEmpty() {
    Note note = table("Activity", "Venue", "Lead", "Participants");

    assertThat(roles(note, "Wharves")).containsExactly("ES lead", "PE participant");
    assertThat(roles(note, "Ferries")).containsExactly("CL host", "CU participant");
  }

  @Test
  void headOfAnotherColumnGivesNone() {
    Note note = table("Activity", "Remarks", "Notes", "Participants");

    assertThat(roles(note, "Wharves")).containsExactly("ES mentioned", "PE participant");
  }

  @Test
  void countryThatARowIsOfDoesWhatOtherColumnsTell() {
    Note note =
        TAGGER.tag(
            NoteDraft.numbered("90501/26")
                .heading("I", "I.", "Annex")
                .table("", "Country", "Measure", "Year")
                .cells("Wharves", "Reopened", "2015")
                .cells("Peru", "Register of ships", "2016")
                .build());

    assertThat(roles(note, "Peru")).containsExactly("PE actor");
  }

  private static Note table(String... heads) {
    return TAGGER.tag(
        NoteDraft.numbered("90500/26")
            .heading("I", "I.", "Calendar")
            .table("", heads)
            .cells("Wharves", "", "Spain", "Peru")
            .cells("Ferries", "Chile", "", "Cuba")
            .build());
  }

  private static List<String> roles(Note note, String start) {
    return note.passages().stream()
        .filter(passage -> passage.text().startsWith(start))
        .flatMap(passage -> passage.tags().countries().stream())
        .map(tag -> tag.code() + " " + tag.role().key())
        .toList();
  }
}
