package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever goes back to the world before the last rebuild publishes nothing that was withdrawn. */
class PreviousWorldIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;
  private LuceneArchiveHome home;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The walrus spoke.");
    files.note("b.txt", "90802/19", "The dove spoke.");
    home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    update();
    rebuild();
    assertThat(folder.resolve("index/public.previous")).isDirectory();
  }

  @Test
  void worldIsKeptWhileAllOfItIsPublic() {
    files.note("c.txt", "90803/19", "The heron spoke.").move("b.txt", "d.txt");
    update();
    assertThat(home.previousWorld()).isPresent().get().satisfies(AutoCloseable::close);
    rebuild();
    assertThat(folder.resolve("index/public.previous")).isDirectory();
  }

  @Test
  void worldGoesWithTheFirstNoteThatIsMarked() {
    files.marked("a.txt", "90801/19", "LIMITE", "The walrus spoke.");
    update();
    assertGone();
  }

  @Test
  void worldGoesWhereAFileIsTakenAway() {
    files.remove("a.txt");
    update();
    assertGone();
  }

  @Test
  void worldGoesWhereARebuildLeavesANoteOut() {
    files.write("a.txt.meta.yaml", "marking: LIMITE\n");
    rebuild();
    assertGone();
  }

  private void assertGone() {
    assertThat(folder.resolve("index/public.previous")).doesNotExist();
    assertThat(home.previousWorld()).isEmpty();
  }

  private void update() {
    new ArchiveMaintenance(files.corpus(), home).update(FileSelection.CHANGED, IngestListener.NONE);
  }

  private void rebuild() {
    new ArchiveMaintenance(files.corpus(), home).rebuild(IngestListener.NONE);
  }
}
