package org.councilnotes.collate.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;

class ChangeShareTest {

  private static final String PORTS = "Port officers of seven countries were trained to search.";
  private static final String WARNING = "The observatories share their alerts with all others.";

  @Test
  void punctuationIsNoWord() {
    assertThat(
            shares(
                edition(18).paragraph(PORTS),
                edition(19).paragraph(PORTS.replace(" were", " – all – were"))))
        .containsExactly(new ChangeShare(1, 19));
  }

  @Test
  void wordsDeletedInANoteDoNotCount() {
    assertThat(
            shares(
                edition(18).paragraph(PORTS),
                edition(19)
                    .changed("Port officers of seven countries ~or more ~were trained to search.")))
        .containsExactly(new ChangeShare(0, 18));
  }

  @Test
  void aReturnedTextIsNewBesideTheEditionBefore() {
    assertThat(
            shares(
                edition(18).paragraph(PORTS).paragraph(WARNING),
                edition(19).paragraph(PORTS),
                edition(20).paragraph(PORTS).paragraph(WARNING.replace("all", "many"))))
        .containsExactly(new ChangeShare(8, 26), new ChangeShare(8, 26));
  }

  @Test
  void aShareIsNeitherNothingNorAllByRounding() {
    assertThat(new ChangeShare(1, 1000).percent()).isEqualTo(1);
    assertThat(new ChangeShare(999, 1000).percent()).isEqualTo(99);
    assertThat(new ChangeShare(8, 8).percent()).isEqualTo(100);
    assertThat(ChangeShare.NONE.percent()).isZero();
  }

  /** One a pair, over all sections. */
  private static List<ChangeShare> shares(NoteDraft... editions) {
    List<Note> notes = Stream.of(editions).map(NoteDraft::build).toList();
    ComparisonView view = ComparisonView.of(notes);
    List<List<ChangeShare>> sections =
        view.sections().stream().map(section -> section.shares(view.pairs())).toList();
    return IntStream.range(0, view.pairs().size())
        .mapToObj(
            pair -> ChangeShare.sum(sections.stream().map(shares -> shares.get(pair)).toList()))
        .toList();
  }

  private static NoteDraft edition(int year) {
    return NoteDraft.numbered("90100/" + year).heading("I", "I.", "Activities");
  }
}
