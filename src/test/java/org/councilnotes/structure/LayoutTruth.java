package org.councilnotes.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a reader without fault makes of a sample of layouts: the table that {@code
 * src/samples/layouts/truth.py} wrote from its source.
 *
 * @param lines of fields; the first one says what a line is
 */
record LayoutTruth(List<List<String>> lines) {

  static final Path FOLDER = Path.of("src", "test", "resources", "layouts");

  private static final Set<String> PROSE = Set.of("heading", "paragraph", "item");

  LayoutTruth {
    lines = List.copyOf(lines);
  }

  /** The truth of a file, which several formats of one note share. */
  static LayoutTruth of(Path file) {
    String name =
        file.getFileName().toString().replaceFirst("(?:-browser|-untagged)?\\.[a-z]+$", "");
    try {
      return new LayoutTruth(
          Files.readAllLines(FOLDER.resolve(name + ".tsv")).stream()
              .map(line -> List.of(line.split("\t", -1)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<List<String>> of(String what) {
    return lines.stream().filter(line -> line.getFirst().equals(what));
  }

  /** Lines that stand on many pages. */
  List<String> runningLines() {
    return of("running").map(line -> line.get(1)).toList();
  }

  /** Kind and words of headings, paragraphs and items, in order; captions are paragraphs. */
  List<String> prose() {
    return lines.stream()
        .filter(line -> PROSE.contains(line.getFirst()) || line.getFirst().equals("caption"))
        .map(
            line ->
                line.size() == 2
                    ? "paragraph " + line.get(1)
                    : line.getFirst() + " " + LayoutFacts.unmarked(line.get(2)))
        .toList();
  }

  /** Words of headings, paragraphs and items with their states, where any has one. */
  List<String> marks() {
    return lines.stream()
        .filter(line -> PROSE.contains(line.getFirst()))
        .map(line -> line.get(2))
        .filter(text -> !LayoutFacts.unmarked(text).equals(text))
        .toList();
  }

  /** Path and words of provisions and of headings with a label. */
  List<String> paths() {
    return lines.stream()
        .filter(line -> PROSE.contains(line.getFirst()) && !line.get(1).isEmpty())
        .map(line -> line.get(1) + " " + LayoutFacts.unmarked(line.get(2)))
        .toList();
  }

  /** Captions and heads of tables with their rows. */
  List<String> tables() {
    return lines.stream()
        .filter(line -> line.getFirst().equals("table") || line.getFirst().equals("row"))
        .map(line -> String.join(" ~ ", line))
        .toList();
  }

  /** Words of each drawing, sorted. */
  List<String> figures() {
    return of("figure").map(line -> line.get(1)).toList();
  }

  /** Provisions beside remarks, each with the remarks on it. */
  List<String> remarks() {
    return lines.stream()
        .filter(line -> line.getFirst().equals("provision") || line.getFirst().equals("remark"))
        .map(line -> line.getFirst() + " " + line.get(1) + " " + line.get(2))
        .toList();
  }
}
