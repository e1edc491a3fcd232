package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parser does to its process costs the file it reads, and nothing else. */
@Tag("campaign")
@Tag("crash")
class ForkedProcessIntegrationTest {

  private static final Path NOTE = NoteFiles.SAMPLES.resolve("90318-13.txt");
  private static final ExtractLimits LIMITS =
      new ExtractLimits(Duration.ofSeconds(5), 128, 1, 1_000_000);
  private static final Extractor EXTRACTOR = new Extractor(LIMITS, Tesseract.NONE);

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @ParameterizedTest
  @CsvSource({
    "hang,    unfinished after 25 s,    TIME",
    "linger,  unfinished after 25 s,    TIME",
    "spin,    time-out after 5 s of processor time, TIME",
    "crash,   the parser crashed,       CRASH",
    "fault,   the parser crashed,       CRASH",
    "recurse, the parser crashed,       CRASH",
    "swell,   out of memory at 128 MB,  MEMORY"
  })
  void parserThatBreaksItsProcessCostsItsFileOnly(
      String how, String reason, FileOutcome.Cause cause) throws IOException {
    Extraction.Ended ended = (Extraction.Ended) EXTRACTOR.extract(misbehaving(how));

    assertThat(ended.outcome().english()).isEqualTo(reason);
    assertThat(ended.outcome()).isInstanceOf(FileOutcome.Failed.class);
    assertThat(ended.outcome().failure()).contains(cause);
    assertThat(EXTRACTOR.extract(NOTE)).isInstanceOf(Extraction.Read.class);
  }

  @Test
  void bugOfAParserFailsItsFile() throws IOException {
    Extraction.Ended ended = (Extraction.Ended) EXTRACTOR.extract(misbehaving("fail"));

    assertThat(ended.outcome()).isInstanceOf(FileOutcome.Failed.class);
    assertThat(ended.outcome().english()).startsWith("parse error");
  }

  @Test
  void processKilledFromOutsideCostsTheFileItReads() throws Exception {
    try (Extractor other = new Extractor(LIMITS, Tesseract.NONE)) {
      List<ProcessHandle> before = forks();
      Future<Extraction> reading = inBackground(() -> other.extract(misbehaving("hang")));
      ProcessHandle fork = newFork(before);
      while (!isHanging(fork)) {
        Thread.sleep(50);
      }
      fork.destroyForcibly();
      assertThat(reading.get())
          .isEqualTo(
              new Extraction.Ended(
                  new FileOutcome.Failed(ReasonCode.CRASHED.of(), FileOutcome.Cause.CRASH)));
      assertThat(other.extract(NOTE)).isInstanceOf(Extraction.Read.class);
    }
  }

  @Test
  void processKilledBetweenFilesCostsNone() throws Exception {
    try (Extractor other = new Extractor(LIMITS, Tesseract.NONE)) {
      List<ProcessHandle> before = forks();
      other.extract(NOTE);
      newFork(before).destroyForcibly();
      assertThat(other.extract(NOTE)).isInstanceOf(Extraction.Read.class);
    }
  }

  @Test
  void processKilledBeforeItIsReadyCostsNone() throws Exception {
    try (Extractor other = new Extractor(LIMITS, Tesseract.NONE)) {
      List<ProcessHandle> before = forks();
      Future<Extraction> reading = inBackground(() -> other.extract(NOTE));
      newFork(before).destroyForcibly();
      assertThat(reading.get()).isInstanceOf(Extraction.Read.class);
    }
  }

  @Test
  void whatAParserLeavesInItsFolderGoesWithItsFile() throws Exception {
    List<ProcessHandle> before = forks();
    Path own;
    try (Extractor other = new Extractor(LIMITS, Tesseract.NONE)) {
      other.extract(misbehaving("litter"));
      own = temporary(newFork(before)).orElseThrow();
      assertThat(own.toFile().list()).noneMatch(name -> name.startsWith("litter"));
    }
    assertThat(own).doesNotExist();
  }

  private static boolean isHanging(ProcessHandle fork) throws IOException {
    String[] files = temporary(fork).map(folder -> folder.toFile().list()).orElse(new String[0]);
    return Stream.of(files).anyMatch(name -> name.startsWith("hanging"));
  }

  /** The folder for temporary files that a process was started with; empty before it runs. */
  private static Optional<Path> temporary(ProcessHandle fork) throws IOException {
    String option = "-Djava.io.tmpdir=";
    Path command = Path.of("/proc", Long.toString(fork.pid()), "cmdline");
    return Pattern.compile("\0")
        .splitAsStream(Files.readString(command))
        .filter(argument -> argument.startsWith(option))
        .map(argument -> Path.of(argument.substring(option.length())))
        .findFirst();
  }

  private static <T> Future<T> inBackground(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().start(task);
    return task;
  }

  /** As soon as it runs. */
  private static ProcessHandle newFork(List<ProcessHandle> before) throws InterruptedException {
    List<ProcessHandle> now = List.of();
    while (now.isEmpty()) {
      Thread.sleep(50);
      now = forks().stream().filter(p -> !before.contains(p)).toList();
    }
    return now.getFirst();
  }

  @Test
  void interruptThatComesWhileProcessesEndIsNotLost() {
    Extractor other = new Extractor(LIMITS, Tesseract.NONE);
    other.extract(NOTE);
    Thread.currentThread().interrupt();
    other.close();

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void noProcessOutlivesItsExtractor() {
    List<ProcessHandle> before = forks();
    List<ProcessHandle> forked;
    try (Extractor other = new Extractor(LIMITS, Tesseract.NONE)) {
      other.extract(NOTE);
      forked = forks().stream().filter(p -> !before.contains(p)).toList();
    }

    assertThat(forked).hasSize(1);
    forked.getFirst().onExit().orTimeout(10, TimeUnit.SECONDS).join();
    assertThat(forked).noneMatch(ProcessHandle::isAlive);
  }

  private static List<ProcessHandle> forks() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  private Path misbehaving(String how) throws IOException {
    return Files.writeString(folder.resolve("bad.misbehaving"), "MISBEHAVE " + how);
  }
}
