package org.councilnotes.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.TextHash;
import org.junit.jupiter.api.Test;

class CitationTest {

  private static final String WORDS = "COPOLAD met in Sofia.";

  @Test
  void citationPinsNumberPlaceStatusHashAndReading() {
    Note note =
        report()
            .adopted("the XXI High-Level Meeting")
            .heading("II", "II.", "Cooperation")
            .paragraph(WORDS)
            .build();

    assertThat(cited(note).text())
        .isEqualTo(
            "ST 90364/19, edition 2018-19, section II, passage 2 (adopted by the XXI High-Level"
                + " Meeting) [90364-19/II/2 sha256:"
                + TextHash.of(WORDS)
                + " reading 3] \u201CCOPOLAD met in Sofia.\u201D");
  }

  @Test
  void pageIsSaidWhereThereAreAny() {
    Note note = report().heading("II", "II.", "Cooperation").paragraph(WORDS).build();
    Passage old = note.passages().getLast();
    Place place = new Place(PassageKind.PARAGRAPH, OptionalInt.of(3), Optional.empty());
    Passage paged =
        new Passage(
            old.id(), old.section(), old.ordinal(), place, old.text(), old.marks(), old.tags());

    assertThat(Citation.of(note, paged, Optional.of("3")).place())
        .isEqualTo("section II, passage 2, p. 3");
  }

  @Test
  void limiteStandsOnWhatIsNotPublic() {
    Note open = report().paragraph(WORDS).build();
    Note closed = open.withCover(open.cover().with(Marking.LIMITE));

    assertThat(cited(open).status()).isEmpty();
    assertThat(cited(closed).status()).contains("LIMITE");
    assertThat(cited(closed).text()).contains("(LIMITE)");
  }

  @Test
  void deletedWordsAreNeverQuotedAndTheirAbsenceIsSaid() {
    Note note = report().changed("Ports ~were ~are ~all ~searched.").build();

    assertThat(cited(note).quote()).isEqualTo("Ports are searched.");
    assertThat(cited(note).text()).contains("left out").doesNotContain("were", "all");
    assertThat(cited(note).hash()).isEqualTo(TextHash.of(note.passages().getLast().text()));
  }

  @Test
  void passageThatIsDeletedAsAWholeIsNotQuoted() {
    Citation citation = cited(report().changed("~Ports were searched.~").build());

    assertThat(citation.quote()).isEmpty();
    assertThat(citation.text()).endsWith("(The whole passage is deleted in the note.)");
  }

  @Test
  void blankedPlaceIsSaid() {
    assertThat(cited(report().blanked("Ports: ~DELETED~.").build()).remark())
        .hasValueSatisfying(said -> assertThat(said).contains("not accessible"));
  }

  @Test
  void noteWithoutNumberIsCitedByItsId() {
    Note note = NoteDraft.withoutNumber("ports-0123abcd").cover(WORDS).build();

    assertThat(cited(note).source()).isEqualTo("ports-0123abcd");
    assertThat(cited(note).place()).isEqualTo("cover, passage 1");
  }

  @Test
  void otherLanguageIsSaid() {
    assertThat(cited(report().language("fr").paragraph(WORDS).build()).source())
        .isEqualTo("ST 90364/19, fr, edition 2018-19");
  }

  private static NoteDraft report() {
    return NoteDraft.numbered("90364/19").report("drugs", "2018-06-01", "2019-05-31");
  }

  private static Citation cited(Note note) {
    return Citation.of(note, note.passages().getLast(), Optional.of("3"));
  }
}
