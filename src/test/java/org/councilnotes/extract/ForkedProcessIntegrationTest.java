package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.councilnotes.NoteFiles;
import org.councilnotes.note.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parser does to its process costs the file it reads, and nothing else. */
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
    "hang,  time-out after 5 s, TIME",
    "crash, the parser crashed, CRASH",
    "swell, out of memory at 128 MB, MEMORY"
  })
  void parserThatBreaksItsProcessCostsItsFileOnly(String how, String reason, Outcome.Cause cause)
      throws IOException {
    assertThat(EXTRACTOR.extract(misbehaving(how)))
        .isEqualTo(new Extraction.Ended(new Outcome.Failed(reason, cause)));
    assertThat(EXTRACTOR.extract(NOTE)).isInstanceOf(Extraction.Read.class);
  }

  @Test
  void bugOfAParserFailsItsFile() throws IOException {
    Extraction.Ended ended = (Extraction.Ended) EXTRACTOR.extract(misbehaving("fail"));

    assertThat(ended.outcome()).isInstanceOf(Outcome.Failed.class);
    assertThat(ended.outcome().reason()).startsWith("parse error");
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
