package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A line of {@code docs/tasks.md}: how many steps a task takes at most. */
record WrittenTask(List<String> cells) {

  /** How a task is walked. */
  enum Way {
    SCRIPTS,
    PLAIN,
    KEYBOARD
  }

  private static final Path TABLE = Path.of("docs/tasks.md");

  /** The cells behind those of number, who, what and shortest way. */
  private static final int FIRST_WAY = 4;

  static WrittenTask numbered(int number) {
    String begin = "| " + number + " |";
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> line.startsWith(begin))
          .map(line -> new WrittenTask(List.of(line.substring(2).split(" \\| | \\|"))))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int mostSteps(Way way) {
    return Integer.parseInt(cells.get(FIRST_WAY + way.ordinal()));
  }
}
