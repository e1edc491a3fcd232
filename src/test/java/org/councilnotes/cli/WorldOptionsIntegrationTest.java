package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The setting that keeps the complete world, and commands that read it. */
class WorldOptionsIntegrationTest {

  /** Commits after each file. */
  private static final Map<String, String> OFTEN =
      Map.of("JDK_JAVA_OPTIONS", "-Darchive.batch=1", "ARCHIVE_RESTRICTED", "true");

  @TempDir private Path folder;
  private TestCorpus corpus;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void begin() {
    corpus = TestCorpus.in(folder.resolve("corpus"));
    corpus.note("a.txt", "90801/19", "The dove spoke.");
    corpus.marked("b.txt", "90802/19", "LIMITE", "The walrus spoke.");
  }

  @AfterEach
  void keepNothing() {
    System.clearProperty(LocationOptions.RESTRICTED);
  }

  @Test
  void publicNotesAloneAreKeptWhereNothingIsSaid() {
    assertThat(run("ingest").code()).isZero();
    assertThat(folder.resolve("index/complete")).doesNotExist();
    Ended search = run("search", "--world", "complete", "walrus");
    assertThat(search.code()).isEqualTo(2);
    assertThat(search.err()).contains("there is no complete world", "archive.restricted is true");
  }

  @Test
  void restrictedNotesAreFoundByCommandsThatAskForTheCompleteWorld() {
    System.setProperty(LocationOptions.RESTRICTED, "true");
    Ended ingest = run("ingest");
    assertThat(ingest.out()).contains("complete world: 2 notes, 1 of them LIMITE");
    assertThat(run("ingest", "--json").out()).contains("\"notes\" : 2", "\"limite\" : 1");
    for (List<String> line :
        List.of(
            List.of("search", "--json", "walrus"),
            List.of("dump"),
            List.of("wording", "the walrus spoke"),
            List.of("status", "--json"))) {
      assertThat(run(line).out()).as("%s", line).doesNotContain("90802-19");
      assertThat(inComplete(line).out()).as("%s", line).contains("90802");
    }
    assertThat(run("show", "90802/19").code()).isEqualTo(1);
    assertThat(inComplete(List.of("show", "90802/19")).out()).contains("walrus");
    assertThat(run("verify", "The walrus spoke.").code()).isEqualTo(4);
    assertThat(inComplete(List.of("verify", "The walrus spoke.")).code()).isZero();
  }

  @Test
  void snapshotIsOfOneWorld() {
    System.setProperty(LocationOptions.RESTRICTED, "true");
    run("ingest");
    String copy = folder.resolve("copy").toString();
    assertThat(run("snapshot", copy).out()).contains("1 notes");
    assertThat(folder.resolve("copy/complete")).doesNotExist();
    assertThat(inComplete(List.of("snapshot", copy)).out()).contains("2 notes");
    assertThat(inComplete(List.of("snapshot", copy)).code()).isEqualTo(2);
  }

  @Test
  void completeWorldThatIsNotKeptAnyMoreIsToldWithTheWayToDeleteIt() throws IOException {
    System.setProperty(LocationOptions.RESTRICTED, "true");
    run("ingest");
    System.setProperty(LocationOptions.RESTRICTED, "false");
    assertThat(run("ingest").err())
        .contains("a complete world is left", "rm -r " + folder.resolve("index/complete") + "*");
    assertThat(run("status", "--world", "complete").code()).isEqualTo(2);
    Files.move(folder.resolve("index/complete"), folder.resolve("away"));
    assertThat(run("ingest").err()).doesNotContain("complete world");
  }

