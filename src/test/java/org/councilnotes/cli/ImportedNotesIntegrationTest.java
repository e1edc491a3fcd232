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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.TestCorpus;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imported notes are nowhere but in the index: nothing that makes it anew drops them unasked. */
class ImportedNotesIntegrationTest {

  private static final String LINES =
      """
      {"doc":"a","series":"s","body":"Drugs Group","title":"Report 2019","year":2019,\
      "prog":["COPOLAD"],"country":["BO"],"years":[2018],"text":"Harbours were inspected."}
      {"doc":"b","text":"Seizures at airports rose."}
      """;

  private static final String WITHOUT = "--rebuild --without-imported makes it anew";

  @TempDir private Path folder;
  private TestCorpus corpus;
  private LuceneArchiveHome home;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void makeCorpus() {
    corpus = TestCorpus.in(folder.resolve("corpus"));
    home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
  }

  @Test
  void indexOfAnotherSchemaStaysAsItIsAndEachCommandSaysWhatItHolds() throws IOException {
    importing(LINES);
    Map<String, String> said = saidBy(home.world());
    say(Map.of("schema", "another"));
    Map<String, Long> before = files();
    for (String line :
        List.of("serve --port 0", "serve --no-ingest", "ingest", "ingest --rebuild", "status")) {
      assertThat(refusal(line.split(" ")))
          .contains("has schema another", "it holds imported notes (2)", WITHOUT, "./archive dump")
          .doesNotContain("\tat ");
    }
    assertThat(files()).isEqualTo(before);
    commit(said);
    assertThat(notes()).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void wayThatTheMessageNamesKeepsAll() throws IOException {
    corpus.note("one.txt", "91001/19", "Of its file.");
    importing(LINES);
    run("ingest");
    Note before = note("a");
    String dump = run("dump", "--imported").out();
    say(Map.of("schema", "another"));
    assertThat(run("ingest", "--rebuild", "--without-imported").code()).isZero();
    assertThat(notes()).containsExactly("91001-19");
    assertThat(importing(dump).err()).isEmpty();
    assertThat(notes()).containsExactlyInAnyOrder("91001-19", "a", "b");
    assertThat(note("a")).isEqualTo(before);
    assertThat(run("dump", "--imported").out()).isEqualTo(dump);
  }

  @Test
  void indexOfAProgramThatDidNotCountImportedNotesIsCounted() throws IOException {
    importing(LINES);
    keepOnly("schema", "number", "time");
    assertThat(run("ingest", "--rebuild").code()).isZero();
    assertThat(notes()).containsExactlyInAnyOrder("a", "b");

    keepOnly("number", "time");
    assertThat(refusal("ingest", "--rebuild"))
        .contains("has schema unknown", "it holds imported notes (2)", WITHOUT);
  }

  @Test
  void indexOfAnotherSchemaWithoutImportedNotesIsMadeAnewUnasked() throws IOException {
    run("ingest");
    keepOnly("number");
    assertThat(refusal("ingest")).contains("schema unknown", "; ./archive ingest --rebuild makes");
    assertThat(run("ingest", "--rebuild").code()).isZero();
    say(Map.of("schema", "another"));
    assertThat(run("ingest", "--rebuild").code()).isZero();
  }

  @Test
  void brokenIndexWithImportedNotesIsNotMadeAnewUnasked() throws IOException {
    importing(LINES);
    damage(name -> name.endsWith(".cfs") || name.endsWith(".fdt"));
    for (String line : List.of("ingest --rebuild", "ingest", "serve --port 0")) {
      assertThat(refusal(line.split(" ")))
          .contains("is damaged; it holds imported notes (2)", "bring back a copy", "--rebuild");
    }
    assertThat(run("ingest", "--rebuild", "--without-imported").code()).isZero();
    assertThat(notes()).isEmpty();
  }

  @Test
  void brokenIndexThatCannotTellIsNotMadeAnewUnasked() throws IOException {
    importing(LINES);
    damage(name -> name.startsWith("segments_"));
    assertThat(refusal("ingest", "--rebuild"))
        .contains("it may hold imported notes", "--without-imported");
  }

  @Test
  void brokenIndexWithoutImportedNotesIsMadeAnewUnasked() throws IOException {
    corpus.note("one.txt", "91001/19", "Of its file.");
    run("ingest");
    damage(name -> name.endsWith(".cfs") || name.endsWith(".fdt"));
    assertThat(refusal("ingest")).contains("is damaged; ./archive ingest --rebuild makes it anew");
    assertThat(run("ingest", "--rebuild").code()).isZero();
  }

  @Test
  void importedNotesOfASoundIndexAreLeftOutWhereThatIsAskedFor() throws IOException {
    importing(LINES);
    assertThat(run("ingest", "--without-imported").code()).isEqualTo(2);
    assertThat(run("ingest", "--rebuild", "--without-imported").code()).isZero();
    assertThat(notes()).isEmpty();
  }

  private String refusal(String... arguments) {
    Ended ended = run(arguments);
    assertThat(ended.code()).isEqualTo(3);
    return ended.err();
  }

  private Ended importing(String lines) throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, lines, StandardCharsets.UTF_8);
    return run("import", file.toString());
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

  private Note note(String id) {
    try (ArchiveReader reader = home.reader()) {
      return reader.note(id).orElseThrow();
    }
  }

  private List<String> notes() {
    try (ArchiveReader reader = home.reader()) {
      return reader.notes().stream().map(note -> note.id()).toList();
    }
  }

  private static Map<String, String> saidBy(Path world) throws IOException {
    try (FSDirectory directory = FSDirectory.open(world)) {
      return new TreeMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
    }
  }

  /** Lets the newest commit say something else. */
  private void say(Map<String, String> changed) throws IOException {
    Map<String, String> all = saidBy(home.world());
    all.putAll(changed);
    commit(all);
  }

  private void keepOnly(String... keys) throws IOException {
    Map<String, String> all = saidBy(home.world());
    all.keySet().retainAll(List.of(keys));
    commit(all);
  }

  private void commit(Map<String, String> userData) throws IOException {
    try (FSDirectory directory = FSDirectory.open(home.world());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  private void damage(Predicate<String> chosen) throws IOException {
    for (String name : files().keySet()) {
      if (chosen.test(name)) {
        Path file = home.world().resolve(name);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }

  private Map<String, Long> files() throws IOException {
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.list(home.world())) {
      for (Path file : files.toList()) {
        sizes.put(file.getFileName().toString(), Files.size(file));
      }
    }
    return sizes;
  }
}
