package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.Docx;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.ingest.read.SharedReaders;
import org.councilnotes.query.Facet;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchivedNote;
import org.councilnotes.store.NoteLookup;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.structure.HandlingTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that not everyone may read are found nowhere. */
class KeptOutIntegrationTest {

  @RegisterExtension private static final SharedReaders READERS = new SharedReaders();

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @AfterEach
  void ledgerAgreesWithNotes() {
    archive.assertLedgerAgreesWithNotes();
  }

  @Test
  void restrictedNotesAreNamedInTheLedgerAndFoundNowhere() {
    files.sample("wk-90155-19.pdf").sample("90960-18.pdf").note("a.txt", "90801/19", "Ports.");
    run();
    assertThat(archive.ledger())
        .containsExactly(
            "90960-18.pdf: skipped, restricted",
            "a.txt: indexed",
            "wk-90155-19.pdf: skipped, restricted");
    assertThat(archive.notes()).containsExactly("90801-19");
    for (String query : List.of("TAMANDUA", "Kestrel", "\"Kestrel\"", "90960/18", "WK 90155/19")) {
      assertThat(archive.search(query).total().passages()).as(query).isZero();
    }
    assertFacetsOfOneShortNote();
    try (ArchiveReader reader = archive.reader()) {
      assertThat(reader.note("90960-18")).isEmpty();
      assertThat(new NoteLookup("WK 90155/2019 INIT").idIn(reader)).isEmpty();
    }
  }

