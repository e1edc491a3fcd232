package org.councilnotes.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The samples that are known not to be read right yet: lines {@code FILE fidelity} for a whole file
 * and {@code FILE marks} for a figure of it.
 */
final class Opens {

  private static final List<String> OPEN = lines();

  private Opens() {}

  static boolean isMeasured(Path file) {
    return !OPEN.contains(file.getFileName() + " fidelity");
  }

  static boolean isMeasured(String file, Figure figure) {
    String name = figure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return !OPEN.contains(file + " " + name);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("src/test/resources/fidelity/open.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
