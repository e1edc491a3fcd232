package org.councilnotes.extract.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.extract.Extraction;
import org.councilnotes.extract.ocr.Tesseract;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What limits the time of a file is the processor time of the process that reads it. */
class CpuLimitIntegrationTest {

  private static final ExtractLimits LIMITS =
      new ExtractLimits(Duration.ofSeconds(2), 128, 1, 1_000_000);
  private static final Extractor EXTRACTOR = new Extractor(LIMITS, Tesseract.NONE);
  private static final Reason UNSUPPORTED = ReasonCode.UNSUPPORTED.of("application/x-misbehaving");

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    EXTRACTOR.close();
  }

  @Test
  void fileThatNeedsMoreOfTheProcessorIsEnded() throws IOException {
    assertThat(ending("spin"))
        .isEqualTo(new FileOutcome.Failed(ReasonCode.TIME_OUT.of(2), FileOutcome.Cause.TIME));
  }

  @Test
  void fileThatWaitsForTheProcessorIsRead() throws IOException {
    assertThat(ending("nap 4")).isEqualTo(new FileOutcome.Rejected(UNSUPPORTED));
  }

  @Test
  @Tag("campaign")
  @Tag("hostile")
  void processesThatAReaderStartsCountAndEndWithIt() throws IOException {
    assertThat(ending("start while :; do :; done"))
        .isEqualTo(new FileOutcome.Failed(ReasonCode.TIME_OUT.of(2), FileOutcome.Cause.TIME));
    assertThat(ProcessHandle.current().descendants())
        .noneMatch(process -> process.info().command().orElse("").endsWith("/sh"));
  }

  @Test
  @Tag("campaign")
  @Tag("hostile")
  void timeOfTheFilesBeforeDoesNotCount() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(ending("start timeout 1 sh -c 'while :; do :; done'"))
          .isEqualTo(new FileOutcome.Rejected(UNSUPPORTED));
    }
  }

  private FileOutcome ending(String how) throws IOException {
    Path file = Files.writeString(folder.resolve("a.misbehaving"), "MISBEHAVE " + how);
    return ((Extraction.Ended) EXTRACTOR.extract(file)).outcome();
  }
}
