package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperKindTest {

  private static final String ACT = "Proposal for a Regulation on ferries";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NOTE | Proposal for a Regulation on ferries - Presidency compromise text | COMPROMISE",
        "NOTE | Ferries - Presidency revised text | COMPROMISE",
        "NOTE | Ferries - Mandate for negotiations with the European Parliament | MANDATE",
        "REPORT | Proposal for a Directive on ports - General approach | MANDATE",
        "I/A ITEM NOTE | Ferries - Presidency compromise text for a general approach | COMPROMISE",
        "WORKING PAPER | Ferries - comments on the Presidency compromise text | COMMENTS",
        "NOTE | Ferries - drafting suggestions by the Danish delegation | COMMENTS",
        "PROPOSAL | Proposal for a Regulation on ferries | PROPOSAL",
        "COVER NOTE | Proposal for a Regulation on ferries | PROPOSAL",
        "NOTE | Proposal for a Regulation on ferries - Progress report | OTHER",
        "NOTE | Uncommentable matters of the compromised ferry | OTHER",
        "NOTE | Bacs - texte de compromis de la présidence | COMPROMISE",
        "NOTE | Bacs - Mandat de négociation avec le Parlement européen | MANDATE",
        "NOTE | Bacs - observations des délégations | COMMENTS",
        "NOTA | Transbordadores - Texto transaccional de la Presidencia | COMPROMISE",
        "NOTA | Transbordadores - Orientación general | MANDATE",
        "VERMERK | Fähren - Kompromisstext des Vorsitzes | COMPROMISE",
        "VERMERK | Fähren - Bemerkungen der Delegationen | COMMENTS",
        "ΣΗΜΕΙΩΜΑ | Πορθμεία - Συμβιβαστικό κείμενο της Προεδρίας | COMPROMISE"
      })
  void wordsOfTheCoverTellTheKind(String type, String subject, PaperKind kind) {
    assertThat(PaperKind.of(type, subject, true)).isEqualTo(kind);
  }

  @Test
  void paperWithoutTypeIsAProposalOnlyWhereItIsNoneOfTheCouncil() {
    assertThat(PaperKind.of("", ACT, false)).isEqualTo(PaperKind.PROPOSAL);
    assertThat(PaperKind.of("", ACT, true)).isEqualTo(PaperKind.OTHER);
    assertThat(PaperKind.of("", "", false)).isEqualTo(PaperKind.OTHER);
  }
}
