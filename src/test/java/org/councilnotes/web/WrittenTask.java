package org.councilnotes.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A line of {@code docs/tasks.md}: how many steps a task takes at most. */
record WrittenTask(List<String> cells) {

  /** How a task is walked: in which cell of the line its steps stand, in which language. */
  enum Way {
    SCRIPTS(5, "en"),
    PLAIN(6, "en"),
    FRENCH(5, "fr"),
    SPANISH_PLAIN(6, "es"),
    KEYBOARD(7, "en");

    private static final int WITHOUT_SCRIPTS = 6;

    private final int cell;
    private final String language;

    Way(int cell, String language) {
      this.cell = cell;
      this.language = language;
    }

    boolean hasScripts() {
      return cell != WITHOUT_SCRIPTS;
    }

    String language() {
      return language;
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
