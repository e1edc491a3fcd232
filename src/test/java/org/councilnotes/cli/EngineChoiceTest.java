package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which engine holds the archive is a setting. */
class EngineChoiceTest {

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void chooseNothing() {
    System.clearProperty(ArchiveHomes.EngineKind.SETTING);
  }

  @Test
  void indexInAFolderIsUsedWhereNothingIsSaid() {
    try (LuceneArchiveWriter writer =
        LuceneArchiveHome.publicWorld(folder).writer(Thesaurus.NONE)) {
      writer.commit();
    }
    System.setProperty(ArchiveHomes.EngineKind.SETTING, " ");
    assertThat(run("status", "--index", folder.toString())).isZero();
    System.setProperty(ArchiveHomes.EngineKind.SETTING, "lucene");
    assertThat(run("status", "--index", folder.toString())).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void unknownEngineIsBadUsage() {
    System.setProperty(ArchiveHomes.EngineKind.SETTING, "solr");
    assertThat(run("status")).isEqualTo(2);
    assertThat(err.toString()).contains("archive.engine is lucene or opensearch, not solr");
  }

  @Test
  void environmentChoosesWhereNoPropertyDoes() throws IOException, InterruptedException {
    try (ArchiveProcess status =
        ArchiveProcess.start(folder, Map.of("ARCHIVE_ENGINE", "sphinx"), "status")) {
      assertThat(status.awaitEnd()).isEqualTo(2);
      assertThat(status.err()).contains("archive.engine is lucene or opensearch, not sphinx");
    }
  }

  @Test
  void folderOfAnIndexSaysNothingToACluster() {
    System.setProperty(ArchiveHomes.EngineKind.SETTING, "opensearch");
    assertThat(run("status", "--index", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--index names a folder, but opensearch holds the archive");
  }

  @Test
  void snapshotOfAClusterIsItsOwn() {
    System.setProperty(ArchiveHomes.EngineKind.SETTING, "opensearch");
    assertThat(run("snapshot", folder.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("docs/scaling.md").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void indexInAFolderIsReadIntoByOneProcess() {
    assertThat(run("ingest", "--share", "--corpus", "corpus", "--index", folder.toString()))
        .isEqualTo(3);
    assertThat(err.toString()).contains("--share needs opensearch").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whoReadsForAnotherRunDoesWhatThatOneDoes() {
    assertThat(run("ingest", "--share", "--rebuild")).isEqualTo(2);
    assertThat(err.toString()).contains("leave out --rebuild");
    assertThat(run("ingest", "--share", "--retry")).isEqualTo(2);
    assertThat(err.toString()).contains("leave out --retry");
  }

  private int run(String... arguments) {
    return ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
