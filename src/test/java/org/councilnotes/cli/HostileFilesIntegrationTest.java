package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.councilnotes.corpus.ContainerFile;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hostile files through the real command, with good notes among them: every file ends in one state,
 * which is the expected one or a difference that is argued; every good note is indexed; nothing is
 * written outside, fetched, or left behind.
 */
@Tag("campaign")
@Tag("hostile")
class HostileFilesIntegrationTest {

  /** Sets of hostile files that are no part of the repository. */
  private static final Path SHARED = Path.of("..", "shared", "bad-input");

  private static final Path MAKER = Path.of("..", "shared", "tools", "make-bad-input.py");

  /** What the makers of hostile files call what must not be written, and must not be read. */
  private static final String PAWN = "pwned";

  private static final String CANARY = "CANARY";

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static final List<String> SAMPLES =
      List.of("91790-19.pdf", "91582-18.docx", "91066-18.html", "90318-13.txt", "91018-25.odt");

  @TempDir private Path folder;

  @Test
  void ownHostileFilesEndAsTheyShouldAndCostNoNote() throws Exception {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    Map<String, String> expected = new HostileFiles(files).write();
    int number = 1;
    for (String name : expected.keySet()) {
      files.note(
          name.replaceFirst("^notes/", "") + ".note.txt",
          "%d/19".formatted(90800 + number++),
          "Ports.");
    }
    Map<String, FileEnd> ends = ingest(files.root());

    assertThat(ends).hasSize(2 * expected.size());
    expected.forEach((name, end) -> assertThat(ends.get(name)).asString().as(name).matches(end));
    assertThat(ends.values())
        .filteredOn(e -> e.path().endsWith(".note.txt"))
        .allSatisfy(e -> assertThat(e).asString().as(e.path()).isEqualTo("indexed"));
  }

  @Test
  void hostileFilesOfOthersEndAsTheirListExpects() throws Exception {
    assumeTrue(Files.isDirectory(SHARED), "no hostile files of others beside the repository");
    Path corpus = folder.resolve("corpus");
    copy(SHARED, corpus);

    assertAsExpected(corpus, HostileManifest.read(SHARED.resolve("manifest.tsv"), ""));
  }

  @Test
  void hostileFilesThatAScriptMakesEndAsItsListExpects() throws Exception {
    assumeTrue(Files.isRegularFile(MAKER), "no maker of hostile files beside the repository");
    assumeTrue(hasPython(), "no python3");
    try (ServerSocket bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      make(bait.getLocalPort());
      Path list = folder.resolve("manifest-generated.tsv");
      assertAsExpected(folder.resolve("generated"), HostileManifest.read(list, "generated/"));
      assertNobodyCalled(bait);
    }
  }

  private void assertAsExpected(Path corpus, HostileManifest manifest) throws Exception {
    Set<String> good = interleaveNotes(corpus);
    Map<String, FileEnd> ends = ingest(corpus);
    HostileDifferences differences = HostileDifferences.load();
    List<String> wrong = new ArrayList<>();
    for (HostileManifest.Row row : manifest.rows()) {
      FileEnd end = ends.get(row.path());
      if (end == null) {
        wrong.add(row.path() + ": in no state");
      } else if (end.kinds().stream().noneMatch(row.kinds()::contains)
          && differences.explaining(end).isEmpty()) {
        wrong.add("%s: %s, expected: %s".formatted(row.path(), end, row.expected()));
      }
    }
    assertThat(String.join("\n", wrong)).isEmpty();
    assertThat(good)
        .isNotEmpty()
        .allSatisfy(g -> assertThat(ends.get(g)).asString().as(g).matches("indexed|partial.*"));
  }

