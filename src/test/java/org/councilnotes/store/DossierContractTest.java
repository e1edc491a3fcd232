package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.PaperKind;
import org.junit.jupiter.api.Test;

/** The notes of an interinstitutional file. */
public abstract class DossierContractTest extends ArchiveContractTest {

  private static final String ACT = "Proposal for a Regulation on ferries";

  protected DossierContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  private static NoteDraft paper(String number, String date, String subject) {
    return NoteDraft.numbered(number)
        .date(date)
        .files("2025/0990 (COD)")
        .subject(subject)
        .cover(number)
        .paragraph("The ferry sails.");
  }

  private static List<Note> papers() {
    return List.of(
        paper("90901/26", "2026-05-21", ACT + " - Presidency compromise text").build(),
        paper("90701/26", "2026-02-20", ACT + " - Presidency compromise text").build(),
        paper("90701/26", "2026-02-20", ACT + " - texte de compromis").language("fr").build(),
        paper("90701/26 ADD 1", "2026-02-20", ACT + " - Presidency compromise text").build(),
        paper("90999/26", "2026-06-30", ACT + " - Mandate for negotiations").build(),
        paper("WK 93736/2026 ADD 1", "2026-03-19", "Comments on the compromise text").build(),
        paper("90501/25", "2025-11-20", ACT).type("PROPOSAL").build(),
        paper("90998/26", "2026-06-01", ACT + " - Progress report").build());
  }

  private Dossier dossier(String id) {
    try (ArchiveReader reader = reader()) {
      return Dossier.of(id, reader).orElseThrow();
    }
  }

  private static List<String> ids(List<Dossier.Paper> papers) {
    return papers.stream().map(paper -> paper.note().id()).toList();
  }

  @Test
  void papersOfAFileAreListedOldestFirstWithTheirKinds() {
    hold(papers());
    hold(paper("90500/25", "2025-01-01", "Another file").files("2025/0991 (COD)").build());
    Dossier dossier = dossier("2025-0990");
    assertThat(dossier.file().display()).isEqualTo("2025/0990 (COD)");
    assertThat(dossier.papers())
        .extracting(paper -> paper.note().id() + " " + paper.kind().key())
        .containsExactly(
            "90501-25 proposal",
            "90701-26 compromise",
            "90701-26-add-1 compromise",
            "90701-26.fr compromise",
            "wk-93736-26-add-1 comments",
            "90901-26 compromise",
            "90998-26 other",
            "90999-26 mandate");
  }

  @Test
  void everySpellingOnACoverIsOfTheSameDossier() {
    hold(
        paper("90701/26", "2026-02-20", ACT).files("2025/0990(COD)").build(),
        paper("90702/26", "2026-02-21", ACT).files("COD 2025/990").build(),
        paper("90703/26", "2026-02-22", ACT).files("2025/0990/COD", "2025/0991 (COD)").build());
    assertThat(ids(dossier("2025-0990").papers()))
        .containsExactly("90701-26", "90702-26", "90703-26");
    assertThat(ids(dossier("2025-0991").papers())).containsExactly("90703-26");
  }

  @Test
  void versionIsComparedWithTheOneBeforeInItsLanguage() {
    hold(papers());
    Dossier dossier = dossier("2025-0990");
    assertThat(dossier.papers())
        .extracting(
            paper ->
                paper.note().id()
                    + " "
                    + dossier.before(paper).map(before -> before.note().id()).orElse("-"))
        .containsExactly(
            "90501-25 -",
            "90701-26 90501-25",
            "90701-26-add-1 90701-26",
            "90701-26.fr -",
            "wk-93736-26-add-1 -",
            "90901-26 90701-26",
            "90998-26 90901-26",
            "90999-26 90901-26");
    assertThat(ids(dossier.compromises())).containsExactly("90701-26", "90901-26");
    assertThat(dossier.paper("90999-26").orElseThrow().kind()).isEqualTo(PaperKind.MANDATE);
  }

  @Test
  void paperThatGoesLeavesItsDossier() {
    hold(papers());
    try (ArchiveWriter writer = writer()) {
      writer.removeNote("90701-26");
      writer.put(paper("90901/26", "2026-05-21", ACT).files().build());
      writer.commit();
    }
    assertThat(ids(dossier("2025-0990").papers())).doesNotContain("90701-26", "90901-26");
  }

  @Test
  void fileThatNoNoteNamesHasNoDossier() {
    hold(papers());
    try (ArchiveReader reader = reader()) {
      assertThat(Dossier.of("2025-0001", reader)).isEmpty();
      assertThat(Dossier.of("", reader)).isEmpty();
    }
  }
}
