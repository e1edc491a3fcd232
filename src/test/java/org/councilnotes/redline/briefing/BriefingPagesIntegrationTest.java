package org.councilnotes.redline.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.councilnotes.redline.OfficeView;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that LibreOffice makes of briefings; skipped where it is not installed. */
class BriefingPagesIntegrationTest {

  @TempDir private static Path profile;
  @TempDir private Path folder;

  @BeforeAll
  static void requireOffice() {
    Assumptions.assumeTrue(OfficeView.isThere(), "LibreOffice is not on the path");
  }

  static Stream<Arguments> fullBriefings() {
    return Stream.of(
        Arguments.of("short quotes", BriefingTest.quotes("New", 200, "The port is open.")),
        Arguments.of(
            "long quotes", BriefingTest.quotes("New", 60, "Harbour masters met. ".repeat(18))),
        Arguments.of("capitals", BriefingTest.quotes("New", 60, "MWMW WWMM MMWW ".repeat(25))),
        Arguments.of(
            "other letters", BriefingTest.quotes("Νέα", 60, "Ελλάδα και Кипър ".repeat(22))),
        Arguments.of("facts of one line", BriefingTest.facts(200, "Peru")),
        Arguments.of(
            "facts of many lines", BriefingTest.facts(60, "Peru, Chile, Uruguay, ".repeat(20))),
        Arguments.of("one long word", BriefingTest.quotes("New", 60, "x".repeat(600))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fullBriefings")
  void briefingHasTwoPagesAtMost(String name, BriefingSection section) throws Exception {
    assertThat(name).isNotEmpty();
    List<String> pages =
        pages(BriefingTest.of(true, section, BriefingTest.quotes("Old", 30, "a b")));

    assertThat(pages).hasSize(PageBudget.PAGES);
    assertThat(pages).allMatch(page -> page.contains("LIMITE"));
    assertThat(pages.getLast()).contains("Left out for length: ");
  }

  @Test
  void shortBriefingHasOnePage() throws Exception {
    List<String> pages =
        pages(
            BriefingTest.of(
                false, BriefingTest.facts(3, "Peru"), BriefingTest.quotes("New", 3, "The port.")));

    assertThat(pages).hasSize(1);
    assertThat(pages.getFirst()).contains("1 The port.", "1 / 1").doesNotContain("LIMITE");
  }

  private List<String> pages(Briefing briefing) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("briefing.docx"), briefing.write());
    try (PDDocument printed = Loader.loadPDF(OfficeView.converted(file, "pdf", profile).toFile())) {
      return Stream.iterate(1, page -> page + 1)
          .limit(printed.getNumberOfPages())
          .map(page -> text(printed, page))
          .toList();
    }
  }

  private static String text(PDDocument printed, int page) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
