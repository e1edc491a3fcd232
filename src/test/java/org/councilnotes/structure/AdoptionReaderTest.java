package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptionReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Delegations will find the report, as adopted at the XXI High Level Meeting held in Paramaribo. | XXI High Level Meeting
          Delegations will find conclusions adopted by the Council at its meeting in May.                | Council
          The text was endorsed by the Working Party on 3 May 2019.                                      | Working Party
          Conclusions adopted by the Foreign Affairs Council, which met in Luxembourg.                   | Foreign Affairs Council
          Les délégations trouveront le rapport adopté lors de la réunion à haut niveau tenue à Sofia.   | réunion à haut niveau
          Adjunto el informe adoptado por la Reunión de Alto Nivel celebrada en Sofía.                   | Reunión de Alto Nivel
          """)
  void adopterIsNamed(String opening, String by) {
    assertThat(read("Report", true, opening))
        .isEqualTo(new Adoption(Status.ADOPTED, Optional.of(by)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report is to be adopted by the Council.",
            "It will be adopted at the High-Level Meeting.",
        "Delegations will find the report.", "The approach adopted was balanced."
      })
  void whatIsNotYetAdoptedIsNot(String opening) {
    assertThat(read("Report", true, opening)).isEqualTo(Adoption.NOT_STATED);
  }

  @Test
  void notedTextIsNoted() {
    assertThat(read("Report", true, "The Council took note of the report.").status())
        .isEqualTo(Status.NOTED);
  }

  @Test
  void draftInTheAnnexIsADraft() {
    assertThat(read("Draft Annual Report", true, "Delegations will find the text.").status())
        .isEqualTo(Status.DRAFT);
    assertThat(read("Projet de conclusions", true).status()).isEqualTo(Status.DRAFT);
  }

  @Test
  void annexMaySayItself() {
    assertThat(
            AdoptionReader.read(
                    address(Optional.of("NOTE"), "Compromise text"),
                    List.of(),
                    List.of("ANNEX", "Draft Regulation"))
                .status())
        .isEqualTo(Status.DRAFT);
  }

  @Test
  void noteAboutADraftThatItDoesNotContainIsNone() {
    assertThat(read("Draft Council Decision - Agreement in principle", false))
        .isEqualTo(Adoption.NOT_STATED);
  }

  @Test
  void draftByItsKindNeedsNoAnnex() {
    assertThat(
            AdoptionReader.read(
                    address(Optional.of("DRAFT MINUTES"), "Meeting of 3 May"), List.of(), List.of())
                .status())
        .isEqualTo(Status.DRAFT);
  }

  @Test
  void adoptedDraftIsAdopted() {
    assertThat(read("Draft Annual Report", true, "The report was adopted by the Council.").status())
        .isEqualTo(Status.ADOPTED);
  }

  @Test
  void draftingIsNoDraft() {
    assertThat(read("Drafting suggestions", true)).isEqualTo(Adoption.NOT_STATED);
  }

  private static Adoption read(String subject, boolean annexed, String... opening) {
    return AdoptionReader.read(
        address(Optional.of("NOTE"), subject),
        List.of(opening),
        annexed ? List.of("ANNEX", "The text") : List.of());
  }

  private static CoverPage.Address address(Optional<String> type, String subject) {
    return new CoverPage.Address(type, Optional.empty(), Optional.empty(), subject);
  }
}
