package org.councilnotes.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.councilnotes.TestCorpus;
import org.councilnotes.web.CorrectedSite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files that nothing tells the marking of, on the page of the status. */
class MarkingUnknownIntegrationTest {

  @TempDir private Path folder;

  @Test
  void filesOfUnknownMarkingAreNeitherNamedNorCounted() throws IOException {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    files.sample("91790-19.pdf").write("copy.pdf", withoutFirstPage("91790-19.pdf"));
    files.write("stray.pdf", withoutFirstPage("90644-24.pdf"));
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Document page = site.visitor().page("/status");
      assertThat(page.text())
          .contains("notes/91790-19.pdf", "from 1 file")
          .doesNotContain("copy.pdf", "stray", "90644");
      JsonNode json = site.visitor().json("/api/status");
      assertThat(json.get("files")).hasSize(1);
      assertThat(json.at("/counts/skipped").intValue()).isZero();
      assertThat(site.visitor().get("/api/notes/91790-19/original?source=2").statusCode())
          .isEqualTo(404);
    }
  }

  private static byte[] withoutFirstPage(String sample) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(TestCorpus.SAMPLES.resolve(sample).toFile())) {
      pdf.removePage(0);
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      pdf.save(rest);
      return rest.toByteArray();
    }
  }
}
