package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.TestCorpus;
import org.councilnotes.curation.WithdrawalWriter;
import org.councilnotes.ingest.maintain.NoteWithdrawal;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.storage.LuceneSchema;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.WriteLock;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A note that is withdrawn is gone from everything that the archive keeps, and stays out. */
class WithdrawCommandIntegrationTest {

  private static final String NUMBER = "90802/19";
  private static final String NOTE = "90802-19";

  /** A word of the note alone, and a stem that nothing else has. */
  private static final String WORD = "walrus";

  @TempDir private Path folder;
  private TestCorpus corpus;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void begin() {
    System.setProperty(LocationOptions.RESTRICTED, "true");
    corpus = TestCorpus.in(folder.resolve("corpus"));
    for (int i = 0; i < 6; i++) {
      corpus.note("n" + i + ".txt", "9081" + i + "/19", "The dove spoke of harbour " + i + ".");
    }
    corpus.marked("b.txt", NUMBER, "LIMITE", "The walrus spoke of harbours.");
    corpus.marked("c.txt", NUMBER, "LIMITE", "The walrus spoke of harbours, twice.");
    assertThat(run("ingest").code()).isZero();
  }

  @AfterEach
  void keepNothing() {
    System.clearProperty(LocationOptions.RESTRICTED);
  }

  @Test
  void nothingOfTheNoteIsLeftInAnyFileOfTheIndex() throws IOException {
    corpus.note("d.txt", "90803/19", "The walrus was seen in public.");
    run("ingest");
    assertThat(traces()).isNotEmpty();
    corpus.remove("d.txt");
    run("ingest");

    Ended ended = run("withdraw", NUMBER, "--reason", "sent by mistake");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains(
            NOTE + " is withdrawn",
            "public world: taken out",
            "complete world: taken out",
            "still lies in the corpus: " + corpus.path("b.txt").toRealPath(),
            "still lies in the corpus: " + corpus.path("c.txt").toRealPath());
    assertThat(run("withdraw", "90803-19").code()).isEqualTo(1);
    assertThat(traces()).as("terms, stored fields and bytes with the word").isEmpty();
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 0");
    assertThat(inComplete("show", NUMBER).code()).isEqualTo(1);
    assertThat(Files.readString(corpus.root().resolve("withdrawn.yaml")))
        .contains("note: " + NOTE, "reason: sent by mistake", "path: notes/b.txt", "sha256: ")
        .doesNotContain(WORD);
  }

  @Test
  void publicNoteOfBothWorldsGoesFromBoth() throws IOException {
    corpus.note("d.txt", "90803/19", "The narwhal was seen.");
    corpus.note("d1.txt", "90803/1/19 REV 1", "Nothing was seen.");
    run("ingest");
    assertThat(run("show", "90803/19").out()).contains("narwhal");
    run("ingest", "--rebuild");
    assertThat(folder.resolve("index/public.previous")).isDirectory();

    Ended ended = run("withdraw", corpus.path("d.txt").toString(), "--json");

    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(ended.out())
        .contains(
            "90803-1-19",
            "\"withdrawn\" : \"90803-19\"",
            "\"previousDeleted\" : true",
            "\"held\" : true");
    assertThat(folder.resolve("index/public.previous")).doesNotExist();
    assertThat(folder.resolve("index/complete.previous")).doesNotExist();
    assertThat(traces("narwhal")).isEmpty();
    assertThat(run("status").out()).contains("notes/d.txt: withdrawn");
  }

  @Test
  void laterRunsKeepItOutUntilItIsTakenBack() {
    run("withdraw", NOTE);
    corpus.marked("e.txt", NUMBER, "LIMITE", "The walrus in other words.");
    corpus.move("c.txt", "f.txt");

    assertThat(run("ingest").out()).contains("notes/e.txt: withdrawn", "notes/f.txt: withdrawn");
    assertThat(run("ingest").out()).contains("0 files read");
    run("ingest", "--rebuild");
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 0");

    assertThat(run("withdraw", "--undo", NUMBER).out()).contains(NOTE + " taken off the list");
    run("ingest");
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 1");
    assertThat(run("withdraw", "--undo", NUMBER).code()).isEqualTo(1);
  }

