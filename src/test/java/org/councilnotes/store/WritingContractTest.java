package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2018_REVISED;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.query.SearchRequest;
import org.junit.jupiter.api.Test;

/** Writing, committing and what readers then see. */
public abstract class WritingContractTest extends ArchiveContractTest {

  private static final LedgerEntry INDEXED =
      new LedgerEntry(
          "notes/a.pdf",
          "0f",
          new PipelineVersion("reading-1", "tagging-1"),
          new FileOutcome.Indexed(),
          Optional.of("90364-19"),
          ReadAttempts.NONE,
          1_316,
          true,
          Optional.of(
              new MarkingJudgement(
                  MarkingJudgement.Verdict.UNKNOWN,
                  MarkingJudgement.Rule.MARK_DOUBTFUL,
                  List.of(
                      new MarkingEvidence(
                          MarkingEvidence.Source.MARK, "SENSITIVE", OptionalInt.of(1))),
                  List.of("90364/19", "SENSITIVE"))));
  private static final LedgerEntry FAILED =
      new LedgerEntry(
          "notes/b.pdf",
          "",
          new PipelineVersion("reading-1"),
          new FileOutcome.Failed(new Reason.Uncoded("time-out"), FileOutcome.Cause.TIME),
          Optional.empty(),
          ReadAttempts.NONE.afterAttempt(Instant.parse("2026-11-24T22:10:05Z")));

  private static final LedgerEntry RESTRICTED_FILE =
      new LedgerEntry(
          "notes/c.pdf",
          "1f",
          "reading-1",
          new FileOutcome.Skipped(ReasonCode.RESTRICTED.of()),
          Optional.of("90365-19"));

  protected WritingContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void whatIsExpungedLeavesTheOthersAsTheyWere() {
    hold(ANNUAL_2018, ANNUAL_2019, DECLARATION_2019);
    try (ArchiveWriter writer = writer()) {
      writer.removeNote(ANNUAL_2019.id());
      writer.expunge();
      writer.expunge();
      assertThat(writer.hasDeleted(Set.of(ANNUAL_2019.id()), Set.of())).isFalse();
    }
    try (ArchiveReader reader = reader()) {
      assertThat(reader.note(ANNUAL_2019.id())).isEmpty();
      assertThat(reader.note(ANNUAL_2018.id())).contains(ANNUAL_2018);
      assertThat(reader.notes()).hasSize(2);
    }
  }

  @Test
  void neverWrittenArchiveIsEmpty() {
    try (ArchiveReader reader = reader()) {
      SearchResult result = reader.search(SearchRequest.of("anything"));
      assertThat(result.hits()).isEmpty();
      assertThat(result.total().exact()).isTrue();
      assertThat(reader.notes()).isEmpty();
      assertThat(reader.ledger()).isEmpty();
      assertThat(reader.note("90364-19")).isEmpty();
      assertThat(reader.snapshot()).isEqualTo(result.snapshot());
    }
  }

  @Test
  void noteComesBackAsItWasPut() {
    hold(ANNUAL_2018, ANNUAL_2019);
    try (ArchiveReader reader = reader()) {
      assertThat(reader.note("90364-19")).contains(ANNUAL_2019);
      assertThat(reader.note("90364-20")).isEmpty();
    }
  }

  @Test
  void notesAreListedNewestFirst() {
    hold(ANNUAL_2018, ANNUAL_2018_REVISED, DECLARATION_2019, ANNUAL_2019);
    hold(NoteDraft.withoutNumber("undated-00000000").paragraph("Text.").build());
    try (ArchiveReader reader = reader()) {
      assertThat(reader.notes())
          .extracting(NoteSummary::id)
          .containsExactly("90363-19", "90364-19", "90200-1-18", "90200-18", "undated-00000000");
      assertThat(reader.notes().get(1)).isEqualTo(NoteSummary.of(ANNUAL_2019));
    }
  }

  @Test
  void noteOfTheSameIdIsReplaced() {
    hold(ANNUAL_2019);
    hold(ANNUAL_2019.withPassages(ANNUAL_2019.passages().subList(0, 6)));
    assertThat(search("").total().value()).isEqualTo(3);
    try (ArchiveReader reader = reader()) {
      assertThat(reader.notes()).hasSize(1);
    }
  }

  @Test
  void removedNoteIsGone() {
    hold(ANNUAL_2018, ANNUAL_2019);
    try (ArchiveWriter writer = writer()) {
      writer.removeNote("90364-19");
      writer.removeNote("never-there");
      writer.commit();
    }
    assertThat(search("").total().notes()).isEqualTo(1);
    try (ArchiveReader reader = reader()) {
      assertThat(reader.note("90364-19")).isEmpty();
    }
  }

