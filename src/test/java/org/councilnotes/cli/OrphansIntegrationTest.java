package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ocr.Tesseract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is killed with -9 leaves no process behind, and no folder for long. */
@Tag("campaign")
@Tag("crash")
class OrphansIntegrationTest {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final String SCAN = "90829-97.fr.pdf";

  @TempDir private Path folder;
  private TestCorpus files;
  private Path bin;

  @BeforeEach
  void begin() throws IOException {
    files = TestCorpus.in(folder.resolve("corpus"));
    bin = Files.createDirectory(folder.resolve("bin"));
  }

  @Test
  void killedArchiveTakesItsReadersAlong() throws Exception {
    files.write("a.misbehaving", "MISBEHAVE hang").write("b.misbehaving", "MISBEHAVE hang");
    try (ArchiveProcess ingest = ingest(Map.of())) {
      ingest.await(() -> hanging() == 2);
      assertAllEndWhen(ingest::kill, ingest.descendants());
      assertThat(ingest.leftBehind()).isNotEmpty();
    }
    files.remove("a.misbehaving").remove("b.misbehaving");
    try (ArchiveProcess next = ingest(Map.of())) {
      next.awaitEnd();
      assertThat(next.leftBehind()).noneMatch(f -> f.toString().contains("council-notes"));
    }
  }

  @Test
  void killedArchiveTakesItsTesseractAlong() throws Exception {
    try (ArchiveProcess ingest = readingAScan("timeout", "setpriv")) {
      assertAllEndWhen(ingest::kill, ingest.descendants());
    }
  }

  @Test
  void killedArchiveTakesItsTesseractAlongWithoutSetpriv() throws Exception {
    try (ArchiveProcess ingest = readingAScan("timeout")) {
      assertAllEndWhen(ingest::kill, ingest.descendants());
    }
  }

  @Test
  void killedReaderTakesItsTesseractAlong() throws Exception {
    assumeTrue(Tesseract.ofThisMachine().setpriv().isPresent(), "no setpriv");
    try (ArchiveProcess ingest = readingAScan("timeout", "setpriv")) {
      ProcessHandle reader = ingest.readers().getFirst();
      List<ProcessHandle> started = reader.descendants().toList();
      assertThat(started).isNotEmpty();
      assertAllEndWhen(reader::destroyForcibly, started);
    }
  }

  /** An archive whose reader waits for a tesseract that takes its time. */
  private ArchiveProcess readingAScan(String... programs) throws Exception {

    script(
        bin.resolve("tesseract"),
        "#!/bin/sh\n[ \"$1\" = --list-langs ] && echo eng || exec sleep 600\n");
    for (String program : Stream.concat(Stream.of(programs), Stream.of("sleep", "echo")).toList()) {
      Optional<Path> found = onThePath(program);
      assumeTrue(found.isPresent(), "no " + program);
      Files.createSymbolicLink(bin.resolve(program), found.get());
    }
    files.sample(SCAN);
    ArchiveProcess ingest = ingest(Map.of("PATH", bin.toString()));
    ingest.await(() -> ingest.descendants().stream().anyMatch(p -> command(p).endsWith("sleep")));
    return ingest;
  }

  private long hanging() {
    try (Stream<Path> all = Files.walk(folder.resolve("run"))) {
      return all.filter(f -> f.getFileName().toString().startsWith("hanging")).count();
    } catch (IOException | UncheckedIOException changing) {
      return 0;
    }
  }

  private ArchiveProcess ingest(Map<String, String> environment) throws IOException {
    return ArchiveProcess.start(
        folder.resolve("run"),
        environment,
        "ingest",
        "--corpus",
        files.root().toString(),
        "--index",
        folder.resolve("index").toString());
  }

  private static void assertAllEndWhen(Runnable kill, List<ProcessHandle> processes)
      throws InterruptedException {
    assertThat(processes).isNotEmpty();
    kill.run();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (processes.stream().anyMatch(OrphansIntegrationTest::runs) && System.nanoTime() < end) {
      Thread.sleep(50);
    }
    assertThat(processes).noneMatch(OrphansIntegrationTest::runs);
  }

  /** Whose end nobody has asked for yet runs no more, though it is listed. */
  private static boolean runs(ProcessHandle process) {
    try {
      Path state = Path.of("/proc", Long.toString(process.pid()), "stat");
      return process.isAlive() && !Files.readString(state).contains(") Z ");
    } catch (IOException gone) {
      return process.isAlive();
    }
  }

  private static String command(ProcessHandle process) {
    return process.info().command().orElse("");
  }

  private static Optional<Path> onThePath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void script(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
