package org.councilnotes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that make folders at the same time, each of which sweeps those that are nobody's. */
class SeveralProcessesIntegrationTest {

  private static final int PROCESSES = 3;
  private static final int FOLDERS = 3_000;

  /** What each of them does. */
  static final class Opening {

    private Opening() {}

    public static void main(String[] arguments) throws IOException {
      for (int i = 0; i < FOLDERS; i++) {
        try (ScratchFolder scratch = ScratchFolder.open("test")) {
          Files.writeString(scratch.path().resolve("file"), "kept");
        }
      }
    }
  }

  @Test
  void noneTakesAFolderOfAnotherForNobodys(@TempDir Path temporary) throws Exception {
    List<Process> processes =
        IntStream.range(0, PROCESSES).mapToObj(_ -> start(temporary)).toList();
    for (Process process : processes) {
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }
  }

  private static Process start(Path temporary) {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Djava.io.tmpdir=" + temporary,
              "-cp",
              System.getProperty("java.class.path"),
              Opening.class.getName())
          .redirectErrorStream(true)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
