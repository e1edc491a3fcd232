package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.councilnotes.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark stands on the page, and at the head of every sheet that is printed of it. */
class MarkedPageBrowserTest {

  @RegisterExtension private static final Chromium CHROMIUM = new Chromium();

  /** Small sheets, so that each page has several. */
  private static final String PAPER = "A6";

  @TempDir private static Path folder;
  private static MarkedSite site;

  @BeforeAll
  static void serve() {
    site = MarkedSite.open(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/notes/90511-19",
        "/?q=harbour",
        "/compare?note=90510-18&note=90511-19",
        "/wording?passage=90510-18/I/2",
        "/series/port-report"
      })
  void everySheetHasTheMarkAtItsHead(String address) throws IOException {
    List<String> sheets = printed(address, Role.READER);

    assertThat(sheets).hasSizeGreaterThan(1);
    assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.strip()).startsWith("LIMITE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notes/90510-18", "/?q=harbour"})
  void publicSheetsHaveNone(String address) throws IOException {
    assertThat(printed(address, Role.ANONYMOUS))
        .allSatisfy(sheet -> assertThat(sheet.strip()).doesNotStartWith("LIMITE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/notes/90511-19", "/?q=harbour&lang=fr"})
  void markOnThePageHindersNobody(String address) {
    String root = site.as(Role.READER).root();
    Page page = CHROMIUM.page(360);
    page.navigate(root + address);

    assertThat(page.locator(".page-mark").isVisible()).isTrue();
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  private static List<String> printed(String address, Role role) throws IOException {
    String root = site.as(role).root();
    Page page = CHROMIUM.page(1000);
    page.navigate(root + address);
    byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(PAPER));
    List<String> sheets = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        sheets.add(stripper.getText(document));
      }
    }
    return sheets;
  }
}
