package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.TestNotes;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Note;
import org.councilnotes.note.NoteStatus;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.ReportMetadata;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.number.DocumentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarTest {

  private static final String HASH = "0f".repeat(32);
  private static final String OTHER = "1e".repeat(32);

  @TempDir private Path folder;

  @Test
  void everyFieldCanBeSet() throws IOException {
    Note note =
        set(
            """
            number: 90801/1/19 REV 1
            language: fr
            date: 2019-05-03
            type: "'I' ITEM NOTE"
            from: Presidency
            to: Delegations
            subject:  Ports   and airports
            codes: [CORDROGUE 36, COLAC 42]
            marking: limite
            status: noted
            adoptedBy: Working Party
            series: ports
            period: {from: 2018-06-01, to: 2019-05-31}
            """);
    assertThat(note.id()).isEqualTo("90801-1-19.fr");
    assertThat(note.number().map(DocumentNumber::display)).hasValue("90801/1/19 REV 1");
    assertThat(note.cover().identity().date()).hasValue(LocalDate.of(2019, 5, 3));
    assertThat(note.cover().address().type()).hasValue("'I' ITEM NOTE");
    assertThat(note.subject()).isEqualTo("Ports and airports");
    assertThat(note.cover().codes()).containsExactly("CORDROGUE 36", "COLAC 42");
    assertThat(note.marking()).isEqualTo(Marking.LIMITE);
    assertThat(note.adoption())
        .isEqualTo(new Adoption(NoteStatus.NOTED, Optional.of("Working Party")));
    assertThat(note.report())
        .isEqualTo(
            new ReportMetadata(
                Optional.of("ports"),
                Optional.of(
                    new ReportingPeriod(LocalDate.of(2018, 6, 1), LocalDate.of(2019, 5, 31)))));
    assertThat(note.sheet().warnings()).isEmpty();
    assertThat(note.sheet().overridden())
        .containsExactly(
            "number",
            "language",
            "date",
            "type",
            "from",
            "to",
            "subject",
            "codes",
            "marking",
            "status",
            "adoptedBy",
            "series",
            "period");
  }

  @Test
  void numberSetByHandIsInEveryIdOfTheNote() throws IOException {
    Note note =
        set(
            NoteDraft.withoutNumber("scan-0a1b2c3d").paragraph("A.").footnote("B.").build(),
            "number: 90801/19");
    assertThat(note.passages())
        .extracting(Passage::id)
        .containsExactly("90801-19/cover/1", "90801-19/cover/2");
    assertThat(note.passages().getLast().place().anchor().orElseThrow().passage())
        .isEqualTo("90801-19/cover/1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dat: 2019-05-03      | unknown key dat
          date: 3 May 2019     | date: that is no date such as 2019-06-26
          number: 12           | number: that is no document number
          language: French     | language: that is no language such as en or fr
          status: decided      | status: that is none of draft, adopted, noted, none
          period: 2018-19      | period: that is no period such as 2018-06-01/2019-05-31 or 2018
          period: 2019-01-01/2018-01-01 | period: no period: 2019-01-01 to 2018-01-01
          subject:             | a word is expected
          """)
  void lineThatCannotBeMeantIsNamedAndTheOthersHold(String line, String problem)
      throws IOException {
    Sidecar sidecar = sidecar("type: NOTE\n" + line + "\nfrom: Presidency\n");
    assertThat(sidecar.problems())
        .extracting(Reason::english)
        .containsExactly("line 2: " + problem);
    Note note = sidecar.applyToReport(sidecar.applyToCover(TestNotes.DECLARATION_2019));
    assertThat(note.cover().address().from()).hasValue("Presidency");
    assertThat(note.marking()).isEqualTo(Marking.PUBLIC);
    assertThat(note.sheet().warnings())
        .extracting(Reason::english)
        .containsExactly("sidecar, line 2: " + problem);
    assertThat(note.sheet().overridden()).containsExactly("type", "from");
  }

  @ParameterizedTest
  @CsvSource({
    "marking: LIMTE",
    "marking: [",
    "'marking: LIMITE\nmarking: PUBLIC'",
    "'marking: PUBLIC\nmarkingOf: 0f0f'"
  })
  void markingThatCannotBeReadRestricts(String content) throws IOException {
    Sidecar sidecar = sidecar(content);
    assertThat(sidecar.problems()).hasSize(1);
    assertThat(sidecar.applyToCover(TestNotes.DECLARATION_2019).marking())
        .isEqualTo(Marking.LIMITE);
  }

  @Test
  void markingOfThisContentHolds() throws IOException {
    Note note = set("marking: PUBLIC\nmarkingOf: " + HASH);
    assertThat(note.marking()).isEqualTo(Marking.PUBLIC);
    assertThat(note.cover().markingDoubt()).isEmpty();
    assertThat(note.sheet().overridden()).containsExactly("marking");
    assertThat(note.sheet().warnings()).isEmpty();
  }

  @Test
  void releaseOfAnotherContentLeavesTheMarkingUnknown() throws IOException {
    Note note = set("marking: PUBLIC\nmarkingOf: " + OTHER);
    assertThat(note.marking()).isEqualTo(Marking.LIMITE);
    assertThat(note.cover().markingDoubt()).hasValue(ReasonCode.DECIDED_ON_OTHER.of());
    assertThat(MarkingJudgement.of(note).verdict()).isEqualTo(MarkingJudgement.Verdict.UNKNOWN);
  }

  @Test
  void restrictionOfAnotherContentHoldsWhereTheFileLeavesNoDoubt() throws IOException {
    String decision = "marking: LIMITE\nmarkingOf: " + OTHER;
    assertThat(set(decision).marking()).isEqualTo(Marking.LIMITE);
    assertThat(set(decision).cover().markingDoubt()).isEmpty();
    Note doubtful =
        TestNotes.DECLARATION_2019.withCover(
            TestNotes.DECLARATION_2019
                .cover()
                .withMarking(
                    Marking.LIMITE, Optional.of(ReasonCode.MARK_DOUBTFUL.of()), List.of()));
    assertThat(set(doubtful, decision).cover().markingDoubt())
        .hasValue(ReasonCode.MARK_DOUBTFUL.of());
    Note classified = set("marking: CLASSIFIED");
    assertThat(set(classified, "marking: PUBLIC\nmarkingOf: " + OTHER).marking())
        .isEqualTo(Marking.CLASSIFIED);
  }

  @Test
  void gradeIsNotLiftedByHand() throws IOException {
    Note classified = set("marking: CLASSIFIED");
    assertThat(set(classified, "marking: PUBLIC").marking()).isEqualTo(Marking.CLASSIFIED);
  }

  @Test
  void adopterOfATextOfUnknownStatusHasAdoptedIt() throws IOException {
    assertThat(set("adoptedBy: Council").adoption())
        .isEqualTo(new Adoption(NoteStatus.ADOPTED, Optional.of("Council")));
  }

  @Test
  void emptySidecarSaysNothing() throws IOException {
    assertThat(set("# nothing yet\n")).isEqualTo(TestNotes.DECLARATION_2019);
  }

  private Note set(String content) throws IOException {
    return set(TestNotes.DECLARATION_2019, content);
  }

  private Note set(Note note, String content) throws IOException {
    Sidecar sidecar = sidecar(content);
    return sidecar.applyToReport(sidecar.applyToCover(note));
  }

  private Sidecar sidecar(String content) throws IOException {
    Path file = folder.resolve("a.pdf");
    Files.writeString(folder.resolve("a.pdf.meta.yaml"), content);
    return new CorpusFile("a.pdf", file, Optional.empty()).sidecarFor(HASH);
  }
}
