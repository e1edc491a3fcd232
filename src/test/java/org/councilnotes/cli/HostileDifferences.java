package org.councilnotes.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the archive ends the way of a hostile file otherwise than its manifest expects. */
record HostileDifferences(List<Line> lines) {

  /**
   * One of them.
   *
   * @param files a glob
   * @param end how {@link FileEnd} begins for people
   * @param why argued in {@code docs/resiliency.md}
   */
  record Line(String files, String end, String why) {
    boolean explains(FileEnd file) {
      return FileSystems.getDefault()
              .getPathMatcher("glob:" + files)
              .matches(Path.of(file.path().replace('\0', '?')))
          && file.toString().startsWith(end);
    }
  }

  static HostileDifferences load() throws IOException {
    try (InputStream in =
        HostileDifferences.class.getResourceAsStream("/hostile-differences.tsv")) {
      Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
      return new HostileDifferences(
          lines
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.split("\t", -1))
              .map(cells -> new Line(cells[0], cells[1], cells[2]))
              .toList());
    }
  }

  Optional<Line> explaining(FileEnd file) {
    return lines.stream().filter(line -> line.explains(file)).findFirst();
  }
}
