package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks that are full or may not be written to: one line says what to do, and nothing is lost. */
@Tag("campaign")
@Tag("faults")
class DiskFaultsIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The walrus spoke.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "ingest --rebuild"})
  void fullDiskOfTheIndexKeepsWhatIsCommittedAndIsGoneOnWith(String command) throws IOException {
    try (TinyDisk disk = TinyDisk.of("1m", folder.resolve("index"))) {
      assertThat(run("ingest").code()).isZero();
      addLongNotes();
      Ended full = run(command);
      assertThat(full.code()).as(full.err()).isEqualTo(3);
      assertSaidInOneLine(full, "No space left on device", "./archive ingest");
      assertThat(notes()).contains("90801-19");
      assertThat(run("search", "walrus").out()).contains("90801-19");
      disk.with("size=64m");
      assertThat(run(command).code()).isZero();
      assertThat(notes()).hasSize(6);
    }
  }

  @Test
  void rebuildThatFoundNoRoomLeavesTheRoomItTook() throws IOException {
    try (TinyDisk _ = TinyDisk.of("1m", folder.resolve("index"))) {
      run("ingest");
      addLongNotes();
      run("ingest", "--rebuild");
      assertThat(folder.resolve("index/public.new")).doesNotExist();
    }
  }

  @Test
  void fullTemporaryFolderCostsNoFile() throws Exception {
    byte[] large = new byte[1_000_000];
    Arrays.fill(large, (byte) ' ');
    files.write("b.zip", new Zip().add("b.txt", large).add("c.txt", "A paper.\n").bytes());
    try (TinyDisk disk = TinyDisk.of("512k", folder.resolve("run"))) {
      try (ArchiveProcess full = start()) {
        assertThat(full.awaitEnd()).isEqualTo(3);
        assertThat(full.err())
            .contains("No space left on device", "tmpdir")
            .doesNotContain("\tat ");
      }
      disk.with("size=64m");
      try (ArchiveProcess again = start()) {
        again.awaitEnd();
      }
      assertThat(run("status").out()).contains("empty     notes/b.zip!/b.txt");
      assertThat(notes()).hasSize(2);
    }
  }

  private ArchiveProcess start() throws IOException {
    return ArchiveProcess.start(
        folder.resolve("run"),
        "ingest",
        "--corpus",
        files.root().toString(),
        "--index",
        folder.resolve("index").toString());
  }

  @Test
  void indexThatMayNotBeWrittenIsSearchedAndSaidToBeSo() throws IOException {
    try (TinyDisk disk = TinyDisk.of("8m", folder.resolve("index"))) {
      run("ingest");
      disk.with("ro");
      for (String command : List.of("ingest", "ingest --rebuild", "serve --port 0")) {
        Ended refused = run(command.split(" "));
        assertThat(refused.code()).as(command).isEqualTo(3);
        assertSaidInOneLine(refused, "cannot be written", "--index");
      }
      assertThat(run("search", "walrus").out()).contains("90801-19");
      assertThat(run("status").code()).isZero();
    }
  }

  @Test
  void corpusThatMayNotBeWrittenIsRead() throws IOException {
    try (TinyDisk disk = TinyDisk.of("1m", folder.resolve("corpus/notes"))) {
      files.note("b.txt", "90802/19", "The walrus spoke.");
      disk.with("ro");
      assertThat(run("ingest").code()).isZero();
      assertThat(notes()).containsExactly("90802-19");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ingest",
        "ingest --rebuild",
        "search x",
        "status",
        "show 90801/19",
        "serve --port 0"
      })
  void indexThatIsAFileIsNoFolder(String command) throws IOException {
    Files.writeString(folder.resolve("index"), "mine");
    Ended refused = run(command.split(" "));
    assertThat(refused.code()).isEqualTo(3);
    assertSaidInOneLine(refused, "is not a folder", "--index DIR");
    assertThat(folder.resolve("index")).hasContent("mine");
  }

  private static void assertSaidInOneLine(Ended ended, String... words) {
    assertThat(ended.err().lines().filter(line -> !line.startsWith("reading ")))
        .singleElement()
        .asString()
        .startsWith("archive: ")
        .contains(words);
  }

  /** Of words that each occur once, so that they do not become short. */
  private void addLongNotes() {
    Random random = new Random(1);
    for (int i = 2; i <= 6; i++) {
      String text =
          IntStream.range(0, 500)
              .mapToObj(line -> words(random))
              .collect(Collectors.joining("\n\n"));
      files.note("long-" + i + ".txt", "9080" + i + "/19", text);
    }
  }

  private static String words(Random random) {
    return IntStream.range(0, 60)
        .mapToObj(word -> Long.toString(random.nextLong() >>> 1, 36))
        .collect(Collectors.joining(" "));
  }

  private List<String> notes() {
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(folder.resolve("index")).reader()) {
      return reader.notes().stream().map(NoteSummary::id).toList();
    }
  }

  private Ended run(String... command) {
    List<String> arguments = new ArrayList<>(List.of(String.join(" ", command).split(" ")));
    if (!List.of("show", "status").contains(arguments.getFirst())) {
      arguments.addAll(List.of("--corpus", files.root().toString()));
    }
    arguments.addAll(List.of("--index", folder.resolve("index").toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(
            new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }
}
