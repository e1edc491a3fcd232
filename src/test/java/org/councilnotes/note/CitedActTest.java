package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.junit.jupiter.api.Test;

class CitedActTest {

  private static List<CitedAct> in(NoteDraft draft) {
    return CitedAct.in(draft.build().passages());
  }

  @Test
  void actHasAllItsPlaces() {
    Note note =
        NoteDraft.numbered("90001/20")
            .paragraph("Ports follow Directive 92/43/EEC and Regulation (EU) 2016/679.")
            .paragraph("The directive 92/43/EEC and COM(2026) 502 final say more.")
            .build();
    List<CitedAct> acts = CitedAct.in(note.passages());

    assertThat(acts)
        .extracting(cited -> cited.act().name())
        .containsExactly("Directive 92/43/EEC", "Regulation (EU) 2016/679", "COM(2026) 502 final");
    assertThat(acts.getFirst().places())
        .extracting(place -> words(note, place))
        .containsExactly("Directive 92/43/EEC", "directive 92/43/EEC");
  }

  private static String words(Note note, CitedAct.Place place) {
    return note.passages().stream()
        .filter(passage -> passage.id().equals(place.passage()))
        .map(passage -> place.range().of(passage.text()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void placeThatTellsWhatADocumentIsCountsForAll() {
    List<CitedAct> acts =
        in(
            NoteDraft.numbered("90001/20")
                .paragraph("As in COM(2025) 837 final, tides are counted.")
                .paragraph("Proposal for a Regulation on tides (COM(2025) 837 final)."));

    assertThat(acts).hasSize(1);
    assertThat(acts.getFirst().act().celex()).contains("52025PC0837");
    assertThat(acts.getFirst().places()).hasSize(2);
  }

  @Test
  void deletedWordsCiteNothing() {
    assertThat(
            in(NoteDraft.numbered("90001/20").changed("Ports follow ~Directive 92/43/EEC~ rules.")))
        .isEmpty();
  }
}