  @Test
  void filesAreDeletedWhereThatIsAskedFor() throws IOException {
    corpus.write("b.txt.meta.yaml", "marking: LIMITE\n");
    Path file = corpus.path("b.txt").toRealPath();
    Path corrections = corpus.folder("corrections").root().resolve("corrections/" + NOTE + ".yaml");
    Files.writeString(corrections, "# walrus\n");

    assertThat(run("withdraw", NOTE, "--delete-files").out())
        .contains("deleted: " + corrections, "deleted: " + file);

    assertThat(corpus.path("b.txt")).doesNotExist();
    assertThat(corpus.path("b.txt.meta.yaml")).doesNotExist();
    assertThat(corpus.path("c.txt")).doesNotExist();
    assertThat(corrections).doesNotExist();
    assertThat(corpus.path("n1.txt")).exists();
    assertThat(run("ingest").code()).isZero();
    assertThat(run("status").out()).doesNotContain("b.txt");
  }

  @Test
  void copiesThatWereKeptOfItsFilesAreNamedAndDeleted() throws IOException {
    Path uploads = corpus.path(".replaced/20260102T000000.000Z-01234567");
    Path older = Files.createDirectories(uploads).resolve("b.txt");
    Files.writeString(older, "An older walrus.");
    Path sidecar = Files.writeString(uploads.resolve("b.txt.meta.yaml"), "subject: Walrus\n");
    Path renamed = Files.copy(corpus.path("c.txt"), uploads.resolve("renamed.txt"));
    Path other = Files.writeString(uploads.resolve("n1.txt"), "A dove.");
    Path register = Files.createDirectories(corpus.path(".previous"));
    Path fetched = Files.writeString(register.resolve("0123abcd-b.txt"), "The oldest walrus.");
    Path dove = Files.writeString(register.resolve("0123abcd-n1.txt"), "A dove.");

    Ended named = run("withdraw", NOTE);
    assertThat(named.out())
        .contains(
            "still lies in the corpus: " + older,
            "still lies in the corpus: " + sidecar,
            "still lies in the corpus: " + renamed,
            "still lies in the corpus: " + fetched)
        .doesNotContain(other.toString(), dove.toString());

    run("withdraw", NOTE, "--delete-files");
    for (Path gone : List.of(older, sidecar, renamed, fetched)) {
      assertThat(gone).doesNotExist();
    }
    assertThat(other).exists();
    assertThat(dove).exists();
  }

  @Test
  void missingListHoldsRunsBackUntilThereIsOne() throws IOException {
    run("withdraw", NOTE);
    Path list = corpus.root().resolve("withdrawn.yaml");
    String before = Files.readString(list);
    Files.delete(list);
    for (String[] command :
        List.of(
            new String[] {"ingest"},
            new String[] {"ingest", "--accept-removals"},
            new String[] {"ingest", "--rebuild"},
            new String[] {"ingest", "--rebuild", "--accept-removals"},
            new String[] {"withdraw", "90811/19"})) {
      Ended held = run(command);
      assertThat(held.code()).as(String.join(" ", command)).isEqualTo(3);
      assertThat(held.err()).contains("withdrawn.yaml is missing", "2 files", "make an empty one");
      assertThat(list).doesNotExist();
    }
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 0");

    Files.writeString(list, before);
    assertThat(run("ingest").code()).isZero();
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 0");
    Files.writeString(list, "");
    assertThat(run("ingest").code()).isZero();
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 1");
  }