  @Test
  void ledgerIsCommittedWithTheNotes() {
    try (ArchiveWriter writer = writer();
        ArchiveReader reader = reader()) {
      writer.put(ANNUAL_2019);
      writer.putLedgerEntry(FAILED);
      writer.putLedgerEntry(INDEXED);
      assertThat(reader.ledger()).isEmpty();
      writer.commit();
      assertThat(reader.ledger()).containsExactly(INDEXED, FAILED);
      assertThat(reader.notes()).hasSize(1);
    }
  }

  @Test
  void ledgerHoldsOneLineAFile() {
    LedgerEntry mended =
        new LedgerEntry(
            FAILED.path(),
            "1e",
            "reading-2",
            new FileOutcome.Partial(new Reason.Uncoded("no notes")),
            Optional.of("x"));
    try (ArchiveWriter writer = writer()) {
      writer.putLedgerEntry(FAILED);
      writer.putLedgerEntry(mended);
      writer.putLedgerEntry(INDEXED);
      writer.removeLedgerEntry(INDEXED.path());
      writer.commit();
    }
    try (ArchiveReader reader = reader()) {
      assertThat(reader.ledger()).containsExactly(mended);
      assertThat(reader.search(SearchRequest.of("")).total().value()).isZero();
    }
  }

  @Test
  void filesOfManyNotesAreReadAtOnce() {
    LedgerEntry other =
        new LedgerEntry("notes/other.pdf", "2f", "1", new FileOutcome.Indexed(), Optional.of("x"))
            .withLimite(true);
    LedgerEntry second =
        new LedgerEntry(
            "notes/second.pdf",
            "3f",
            "1",
            new FileOutcome.Skipped(new Reason.Uncoded("twice")),
            INDEXED.note());
    try (ArchiveWriter writer = writer()) {
      List.of(INDEXED, FAILED, other, second).forEach(writer::putLedgerEntry);
      writer.commit();
    }
    String note = INDEXED.note().orElseThrow();
    try (ArchiveReader reader = reader()) {
      Map<String, List<LedgerEntry>> sources = reader.sources(Set.of(note, "x", "y"));
      assertThat(sources).containsOnlyKeys(note, "x");
      assertThat(sources.get(note)).containsExactlyInAnyOrder(INDEXED, second);
      assertThat(sources.get("x")).containsExactly(other);
      assertThat(reader.sources(note)).containsExactlyInAnyOrder(INDEXED, second);
      assertThat(reader.sources("y")).isEmpty();
      assertThat(reader.sources(Set.of())).isEmpty();
    }
  }

  @Test
  void lineOfAFailedFileTellsWhyAndHowOftenItWasTried() {
    try (ArchiveWriter writer = writer()) {
      writer.putLedgerEntry(FAILED);
      writer.commit();
    }
    try (ArchiveReader reader = reader()) {
      assertThat(reader.ledger()).containsExactly(FAILED);
    }
  }

  @Test
  void nothingIsSeenBeforeTheCommit() {
    try (ArchiveReader reader = reader();
        ArchiveWriter writer = writer()) {
      writer.put(ANNUAL_2019);
      assertThat(reader.notes()).isEmpty();
      writer.commit();
      assertThat(reader.notes()).hasSize(1);
      writer.put(ANNUAL_2018);
      assertThat(reader.notes()).hasSize(1);
    }
    try (ArchiveReader reader = reader()) {
      assertThat(reader.notes()).extracting(NoteSummary::id).containsExactly("90364-19");
    }
  }

  /** Else a file that is kept from readers would show in a name that they see. */
  @Test
  void commitOfTheLedgerAloneLeavesTheNameOfTheSnapshot() {
    hold(ANNUAL_2018);
    try (ArchiveReader reader = reader()) {
      String before = reader.snapshot();
      try (ArchiveWriter writer = writer()) {
        writer.putLedgerEntry(RESTRICTED_FILE);
        writer.commit();
      }
      assertThat(reader.ledger()).contains(RESTRICTED_FILE);
      assertThat(reader.snapshot()).isEqualTo(before).matches("\\d{8}T\\d{6}Z-\\d{3}");
      assertThat(reader.search(SearchRequest.of("chile")).snapshot()).isEqualTo(before);
    }
  }

  @Test
  void snapshotNamesTheCommitThatAnswers() {
    hold(ANNUAL_2018);
    try (ArchiveReader reader = reader()) {
      String before = reader.snapshot();
      assertThat(reader.search(SearchRequest.of("chile")).snapshot()).isEqualTo(before);
      hold();
      assertThat(reader.snapshot()).isEqualTo(before);
      hold(ANNUAL_2019);
      assertThat(reader.snapshot()).isNotEqualTo(before);
      assertThat(reader.storage().snapshot()).isEqualTo(reader.snapshot());
    }
  }
}
