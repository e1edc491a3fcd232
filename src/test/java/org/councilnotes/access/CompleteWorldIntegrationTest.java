package org.councilnotes.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A complete world that was left from earlier is for readers once it is in step, not before. */
class CompleteWorldIntegrationTest {

  private static final String GRADE = "RESTREINT UE/EU RESTRICTED";
  private static final ArchiveUser READER = new ArchiveUser("rosa", Role.READER);

  @TempDir private Path folder;
  private final List<ArchiveReader> open = new ArrayList<>();
  private TestCorpus files;
  private WorldHomes homes;

  @BeforeEach
  void beginInStep() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The dove spoke.").note("b.txt", "90802/19", "Ports.");
    files.marked("c.txt", "90803/19", "LIMITE", "The walrus spoke.");
    files.marked("d.txt", "90804/19", "LIMITE", "The heron spoke.");
    homes =
        new WorldHomes(
            LuceneArchiveHome.publicWorld(folder.resolve("index")),
            Optional.of(LuceneArchiveHome.completeWorld(folder.resolve("index"))));
    run(homes);
  }

  @AfterEach
  void close() {
    open.forEach(ArchiveReader::close);
  }

  @Test
  void worldInStepIsForReadersAtOnce() {
    ArchiveAccess access = access();

    assertThat(notes(access)).hasSize(4);
    assertThat(access.marking()).isEqualTo(Marking.LIMITE);
    assertThat(access.isCompleteWorldPending()).isFalse();
  }

  @Test
  void noteThatWasTakenAwayMeanwhileIsNeverShown() {
    files.remove("c.txt");
    assertWaitsForARun("90803-19", 3);
  }

  @Test
  void noteThatBecameClassifiedMeanwhileIsNeverShown() {
    files.marked("z.txt", "90803/19", GRADE, "The walrus spoke.");
    assertWaitsForARun("90803-19", 3);
  }

  @Test
  void noteThatASidecarClassifiedMeanwhileIsNeverShown() {
    files.write("c.txt.meta.yaml", "marking: CLASSIFIED\n");
    assertWaitsForARun("90803-19", 3);
  }

  @Test
  void worldThatWasNeverFilledIsNotShownEmpty() {
    WorldHomes other =
        new WorldHomes(
            homes.publicWorld(),
            Optional.of(LuceneArchiveHome.completeWorld(folder.resolve("elsewhere"))));
    ArchiveAccess access = access(other);

    assertThat(notes(access)).containsExactly("90801-19", "90802-19");
    access.declareInStep();
    assertThat(notes(access)).isEmpty();
  }

  /** A run of two worlds commits one after the other. */
  @Test
  void worldThatWasInStepStaysWithItsReaders() {
    ArchiveAccess access = access();
    assertThat(notes(access)).hasSize(4);

    files.note("e.txt", "90805/19", "Ferries.");
    run(new WorldHomes(homes.publicWorld()));
    assertThat(notes(access)).hasSize(4);
  }

  private void assertWaitsForARun(String note, int after) {
    run(new WorldHomes(homes.publicWorld()));
    ArchiveAccess access = access();
    assertThat(notes(access)).containsExactly("90801-19", "90802-19");
    assertThat(access.marking()).isEqualTo(Marking.PUBLIC);
    assertThat(access.isCompleteWorldPending()).isTrue();

    run(homes);
    while (access.isCompleteWorldPending()) {
      Thread.onSpinWait(); // a comparison holds for a second
    }
    assertThat(notes(access)).hasSize(after).doesNotContain(note);
    assertThat(access.marking()).isEqualTo(Marking.LIMITE);
  }

  private void run(WorldHomes kept) {
    new ArchiveMaintenance(files.corpus(), kept).update(FileSelection.CHANGED, IngestListener.NONE);
  }

  private ArchiveAccess access() {
    return access(homes);
  }

  private ArchiveAccess access(WorldHomes read) {
    ArchiveReader publicWorld = read.publicWorld().reader();
    ArchiveReader completeWorld = read.completeWorld().orElseThrow().reader();
    open.addAll(List.of(publicWorld, completeWorld));
    return ArchiveAccess.of(publicWorld, Optional.of(completeWorld), () -> READER);
  }

  private static List<String> notes(ArchiveAccess access) {
    return access.forReader().notes().stream().map(NoteSummary::id).sorted().toList();
  }
}