  @Test
  void entryThatWasLostWhileTheLockWasWaitedForIsListedAgain() throws Exception {
    WorldHomes homes = new WorldHomes(LuceneArchiveHome.publicWorld(folder.resolve("index")));
    WriteLock lock = homes.publicWorld().acquireWriteLock();
    Path list = corpus.root().resolve("withdrawn.yaml");
    NoteWithdrawal withdrawal = new NoteWithdrawal(corpus.corpus(), homes);
    withdrawal.withdraw(
        withdrawal.find("90811/19").orElseThrow().entry(),
        new WithdrawalWriter.Act(Instant.EPOCH, "somebody", Optional.empty()),
        () -> {
          write(list, "withdrawn:\n- note: 90812-19\n");
          lock.close();
        });
    assertThat(Files.readString(list)).contains("90811-19", "90812-19");
    assertThat(run("ingest").code()).isZero();
    assertThat(run("show", "90811/19").code()).isEqualTo(1);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void successorOfAFileIsNotDeletedInItsPlace() {
    corpus.write("x.bin.txt", "Some walrus without a cover.");
    Ended first = run("withdraw", "notes/x.bin.txt");
    assertThat(first.code()).as(first.err()).isZero();
    corpus.write("x.bin.txt", "Another text.");
    run("withdraw", "notes/x.bin.txt", "--delete-files");
    assertThat(corpus.path("x.bin.txt")).exists();
  }

  @Test
  void snapshotsThatStillHoldItAreNamed() throws IOException {
    String with = folder.resolve("copies/with").toString();
    String empty = folder.resolve("copies/public").toString();
    inComplete("snapshot", with);
    run("snapshot", empty);
    Files.move(folder.resolve("copies/public"), folder.resolve("copies/moved"));
    inComplete("snapshot", folder.resolve("copies/night.part/index").toString());
    Files.move(folder.resolve("copies/night.part"), folder.resolve("copies/night"));

    Ended ended = run("withdraw", NOTE);

    assertThat(ended.out())
        .contains("snapshot " + with + ": still holds it")
        .contains("snapshots that are not there now, and may hold it: " + empty)
        .contains("snapshot " + folder.resolve("copies/night/index") + ": still holds it");
    String[] inCopy = {"withdraw", NOTE, "--corpus", corpus.root().toString(), "--index", with};
    assertThat(ended(inCopy).out()).contains("complete world: taken out");
    assertThat(run("withdraw", NOTE).out()).doesNotContain(with);
    assertThat(ended("withdraw", NOTE, "--index", empty).code()).isEqualTo(3);
  }

  @Test
  void runThatWasKilledBeforeTheEndIsFinishedByTheNextOne() throws IOException {
    Files.writeString(
        corpus.root().resolve("withdrawn.yaml"), "withdrawn:\n- note: " + NOTE + "\n");
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 1");

    assertThat(run("ingest").out()).contains("notes/b.txt: withdrawn");
    assertThat(traces()).isEmpty();

    assertThat(run("withdraw", NOTE).code()).isZero();
    assertThat(run("withdraw", NOTE).out()).contains("complete world: did not hold it");
  }

  @Test
  void whatAKillLeftInTheFilesGoesWithTheNextRun() throws IOException {
    deleteWithoutMerging(NOTE);
    LuceneArchiveHome home = LuceneArchiveHome.completeWorld(folder.resolve("index"));
    try (ArchiveWriter writer = home.writer(Vocabulary.load(Optional.empty()).thesaurus())) {
      assertThat(writer.hasDeleted(Set.of(NOTE), Set.of())).isTrue();
      assertThat(writer.hasDeleted(Set.of("90811-19"), Set.of("notes/n1.txt"))).isFalse();
    }
    assertThat(traces()).contains("term of text", "deleted documents");

    Files.writeString(
        corpus.root().resolve("withdrawn.yaml"), "withdrawn:\n- note: " + NOTE + "\n");
    assertThat(run("ingest").code()).isZero();

    assertThat(traces()).isEmpty();
  }

  /** As a run leaves it that is killed right after its commit. */
  private void deleteWithoutMerging(String note) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    config.setSimilarity(LuceneSchema.SIMILARITY);
    try (FSDirectory files = FSDirectory.open(folder.resolve("index/complete"));
        IndexWriter writer = new IndexWriter(files, config)) {
      writer.deleteDocuments(new Term(IndexFields.NOTE_ID, note));
      writer.commit();
    }
  }

  @Test
  void worldThatIsNotKeptAnyMoreIsClearedToo() {
    System.setProperty(LocationOptions.RESTRICTED, "false");
    assertThat(run("withdraw", NOTE).out()).contains("complete world: taken out");
    System.setProperty(LocationOptions.RESTRICTED, "true");
    assertThat(inComplete("search", "--json", WORD).out()).contains("\"value\" : 0");
  }

  @Test
  void serverWithOpenReadersAnswersWithoutIt() {
    LuceneArchiveHome home = LuceneArchiveHome.completeWorld(folder.resolve("index"));
    try (ArchiveReader served = home.reader()) {
      assertThat(served.note(NOTE)).isPresent();
      assertThat(served.search(SearchRequest.of(WORD)).hits()).isNotEmpty();

      assertThat(run("withdraw", NOTE).code()).isZero();

      assertThat(served.note(NOTE)).isEmpty();
      assertThat(served.search(SearchRequest.of(WORD)).hits()).isEmpty();
      assertThat(served.ledger().toString()).doesNotContain(WORD);
    }
  }

