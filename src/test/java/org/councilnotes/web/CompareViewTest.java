package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.web.CompareView.Extent;
import org.junit.jupiter.api.Test;

class CompareViewTest {

  @Test
  void wordsDeletedInTheNewerNoteAreNotShownAsNew() {
    List<Run> runs = newer("The fund helps ~the ports of~ the region to find cocaine.");

    assertThat(runs).filteredOn(Run::isDeleted).extracting(Run::text).contains("the ports of");
    assertThat(runs).noneMatch(Run::isAdded);
  }

  @Test
  void blankedPlaceIsNotShownAsDeletedOrNew() {
    NoteDraft note = NoteDraft.numbered("90200/19").blanked("They meet ~(DELETED)~ in the ports.");

    List<Run> runs = newer(note);

    assertThat(runs).filteredOn(Run::isBlanked).extracting(Run::text).contains("(DELETED)");
    assertThat(runs).filteredOn(Run::isBlanked).noneMatch(run -> run.isAdded() || run.isDeleted());
  }

  private static List<Run> newer(String changed) {
    return newer(NoteDraft.numbered("90200/19").changed(changed));
  }

  private static List<Run> newer(NoteDraft newer) {
    NoteDraft older =
        NoteDraft.numbered("90100/18")
            .paragraph("The fund helps the ports of the region to find cocaine.");
    return CompareView.of(older.build(), newer.build(), Extent.ALL).sections().stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.right().stream())
        .flatMap(cell -> cell.runs().stream())
        .toList();
  }
}