  @Test
  void noteThatIsMarkedLaterIsTakenOut() {
    files.note("a.txt", "90801/19", "The walrus spoke.");
    run();
    files.marked("a.txt", "90801/19", "LIMITE", "The walrus spoke.");
    run();
    assertNothingIsFoundOf("walrus");
    files.note("a.txt", "90801/19", "The walrus spoke.");
    run();
    assertThat(archive.notes()).containsExactly("90801-19");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "z.txt"})
  void markOnOneRenditionHoldsForAll(String marked) {
    files.note("m.txt", "90801/19", "The walrus spoke.");
    files.marked(marked, "90801/19", "LIMITE", "The walrus spoke.");
    run();
    assertNothingIsFoundOf("walrus");
    assertThat(archive.ledger())
        .contains(marked + ": skipped, restricted")
        .contains("m.txt: skipped, restricted as another rendition is");
    assertThat(run().read()).isZero();
  }

  @Test
  void markThatComesLaterOnAnotherRenditionTakesTheNoteOut() {
    files.note("m.txt", "90801/19", "The walrus spoke.").note("n.txt", "90801/19", "It did.");
    run();
    files.marked("z.txt", "90801/19", "LIMITE", "The walrus spoke.");
    run();
    assertNothingIsFoundOf("walrus");
    files.remove("z.txt");
    run();
    assertThat(archive.ledger())
        .containsExactly("m.txt: indexed", "n.txt: skipped, other rendition of 90801-19");
  }

  @ParameterizedTest
  @CsvSource({"a.txt, z.txt", "z.txt, a.txt"})
  void fileThatIsMarkedPublicStandsBesideARestrictedOne(String limite, String released) {
    files.marked(limite, "90801/19", "LIMITE", "The walrus spoke.");
    files.note("m.txt", "90801/19", "The walrus spoke.");
    files.marked(released, "90801/19", "PUBLIC", "The [...] spoke.");
    run();
    assertThat(archive.ledger())
        .containsExactlyInAnyOrder(
            limite + ": skipped, restricted",
            "m.txt: skipped, restricted as another rendition is",
            released + ": indexed");
    assertThat(archive.search("walrus").total().passages()).isZero();
    assertThat(archive.note("90801-19").toString()).doesNotContain("walrus", "LIMITE");
    try (ArchiveReader reader = archive.reader()) {
      assertThat(ArchivedNote.of("90801-19", reader).orElseThrow().files()).hasSize(1);
    }
    assertThat(run().read()).isZero();
  }

  @Test
  void fileThatIsMarkedPublicStaysWhenARestrictedOneComes() {
    files.marked("b.txt", "90801/19", "PUBLIC", "The dove spoke again.");
    files.marked("c.txt", "90801/19", "PUBLIC", "The dove spoke.");
    run();
    files.marked("z.txt", "90801/19", "LIMITE", "The walrus spoke.");
    run();
    assertThat(archive.ledger())
        .containsExactly(
            "b.txt: indexed",
            "c.txt: skipped, other rendition of 90801-19",
            "z.txt: skipped, restricted");
    files.remove("b.txt");
    run();
    assertThat(archive.ledger()).containsExactly("c.txt: indexed", "z.txt: skipped, restricted");
    assertThat(archive.search("dove").total().passages()).isEqualTo(1);
    assertThat(archive.search("walrus").total().passages()).isZero();
  }

  @Test
  void markByHandHoldsForTheSameContentThoughThatSaysPublic() {
    files.marked("a.txt", "90801/19", "PUBLIC", "The walrus spoke.");
    files.marked("b.txt", "90801/19", "PUBLIC", "The walrus spoke.");
    files.write("b.txt.meta.yaml", "marking: LIMITE\n");
    run();
    assertNothingIsFoundOf("walrus");
  }

  @Test
  void marksInDisguiseAreReadFromRealFiles() throws IOException {
    List<HandlingTable.Row> rows = HandlingTable.rows().toList();
    for (int i = 0; i < rows.size(); i++) {
      String name = "%03d".formatted(i);
      files.write(name + ".txt", String.join("\n", rows.get(i).lines()) + "\nwalrus" + i + "\n");
      List<String> paragraphs = new ArrayList<>(rows.get(i).lines());
      paragraphs.add("walrus" + i);
      files.write(name + ".docx", Docx.ofLines(paragraphs).bytes());
    }
    run();
    List<String> ledger = archive.ledger();
    for (int i = 0; i < rows.size(); i++) {
      String state =
          switch (rows.get(i).marking()) {
            case PUBLIC -> "indexed";
            case LIMITE -> "skipped, restricted";
            case CLASSIFIED -> "rejected, classified";
          };
      assertThat(ledger).contains("%03d.txt: %s".formatted(i, state));
      assertThat(ledger).contains("%03d.docx: %s".formatted(i, state));
      boolean found = archive.search("walrus" + i).total().passages() > 0;
      assertThat(found).as(rows.get(i).toString()).isEqualTo(state.equals("indexed"));
    }
  }

  @Test
  void headThatNoSectionRefersToRestricts() {
    String head = Docx.root("hdr", Docx.paragraph("LIMITE"));
    Zip docx = Docx.ofLines(List.of("ST 95013/24", "Ports.")).add("word/header1.xml", head);
    files.write("a.docx", docx.bytes());
    run();
    assertThat(archive.ledger()).containsExactly("a.docx: skipped, restricted");
  }

  @Test
  void hiddenAndDeletedWordsAreNotFoundAsStanding() {
    String body =
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>walrus delegation</w:t></w:r><w:r><w:t>Ports of"
            + " the sea.</w:t></w:r></w:p><w:p><w:r><w:t>All"
            + " </w:t></w:r><w:del><w:r><w:delText>narwhals</w:delText></w:r></w:del>"
            + "<w:r><w:t>agreed.</w:t></w:r></w:p>";
    files.write("a.docx", Docx.ofBody(body).bytes());
    run();
    assertThat(archive.ledger()).containsExactly("a.docx: indexed");
    assertThat(archive.search("ports").total().passages()).isEqualTo(1);
    assertThat(archive.search("walrus").total().passages()).isZero();
    assertThat(archive.search("narwhals").total().passages()).isZero();
    assertThat(archive.search("deleted:narwhals").total().passages()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESTREINT UE/EU RESTRICTED", "CONFIDENTIEL UE/EU CONFIDENTIAL"})
  void classifiedNoteIsRejectedWithoutAWordOfIt(String grade) {
    files.marked("a.txt", "90801/19", grade, "The walrus spoke.");
    files.note("b.txt", "90802/19", "Ports.");
    assertThat(run().hasFailures()).isTrue();
    assertThat(archive.ledger()).containsExactly("a.txt: rejected, classified", "b.txt: indexed");
    assertNothingIsFoundOf("walrus");
    assertFacetsOfOneShortNote();
    try (ArchiveReader reader = archive.reader()) {
      assertThat(reader.ledger().toString()).doesNotContain("90801-19", "Meeting on ports");
    }
  }

  @Test
  void restrictedRevisionChangesNothingThatEveryoneSees() {
    files.note("a.txt", "90801/19", "The walrus spoke.");
    files.marked("b.txt", "90801/1/19 REV 1", "LIMITE", "The walrus spoke.");
    run();
    assertThat(archive.search("walrus").total().leftOut()).isZero();
    assertThat(archive.counted()).containsExactly("90801-19");
    try (ArchiveReader reader = archive.reader()) {
      ArchivedNote held = ArchivedNote.of("90801-19", reader).orElseThrow();
      assertThat(held.family().members()).isEmpty();
      assertThat(held.files()).hasSize(1);
    }
    files.note("b.txt", "90801/1/19 REV 1", "The walrus spoke.");
    run();
    assertThat(archive.counted()).containsExactly("90801-1-19");
  }

  private IngestReport run() {
    return archive.run(READERS.way());
  }

  private void assertNothingIsFoundOf(String word) {
    assertThat(archive.notes()).doesNotContain("90801-19");
    assertThat(archive.search(word).hits()).isEmpty();
    assertThat(archive.search("90801/19").hits()).isEmpty();
  }

  /** Facets count everything: they must not know more than the one public note. */
  private void assertFacetsOfOneShortNote() {
    SearchResult everything = archive.search("");
    assertThat(everything.total().notes()).isEqualTo(1);
    assertThat(everything.facet(Facet.CODE))
        .extracting(FacetValue::value)
        .containsExactlyInAnyOrder("CORDROGUE", "CORDROGUE 901");
    assertThat(everything.facet(Facet.TYPE)).extracting(FacetValue::value).containsExactly("NOTE");
    assertThat(everything.facet(Facet.EDITION))
        .extracting(FacetValue::value)
        .containsExactly("none");
  }
}