  @Test
  void vectorsThatAreBeingMadeMayBeLeftAndThisIsSaid() throws IOException {
    Path meaning = Files.createDirectories(folder.resolve("meaning"));
    Files.writeString(meaning.resolve("component.properties"), "model=m\npooling=CLS\nsha256=0\n");
    System.setProperty(ComponentFolder.SETTING, meaning.toString());
    try (FSDirectory files =
            FSDirectory.open(VectorFolder.ofCompleteWorld(folder.resolve("index")).path());
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      assertThat(run("withdraw", NOTE).code()).isZero(); // there are none yet
      writer.setLiveCommitData(Map.of("holds-gone", "true").entrySet());
      writer.commit();
      Ended ended = run("withdraw", NOTE, "--json");

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.err()).contains("of the complete world are being made by another process");
      assertThat(ended.out()).containsPattern("\"vectorsLeft\" : \\[ *\"complete\" *\\]");
    } finally {
      System.clearProperty(ComponentFolder.SETTING);
    }
    assertThat(run("withdraw", NOTE).code()).isZero();
  }

  @Test
  void runThatIsUnderWayIsWaitedFor() throws Exception {
    WorldHomes homes = new WorldHomes(LuceneArchiveHome.publicWorld(folder.resolve("index")));
    WriteLock lock = homes.publicWorld().acquireWriteLock();
    List<String> told = new ArrayList<>();
    NoteWithdrawal withdrawal = new NoteWithdrawal(corpus.corpus(), homes);
    withdrawal.withdraw(
        withdrawal.find("90811/19").orElseThrow().entry(),
        new WithdrawalWriter.Act(Instant.EPOCH, "somebody", Optional.empty()),
        () -> {
          told.add("waits");
          lock.close();
        });
    assertThat(told).containsExactly("waits");
    assertThat(run("show", "90811/19").code()).isEqualTo(1);
  }

  @Test
  void importedNoteIsNotImportedAgain() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, "{\"doc\":\"a\",\"text\":\"The narwhal rose.\"}\n");
    assertThat(run("import", lines.toString()).code()).isZero();
    assertThat(run("withdraw", "a").code()).isZero();
    assertThat(traces("narwhal")).isEmpty();
    Ended again = run("import", lines.toString());
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("this document is withdrawn: a");
    assertThat(traces("narwhal")).isEmpty();
  }

  @Test
  void classifiedOrUnknownFilesAndWrongListsAreRefused() throws IOException {
    corpus.marked("g.txt", "90899/19", "RESTREINT UE/EU RESTRICTED", "Of nobody.");
    run("ingest");
    assertThat(run("withdraw", "notes/g.txt").code()).isEqualTo(1);
    assertThat(run("withdraw", "90777/19").code()).isEqualTo(1);
    assertThat(run("withdraw", NOTE, "--undo", "--reason", "x").code()).isEqualTo(2);
    Files.writeString(corpus.root().resolve("withdrawn.yaml"), "withdrawn:\n- nota: x\n");
    Ended ended = run("ingest");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("withdrawn.yaml", "line 2", "nota");
  }

  private List<String> traces() {
    return traces(WORD);
  }

  /** Where a word is in the index folder: bytes, terms and stored fields of every commit. */
  private List<String> traces(String word) {
    List<String> traces = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder.resolve("index"))) {
      for (Path file : all.toList()) {
        if (Files.isRegularFile(file)
            && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains(word)) {
          traces.add("bytes of " + file);
        }
        if (Files.isDirectory(file)) {
          addTracesOfCommits(file, word, traces);
        }
      }
      return traces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addTracesOfCommits(Path index, String word, List<String> traces)
      throws IOException {
    try (FSDirectory files = FSDirectory.open(index)) {
      if (!DirectoryReader.indexExists(files)) {
        return;
      }
      for (IndexCommit commit : DirectoryReader.listCommits(files)) {
        try (DirectoryReader reader = DirectoryReader.open(commit)) {
          if (reader.hasDeletions()) {
            traces.add("deleted documents");
          }
          for (LeafReaderContext leaf : reader.leaves()) {
            addTracesOfSegment(leaf, word, traces);
          }
        }
      }
    }
  }

  /** Deleted documents included. */
  private static void addTracesOfSegment(LeafReaderContext leaf, String word, List<String> traces)
      throws IOException {
    for (FieldInfo field : leaf.reader().getFieldInfos()) {
      Terms terms = leaf.reader().terms(field.name);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if (text(term).contains(word)) {
          traces.add("term of " + field.name);
        }
      }
    }
    for (int i = 0; i < leaf.reader().maxDoc(); i++) {
      Document stored = leaf.reader().storedFields().document(i);
      if (stored.getFields().stream()
          .anyMatch(
              field ->
                  field.toString().contains(word)
                      || (field.binaryValue() != null
                          && text(field.binaryValue()).contains(word)))) {
        traces.add("stored field of document " + i);
      }
    }
  }

  private static String text(BytesRef bytes) {
    return new String(bytes.bytes, bytes.offset, bytes.length, StandardCharsets.ISO_8859_1);
  }

  private Ended inComplete(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--world", "complete"));
    return run(all.toArray(String[]::new));
  }

  private Ended run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        1,
        List.of(
            "--corpus", corpus.root().toString(), "--index", folder.resolve("index").toString()));
    return ended(all.toArray(String[]::new));
  }

  private static Ended ended(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Ended(code, out.toString(), err.toString());
  }
}
