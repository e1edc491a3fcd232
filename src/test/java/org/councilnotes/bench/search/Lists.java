package org.councilnotes.bench.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lists of words, names and queries that lie beside the tests, one a line. */
final class Lists {

  private Lists() {}

  static List<String> lines(String name) {
    try (InputStream file = Lists.class.getResourceAsStream("/bench/search/" + name)) {
      if (file == null) {
        throw new IllegalStateException("no list " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The parts of each line between bars; parts may be empty. */
  static List<List<String>> rows(String name) {
    return lines(name).stream().map(line -> List.of(line.split("\\|", -1))).toList();
  }
}
