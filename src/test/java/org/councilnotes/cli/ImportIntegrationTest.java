package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.WriteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passages that were cut and tagged elsewhere, from their lines to the archive. */
class ImportIntegrationTest {

  private static final String FIRST =
      """
      {"id":"a-0","doc":"a","series":"s","body":"Horizontal Drugs Group","title":"Report 2019",\
      "year":2019,"n":0,"prog":["COPOLAD"],"country":["BO","PE"],"years":[2018],"al":"N","from":-1,\
      "text":"Training of judges in Bolivia  and Peru."}
      """;

  private static final String SECOND =
      """
      {"doc":"a","n":1,"text":"Harbours were inspected."}
      """;

  private static final String OTHER =
      """
      {"doc":"b","text":"Seizures at airports rose."}
      """;

  private static final String PORTS =
      """
      programmes:
        - code: PORTS
          names: {en: Harbours}
      """;

  @TempDir private Path folder;
  private TestCorpus corpus;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeCorpus() {
    corpus = TestCorpus.in(folder.resolve("corpus"));
  }

  @Test
  void linesOfADocumentMakeANoteWithItsTagsAndItsReportYear() throws IOException {
    Ended ended = importing(FIRST + SECOND + OTHER);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("3 passages in 2 notes imported");

    Note note = note("a");
    assertThat(note.subject()).isEqualTo("Report 2019");
    assertThat(note.report().years()).containsExactly(2019);
    assertThat(note.report().series()).contains("s");
    assertThat(note.cover().address().from()).contains("Horizontal Drugs Group");
    assertThat(note.passages())
        .extracting(Passage::text)
        .containsExactly("Training of judges in Bolivia and Peru.", "Harbours were inspected.");
    assertThat(note.passages().getFirst().tags().countries())
        .allSatisfy(
            tag -> {
              assertThat(tag.role()).isEqualTo(MentionRole.MENTIONED);
              assertThat(tag.evidence().rule()).isEqualTo("imported");
            })
        .extracting(tag -> tag.code())
        .containsExactly("BO", "PE");
    assertThat(found("judges")).containsExactly("a/cover/1");
  }

  @Test
  void scatteredLinesOfADocumentAreAllThereInOrder() throws IOException {
    Ended ended = importing(SECOND + OTHER + FIRST);
    assertThat(ended.code()).isZero();
    assertThat(ended.err()).contains("1 lines came when their document had come to its end");
    assertThat(note("a").passages())
        .extracting(Passage::id)
        .containsExactly("a/cover/1", "a/cover/2");
    assertThat(found("harbours")).containsExactly("a/cover/2");
    assertThat(found("judges")).containsExactly("a/cover/1");
  }

