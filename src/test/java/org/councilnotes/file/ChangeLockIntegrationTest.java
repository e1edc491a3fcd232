package org.councilnotes.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes that change one file. */
class ChangeLockIntegrationTest {

  private static final int TIMES = 50;

  @TempDir private Path folder;

  /** Adds a line to a file again and again, by reading it and writing it whole. */
  static final class Writer {

    private Writer() {}

    public static void main(String[] arguments) {
      AtomicTextFile file = new AtomicTextFile(Path.of(arguments[0]));
      for (int i = 0; i < TIMES; i++) {
        try (ChangeLock _ = ChangeLock.of(file.path())) {
          file.replace(file.textOr("") + "line\n", _ -> {});
        }
      }
    }
  }

  @Test
  void noChangeIsLost() throws Exception {
    Path file = folder.resolve("list");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.toString())
              .inheritIO()
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor()).isZero();
    }
    assertThat(Files.readAllLines(file)).hasSize(3 * TIMES);
  }
}
