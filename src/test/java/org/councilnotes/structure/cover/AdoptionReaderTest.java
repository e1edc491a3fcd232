package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.NoteStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdoptionReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Delegations will find the report, as adopted at the XXI High Level Meeting held in Paramaribo. | XXI High Level Meeting | -
          As adopted at the XII High-Level Meeting held in Madrid, Spain, on 26-27 April 2010. A draft of 3 May 2011. | XII High-Level Meeting | 2010-04-27
          Le rapport adopté par le Conseil le 3 mai 2019. | Conseil | 2019-05-03
          Le rapport adopté lors de la XXIe réunion à haut niveau tenue à Paramaribo les 20 et 21 juin 2019. | XXIe réunion à haut niveau | 2019-06-21
          Se adjunta el informe, adoptado en la XXI Reunión de Alto Nivel celebrada en Paramaribo los días 20 y 21 de junio de 2019. | XXI Reunión de Alto Nivel | 2019-06-21
          Die Delegationen erhalten den auf der XXI. Hochrangigen Tagung in Paramaribo am 20. und 21. Juni 2019 angenommenen Bericht. | XXI. Hochrangigen Tagung | 2019-06-21
          Der Bericht wurde vom Rat am 3. Mai 2019 angenommen. | Rat | 2019-05-03
          Delegations will find conclusions adopted by the Council at its meeting in May.                | Council | -
          The text was endorsed by the Working Party on 3 May 2019.                                      | Working Party | 2019-05-03
          Conclusions adopted by the Foreign Affairs Council, which met in Luxembourg.                   | Foreign Affairs Council | -
          Les délégations trouveront le rapport adopté lors de la réunion à haut niveau tenue à Sofia.   | réunion à haut niveau | -
          Adjunto el informe adoptado por la Reunión de Alto Nivel celebrada en Sofía.                   | Reunión de Alto Nivel | -
          """)
  void adopterAndDayAreNamed(String opening, String by, LocalDate on) {
    assertThat(read("Report", true, opening))
        .isEqualTo(new Adoption(NoteStatus.ADOPTED, Optional.of(by), Optional.ofNullable(on)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The report of the Board, as endorsed at its meeting in Lisbon on 14 May 2024.    | 2024-05-14
          Le rapport du comité, adopté lors de sa réunion du mois de mai, le 14 mai 2024.  | 2024-05-14
          El informe de la Junta, adoptado en su reunión de Lisboa el 14 de mayo de 2024.  | 2024-05-14
          """)
  void possessiveNamesNobody(String opening, LocalDate on) {
    assertThat(read("Report", true, opening))
        .isEqualTo(new Adoption(NoteStatus.ADOPTED, Optional.empty(), Optional.of(on)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report is to be adopted by the Council.",
        "Der Bericht soll vom Rat am 3. Mai 2019 angenommen werden.",
        "It will be adopted at the High-Level Meeting.",
        "Delegations will find the report.",
        "The approach adopted was balanced."
      })
  void whatIsNotYetAdoptedIsNot(String opening) {
    assertThat(read("Report", true, opening)).isEqualTo(Adoption.NOT_STATED);
  }

  @Test
  void notedTextIsNoted() {
    assertThat(read("Report", true, "The Council took note of the report.").status())
        .isEqualTo(NoteStatus.NOTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report was presented to the Board, of which it took note on 3 May 2019.",
        "The Working Party was informed of the results and took due note thereof.",
        "Note was taken of the report by the Committee.",
        "El Comité tomó debida nota del informe.",
        "El informe fue presentado al Grupo, que tomó nota.",
        "Los Estados miembros tomaron nota de la situación.",
        "Le rapport a été présenté au groupe, qui en a pris note.",
        "Le Comité prend note du rapport.",
        "Les délégations ont pris bonne note des résultats.",
        "Der Ausschuss nahm Kenntnis von dem Bericht.",
        "Der Rat hat vom Bericht Kenntnis genommen.",
        "O Comité tomou boa nota do relatório."
      })
  void noteIsTakenInManyWords(String opening) {
    assertThat(read("Report", true, opening).status()).isEqualTo(NoteStatus.NOTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Council is invited to take note of the report.",
        "Se invita al Consejo a tomar nota del informe.",
        "Le Conseil est invité à prendre note du rapport.",
        "Der Rat wird ersucht, von dem Bericht Kenntnis zu nehmen."
      })
  void invitationToTakeNoteIsNone(String opening) {
    assertThat(read("Report", true, opening)).isEqualTo(Adoption.NOT_STATED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 3 May 2019 the Council took note of the report.  | Council
          Le Conseil a pris acte du rapport le 3 mai 2019.    | Conseil
          El Consejo tomó nota del informe.                   | Consejo
          Der Rat hat den Bericht zur Kenntnis genommen.      | Rat
          """)
  void whoTookNoteIsNamed(String opening, String by) {
    Adoption noted = read("Report", true, opening);

    assertThat(noted.status()).isEqualTo(NoteStatus.NOTED);
    assertThat(noted.by()).hasValue(by);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report of the Board, as endorsed at its meeting in Porto on 14 May 2024.",
        "Le rapport, adopté lors de sa réunion tenue à Porto le 14 mai 2024."
      })
  void possessiveIsNoBody(String opening) {
    assertThat(read("Report", true, opening).status()).isEqualTo(NoteStatus.ADOPTED);
    assertThat(read("Report", true, opening).by()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          As conclusões adotadas pelo Fórum em 12 de outubro de 2018. | Fórum
          Las conclusiones adoptadas por el Foro el 12 de mayo.       | Foro
          Les conclusions adoptées par le Conseil le 3 mai 2019.      | Conseil
          """)
  void severalTextsAreAdoptedAtOnce(String opening, String body) {
    assertThat(read("Conclusions", true, opening).by()).contains(body);
  }

  @Test
  void draftInTheAnnexIsADraft() {
    assertThat(read("Draft Annual Report", true, "Delegations will find the text.").status())
        .isEqualTo(NoteStatus.DRAFT);
    assertThat(read("Projet de conclusions", true).status()).isEqualTo(NoteStatus.DRAFT);
  }

  @Test
  void annexMaySayItself() {
    assertThat(
            AdoptionReader.read(
                    address(Optional.of("NOTE"), "Compromise text"),
                    List.of(),
                    List.of("ANNEX", "Draft Regulation"))
                .status())
        .isEqualTo(NoteStatus.DRAFT);
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
        .isEqualTo(NoteStatus.DRAFT);
  }

  @Test
  void adoptedDraftIsAdopted() {
    assertThat(read("Draft Annual Report", true, "The report was adopted by the Council.").status())
        .isEqualTo(NoteStatus.ADOPTED);
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
