package org.councilnotes.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A page of a real paper that a person labelled. The labels are in {@code src/test/resources/real},
 * the papers are not in the repository.
 *
 * @param paper its name, which is that of the folder of its labels
 * @param page from 1
 * @param held whether nobody looks at its mistakes
 * @param file of the paper
 */
record LabelledPage(String paper, int page, boolean held, Path file) {

  private static final Path LABELS = Path.of("src", "test", "resources", "real");
  private static final Path SHARED = Path.of("..", "shared");

  /** All pages, by paper and page. */
  static List<LabelledPage> all() {
    return lines(LABELS.resolve("pages.tsv")).stream().skip(1).map(LabelledPage::parse).toList();
  }

  private static LabelledPage parse(String line) {
    String[] fields = line.split("\t", -1);
    return new LabelledPage(
        fields[0],
        Integer.parseInt(fields[1]),
        fields[2].equals("held"),
        SHARED.resolve(fields[3]));
  }

  /** What a reader said of its lines, from top to bottom. */
  List<LabelledSegment> segments() {
    Path table = LABELS.resolve(paper).resolve(String.format(Locale.ROOT, "%03d.tsv", page));
    return lines(table).stream().map(LabelledSegment::parse).toList();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
