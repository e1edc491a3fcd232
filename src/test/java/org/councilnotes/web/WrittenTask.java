package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A line of {@code docs/tasks.md}: how many steps a task takes at most. */
record WrittenTask(List<String> cells) {

  /** How a task is walked, and in which cell of the line its steps stand. */
  enum Way {
    SCRIPTS(5),
    PLAIN(6),
    KEYBOARD(7);

    private final int cell;

    Way(int cell) {
      this.cell = cell;
    }
  }

  private static final Path TABLE = Path.of("docs/tasks.md");

  /** What stands between two cells: {@code " | "}; not {@code "||"}. */
  private static final Pattern BETWEEN = Pattern.compile(" *\\| +| +\\|$");

  static WrittenTask numbered(int number) {
    String begin = "| " + number + " |";
    try {
      return Files.readAllLines(TABLE).stream()
          .filter(line -> line.startsWith(begin))
          .map(line -> new WrittenTask(BETWEEN.splitAsStream(line).toList()))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int mostSteps(Way way) {
    return Integer.parseInt(cells.get(way.cell));
  }
}
