package org.councilnotes.real;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.NoteFiles;
import org.councilnotes.json.NoteJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Measures how pages of real papers are read, against labels that people made from pictures of
 * them; prints the figures and writes them with every mistake to {@code target/real-papers.txt}.
 * {@code -Darchive.real.paper=PAPER} measures one paper and prints its mistakes; {@code
 * -Darchive.real.held=true} measures the pages that are held back, and tells no mistake of them.
 * Judges nothing.
 */
@Tag("campaign")
@Tag("papers")
class RealPapersIntegrationTest {

  private static final Path REPORT = Path.of("target", "real-papers.txt");
  private static final String PAPER = System.getProperty("archive.real.paper", "");
  private static final boolean HELD = Boolean.getBoolean("archive.real.held");

  @Test
  void pagesAreMeasured() throws IOException {
    List<LabelledPage> pages = pages();
    assumeTrue(
        pages.stream().allMatch(page -> Files.isRegularFile(page.file())),
        "the real papers are not beside the repository");
    assumeTrue(PrintedSegment.canBeRead(), "no pdftotext");
    PaperTable table = measured(pages);
    String mistakes = HELD ? "" : String.join("\n", table.mistakes()) + "\n";
    String figures = table.totals() + (HELD ? "" : table.byPaper());
    System.out.print(figures + (PAPER.isEmpty() ? "" : mistakes));
    Files.writeString(REPORT, figures + mistakes);

    assertThat(table.total(Figure.ROLE).total()).isPositive();
  }

  private static List<LabelledPage> pages() {
    return LabelledPage.all().stream()
        .filter(page -> page.held() == HELD)
        .filter(page -> PAPER.isEmpty() || page.paper().equals(PAPER))
        .toList();
  }

  private static PaperTable measured(List<LabelledPage> pages) {
    PaperTable table = new PaperTable();
    try (NoteFiles files = new NoteFiles()) {
      Map<Path, JsonNode> notes = new HashMap<>();
      for (LabelledPage page : pages) {
        JsonNode note = notes.computeIfAbsent(page.file(), f -> NoteJson.write(files.read(f)));
        table.add(page, PageMeasure.of(PrintedSegment.of(page), note, page.page()));
      }
    }
    return table;
  }
}
