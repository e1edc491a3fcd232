package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.query.Facet;
import org.councilnotes.store.SearchResult.FacetValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes are tagged again when the words change that they are tagged with; no file is read. */
class OwnWordsIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void readOnce() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The Harbour Light programme began.");
    archive = new IngestedCorpus(files, folder.resolve("index"));
    assertThat(run().read()).isEqualTo(1);
  }

  @Test
  void programmeOfTheUsersOwnIsFoundInNotesReadBefore() throws IOException {
    assertThat(values(Facet.PROGRAMME)).doesNotContain("HARBOUR");
    files.folder("vocabulary");
    Path programmes = files.root().resolve("vocabulary/programmes.yaml");
    Files.writeString(
        programmes, "programmes:\n  - code: HARBOUR\n    names: {en: Harbour Light}\n");
    assertOnlyTaggedAnew(run());
    assertThat(values(Facet.PROGRAMME)).contains("HARBOUR");
    assertThat(run().hasWorked()).isFalse();
  }

  @Test
  void vocabularyOfTheUsersOwnBecomesAFacetOfNotesReadBefore() throws IOException {
    Facet theme = new Facet("theme");
    assertThat(values(theme)).isEmpty();
    files.folder("vocabulary");
    Path themes = files.root().resolve("vocabulary/themes.yaml");
    Files.writeString(
        themes, "facet: theme\nlabels: {en: T}\nterms: [{code: PORTS, names: {en: harbour}}]\n");
    assertOnlyTaggedAnew(run());
    assertThat(values(theme)).contains("PORTS");
    Files.delete(themes);
    assertOnlyTaggedAnew(run());
    assertThat(values(theme)).isEmpty();
  }

  @Test
  void seriesOfTheUsersOwnIsFoundInNotesReadBefore() throws IOException {
    Files.writeString(
        files.root().resolve("catalogue.yaml"),
        """
        series:
          - id: port-meetings
            title: Meetings on ports
            subject: {matter: [ports]}
            kind: [meeting]
        """);
    assertOnlyTaggedAnew(run());
    assertThat(values(Facet.SERIES)).containsExactly("port-meetings");
    assertThat(run().hasWorked()).isFalse();
  }

  private static void assertOnlyTaggedAnew(IngestReport report) {
    assertThat(report.read()).isZero();
    assertThat(report.retagged()).isEqualTo(1);
  }

  private List<String> values(Facet facet) {
    return archive.search("").facet(facet).stream().map(FacetValue::value).toList();
  }

  private IngestReport run() {
    try (NotePipeline way =
        new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1))) {
      return archive.run(way);
    }
  }
}
