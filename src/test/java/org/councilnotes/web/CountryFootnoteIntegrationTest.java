package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The asterisk in the label of a country is explained where the label stands. */
class CountryFootnoteIntegrationTest {

  private static final String EXPLAINED = "UNSCR 1244/1999";

  @TempDir private Path folder;

  @Test
  void asteriskIsExplainedBesideFilterAndTag() {
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("a.txt", "90801/19", "1. Ports\n\nExperts from Kosovo and Peru attended.");
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Document search = site.visitor().page("/?q=experts");
      Document note = site.visitor().page("/notes/90801-19");

      assertThat(search.select(".facet__footnote").text()).contains(EXPLAINED);
      assertThat(search.select("label[for=country-XK]").text()).contains("Kosovo*");
      assertThat(note.select(".tags li:contains(Kosovo*) .tags__footnote").text())
          .contains(EXPLAINED);
      assertThat(note.select(".tags__footnote")).hasSize(1);
    }
  }
}
