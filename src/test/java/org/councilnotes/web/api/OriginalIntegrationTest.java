package org.councilnotes.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.councilnotes.web.CorrectedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals of notes whose files change between two runs. */
class OriginalIntegrationTest {

  private static final String ADDRESS = "/api/notes/90801-19/original";

  @TempDir private Path folder;

  @Test
  void fileThatWasReplacedIsNotSentBeforeTheNextRunHasReadIt() {
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus")).note("a.txt", "90801/19", "The walrus spoke.");
    try (CorrectedSite site = CorrectedSite.open(files, folder.resolve("index"))) {
      assertThat(site.visitor().get(ADDRESS).body()).contains("The walrus spoke.");

      assertThat(site.visitor().head(ADDRESS).headers().firstValueAsLong("Content-Length"))
          .hasValue(files.path("a.txt").toFile().length());
      HttpResponse<String> part = site.visitor().get(ADDRESS, "Range", "bytes=0-3");
      assertThat(part.statusCode()).isEqualTo(206);
      assertThat(part.body()).hasSize(4);

      files.marked("a.txt", "90801/19", "LIMITE", "The oyster kept silent.");

      HttpResponse<String> answer = site.visitor().get(ADDRESS);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body())
          .contains("has changed since it was read")
          .doesNotContain("oyster", "LIMITE");
      assertThat(site.visitor().head(ADDRESS).statusCode()).isEqualTo(409);

      files.note("a.txt", "90801/19", "The carpenter wept.");
      site.ingest();

      assertThat(site.visitor().get(ADDRESS).body()).contains("The carpenter wept.");
    }
  }
}