  @Test
  void whatIsImportedStandsInBothWorlds() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, "{\"doc\":\"a\",\"text\":\"Seizures at airports rose.\"}\n");
    assertThat(run("import", lines.toString()).code()).isZero();
    System.setProperty(LocationOptions.RESTRICTED, "true");
    run("ingest");
    assertThat(notesOfCompleteWorld()).containsExactly("90801-19", "90802-19", "a");
    Files.writeString(lines, "{\"doc\":\"a\",\"text\":\"Seizures at ports fell.\"}\n");
    assertThat(run("import", lines.toString()).code()).isZero();
    assertThat(inComplete(List.of("search", "fell")).out()).contains("ports");
    assertThat(inComplete(List.of("search", "--json", "airports")).out()).contains("\"value\" : 0");
    run("ingest", "--rebuild");
    assertThat(notesOfCompleteWorld()).containsExactly("90801-19", "90802-19", "a");
  }

  @Test
  void whatIsImportedGoesFromBothWorldsThoughOneWasNotKeptMeanwhile() throws IOException {
    Path lines = folder.resolve("lines.jsonl");
    Files.writeString(lines, "{\"doc\":\"a\",\"text\":\"Seizures at airports rose.\"}\n");
    System.setProperty(LocationOptions.RESTRICTED, "true");
    run("ingest");
    assertThat(run("import", lines.toString()).code()).isZero();
    assertThat(notesOfCompleteWorld()).containsExactly("90801-19", "90802-19", "a");
    System.setProperty(LocationOptions.RESTRICTED, "false");
    assertThat(run("ingest", "--rebuild", "--without-imported").code()).isZero();
    System.setProperty(LocationOptions.RESTRICTED, "true");
    run("ingest");
    assertThat(notesOfCompleteWorld()).containsExactly("90801-19", "90802-19");
    assertThat(inComplete(List.of("status", "--json")).out()).doesNotContain("import:");
  }

  /** The gate kills it once, the campaign three times. */
  @Test
  @Tag("crash")
  @DisabledOnOs(OS.WINDOWS)
  void runThatIsKilledAgainAndAgainLeavesBothWorldsToBeGoneOnWith() throws Exception {
    for (int i = 0; i < 20; i++) {
      corpus.marked(
          "n%02d.txt".formatted(i), 90_100 + i + "/19", i % 2 == 0 ? "" : "LIMITE", "It.");
    }
    System.setProperty(LocationOptions.RESTRICTED, "true");
    for (int notes : Campaign.runs("crash") ? List.of(1, 5, 9) : List.of(5)) {
      int enough = notes;
      try (ArchiveProcess ingest = ArchiveProcess.start(folder.resolve("run"), OFTEN, command())) {
        ingest.await(() -> !ingest.isAlive() || notesOf("public").size() >= enough);
        ingest.kill();
        ingest.awaitEnd();
      }
      assertThat(notesOf("complete").size()).isBetween(notes - 1, 22);
    }
    run("ingest");
    assertThat(notesOf("public")).hasSize(11);
    assertThat(notesOf("complete")).hasSize(22).containsAll(notesOf("public"));
    assertThat(run("ingest").out()).contains("0 files read");
  }

  private String[] command() {
    return new String[] {
      "ingest", "--corpus", corpus.root().toString(), "--index", folder.resolve("index").toString()
    };
  }

  @Test
  void neitherTrueNorFalseIsBadUsage() {
    System.setProperty(LocationOptions.RESTRICTED, "yes");
    Ended ended = run("ingest");
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("archive.restricted is true or false, not yes");
    System.setProperty(LocationOptions.RESTRICTED, "true");
    assertThat(run("status", "--world", "secret").err())
        .contains("--world is public or complete, not secret");
  }

  private List<String> notesOfCompleteWorld() {
    return notesOf("complete");
  }

  private List<String> notesOf(String world) {
    Path place = folder.resolve("index").resolve(world);
    if (Files.notExists(place)) {
      return List.of();
    }
    try (ArchiveReader reader = LuceneArchiveReader.open(place)) {
      return reader.notes().stream().map(NoteSummary::id).sorted().toList();
    }
  }

  private Ended inComplete(List<String> line) {
    List<String> all = new ArrayList<>(line);
    all.addAll(1, List.of("--world", "complete"));
    return run(all);
  }

  private Ended run(String... line) {
    return run(List.of(line));
  }

  private Ended run(List<String> line) {
    List<String> all = new ArrayList<>(line);
    all.addAll(
        1,
        List.of(
            "--corpus", corpus.root().toString(), "--index", folder.resolve("index").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }
}