  @Test
  void badLinesAreReportedByNumberAndTheOthersAreTaken() throws IOException {
    List<String> lines =
        List.of(
            "not JSON",
            "[1]",
            "{\"doc\":\"c\"}",
            "{\"doc\":\"c\",\"text\":7}",
            "{\"doc\":\"c\",\"text\":\" \"}",
            "{\"text\":\"no document\"}",
            "{\"doc\":\"c\",\"text\":\"x\",\"year\":\"2019\"}",
            "{\"doc\":\"c\",\"text\":\"x\",\"country\":[\"Bolivia\"]}",
            "{\"doc\":\"c\",\"text\":\"x\",\"prog\":\"COPOLAD\"}",
            "{\"doc\":\"c\",\"text\":\"x\",\"marking\":\"LIMITE\"}",
            "{\"doc\":\"c\",\"text\":\"" + "x".repeat(1_000_001) + "\"}",
            "",
            "{\"doc\":\"c\",\"n\":0,\"text\":\"This one is good.\"}",
            "{\"doc\":\"c\",\"n\":0,\"text\":\"Its place is taken.\"}");
    Ended ended = importing(String.join("\n", lines));
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("line 1: not JSON"),
            line -> assertThat(line).isEqualTo("line 2: no JSON object"),
            line -> assertThat(line).isEqualTo("line 3: no text"),
            line -> assertThat(line).isEqualTo("line 4: text is no text"),
            line -> assertThat(line).isEqualTo("line 5: no text"),
            line -> assertThat(line).isEqualTo("line 6: no doc"),
            line -> assertThat(line).startsWith("line 7: year is no whole number"),
            line -> assertThat(line).startsWith("line 8: no code of country: Bolivia"),
            line -> assertThat(line).startsWith("line 9: prog is no list"),
            line -> assertThat(line).startsWith("line 10: not public"),
            line -> assertThat(line).startsWith("line 11: text is too long"),
            line -> assertThat(line).startsWith("line 14: c has a passage there already"));
    assertThat(ended.out()).contains("1 passages in 1 notes", "12 lines not taken");
    assertThat(note("c").passages()).extracting(Passage::text).containsExactly("This one is good.");
  }

  @Test
  void nameThatCannotStandInAnAddressGetsAnIdOfItsOwn() throws IOException {
    assertThat(importing("{\"doc\":\"../a b\",\"text\":\"Somewhere else.\"}").code()).isZero();
    assertThat(notes()).singleElement().asString().matches("\\.\\.-a-b-[0-9a-f]{8}");
  }

  @Test
  void documentImportedAgainIsReplaced() throws IOException {
    importing(FIRST + SECOND);
    importing("{\"doc\":\"a\",\"text\":\"All is new.\"}");
    assertThat(note("a").passages()).extracting(Passage::text).containsExactly("All is new.");
    assertThat(imported()).hasSize(1);
  }

  @Test
  void ingestAndRebuildKeepWhatWasImported() throws IOException {
    corpus.note("one.txt", "91001/19", "Nothing of interest.");
    importing(FIRST + SECOND);
    Note before = note("a");
    assertThat(run("ingest").code()).isZero();
    assertThat(notes()).containsExactlyInAnyOrder("a", "91001-19");
    assertThat(note("a")).isEqualTo(before);

    corpus.folder("vocabulary");
    Files.writeString(corpus.root().resolve("vocabulary/programmes.yaml"), PORTS);
    assertThat(run("ingest").out()).contains("1 only tagged anew");
    assertThat(run("ingest", "--rebuild").code()).isZero();
    assertThat(notes()).containsExactlyInAnyOrder("a", "91001-19");
    assertThat(note("a")).isEqualTo(before);
    assertThat(run("status").out()).contains("1 files, 1 indexed", "1 notes imported", "2 notes");
  }

  @Test
  void documentThatTheCorpusHasItselfIsNotTaken() throws IOException {
    corpus.note("one.txt", "91001/19", "From its own file.");
    run("ingest");
    Ended ended = importing("{\"doc\":\"91001-19\",\"text\":\"From elsewhere.\"}");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("line 1: the corpus has this document itself: 91001-19");
    assertThat(found("elsewhere")).isEmpty();
  }

  @Test
  void fileOfTheCorpusTakesThePlaceOfWhatWasImported() throws IOException {
    importing("{\"doc\":\"91001-19\",\"text\":\"From elsewhere.\"}");
    corpus.note("one.txt", "91001/19", "From its own file.");
    run("ingest");
    assertThat(found("elsewhere")).isEmpty();
    assertThat(found("file")).isNotEmpty();
    assertThat(notes()).containsExactly("91001-19");
  }

  @Test
  void fileForAuthorisedReadersTakesItsImportedNoteOut() throws IOException {
    importing("{\"doc\":\"91001-19\",\"text\":\"From elsewhere.\"}");
    corpus.marked("one.txt", "91001/19", "LIMITE", "From its own file.");
    run("ingest");
    assertThat(notes()).isEmpty();
    assertThat(found("elsewhere")).isEmpty();
    assertThat(importing("{\"doc\":\"91001-19\",\"text\":\"From elsewhere.\"}").code())
        .isEqualTo(1);
    assertThat(notes()).isEmpty();
  }

  @Test
  void lineageIsOfTheNextRunWhereItIsLeft() throws IOException {
    String other = FIRST.replace("\"a\"", "\"b\"").replace("2019", "2020");
    assertThat(importing(FIRST + other, "--no-lineage").out()).doesNotContain("lineage");
    assertThat(lives("a")).isEmpty();
    run("ingest");
    assertThat(lives("a")).hasSize(2);
  }

  @Test
  void anotherRunIsNotDisturbed() throws IOException {
    try (WriteLock _ = LuceneArchiveHome.publicWorld(folder.resolve("index")).acquireWriteLock()) {
      assertThat(importing(FIRST).code()).isEqualTo(3);
    }
    assertThat(run("import", folder.resolve("nothing.jsonl").toString()).code()).isEqualTo(2);
  }

  private Ended importing(String lines, String... options) throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    String[] arguments = new String[options.length + 2];
    arguments[0] = "import";
    arguments[1] = file.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return run(arguments);
  }

  private Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = Arrays.copyOf(arguments, arguments.length + 4);
    all[arguments.length] = "--index";
    all[arguments.length + 1] = folder.resolve("index").toString();
    all[arguments.length + 2] = "--corpus";
    all[arguments.length + 3] = corpus.root().toString();
    int code = ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    return new Ended(code, out.toString(), err.toString());
  }

  private ArchiveReader reader() {
    return LuceneArchiveHome.publicWorld(folder.resolve("index")).reader();
  }

  private Note note(String id) {
    try (ArchiveReader reader = reader()) {
      return reader.note(id).orElseThrow();
    }
  }

  private List<String> notes() {
    try (ArchiveReader reader = reader()) {
      return reader.notes().stream().map(note -> note.id()).toList();
    }
  }

  private List<LedgerEntry> imported() {
    try (ArchiveReader reader = reader()) {
      return reader.ledger().stream().filter(LedgerEntry::isImported).toList();
    }
  }

  private List<?> lives(String note) {
    try (ArchiveReader reader = reader()) {
      return reader.wordingHistories(note).values().stream()
          .flatMap(wordingHistory -> wordingHistory.stages().stream())
          .toList();
    }
  }

  private List<String> found(String query) {
    try (ArchiveReader reader = reader()) {
      return reader.search(SearchRequest.of(query)).hits().stream()
          .map(hit -> hit.passage().id())
          .toList();
    }
  }
}