  /** Puts one good note into each folder, each with a number of its own. */
  private static Set<String> interleaveNotes(Path corpus) throws IOException {
    Set<String> good = new HashSet<>();
    List<Path> folders;
    try (Stream<Path> all = Files.walk(corpus, 2)) {
      folders = all.filter(HostileFilesIntegrationTest::isPlainFolder).sorted().toList();
    }
    for (int i = 0; i < folders.size(); i++) {
      if (i < SAMPLES.size()) {
        String sample = SAMPLES.get(i);
        Files.copy(TestCorpus.SAMPLES.resolve(sample), folders.get(i).resolve("good-" + sample));
        good.add(corpus.relativize(folders.get(i).resolve("good-" + sample)).toString());
      }
      TestCorpus note = TestCorpus.in(corpus.resolveSibling("written-" + i));
      note.note("n.txt", "%d/19".formatted(90100 + i), "The walrus spoke.");
      Path place = folders.get(i).resolve("n-good-" + i + ".txt");
      Files.move(note.path("n.txt"), place);
      good.add(corpus.relativize(place).toString());
    }
    return good;
  }

  /** Links lead out of the set, one of them to the root of the disk. */
  private static boolean isPlainFolder(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(folder);
  }

  /** Runs the command over a corpus, and gives how each file ended, by path. */
  private Map<String, FileEnd> ingest(Path corpus) throws Exception {
    Path index = folder.resolve("index");
    Path own = folder.resolve("ingest");
    try (ArchiveProcess ingest =
        ArchiveProcess.start(
            own, "ingest", "--corpus", corpus.toString(), "--index", index.toString(), "--json")) {
      assertThat(ingest.awaitEnd(PATIENCE)).as(ingest.err()).isEqualTo(ExitCodes.FAILURES);
      assertThat(ingest.leftBehind()).isEmpty();
      assertThat(ingest.started()).isNotEmpty().noneMatch(ProcessHandle::isAlive);
      assertThat(ingest.out()).doesNotContain(CANARY);
      assertNothingEscaped(index);
      Map<String, FileEnd> ends = ends(ingest.out());
      assertThat(ends.values()).noneMatch(end -> end.reason().contains("Exception"));
      return ends;
    }
  }

  private void assertNothingEscaped(Path index) throws IOException {
    for (Path place : List.of(folder, Path.of(""), folder.getParent(), Path.of("/tmp"))) {
      try (Stream<Path> files = Files.list(place)) {
        assertThat(files).noneMatch(f -> f.getFileName().toString().contains(PAWN));
      }
    }
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(index).reader()) {
      assertThat(reader.search(SearchRequest.of(CANARY)).hits()).isEmpty();
    }
  }

  private static Map<String, FileEnd> ends(String report) {
    Map<String, FileEnd> ends = new TreeMap<>();
    List<FileEnd> members = new ArrayList<>();
    for (JsonNode file : JsonMapper.shared().readTree(report).get("files")) {
      FileEnd end = end(file);
      if (end.path().contains(ContainerFile.INSIDE)) {
        members.add(end);
      } else {
        assertThat(ends.put(end.path(), end)).as("second state of " + end.path()).isNull();
      }
    }
    members.forEach(m -> ends.get(m.archive()).members().add(m));
    return ends;
  }

  private static FileEnd end(JsonNode file) {
    return new FileEnd(
        file.get("path").asString(),
        file.get("state").asString(),
        file.path("reason").asString(""),
        new ArrayList<>());
  }

  private void make(int port) throws IOException, InterruptedException {
    Process maker =
        new ProcessBuilder(
                "python3",
                MAKER.toAbsolutePath().normalize().toString(),
                folder.toString(),
                Integer.toString(port))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("maker").toFile())
            .start();
    assertThat(maker.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(maker.exitValue()).as(Files.readString(folder.resolve("maker"))).isZero();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private static void assertNobodyCalled(ServerSocket bait) throws IOException {
    bait.setSoTimeout(1);
    try (var _ = bait.accept()) {
      throw new AssertionError("a document made its reader call an address");
    } catch (SocketTimeoutException nobody) {
      assertThat(nobody).isNotNull();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
