package org.councilnotes.ingest.maintain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.VanishedFiles;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.note.Marking;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two worlds are kept, rebuilt and swapped by one run, each in folders of its own. */
class WorldHomesIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;
  private LuceneArchiveHome publicWorld;
  private LuceneArchiveHome completeWorld;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The dove spoke.").note("b.txt", "90802/19", "Ports.");
    files.marked("c.txt", "90803/19", "LIMITE", "The walrus spoke.");
    publicWorld = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    completeWorld = LuceneArchiveHome.completeWorld(folder.resolve("index"));
  }

  @Test
  void bothAreRebuiltAndTheWorldsBeforeAreKept() {
    assertThat(update().read()).isEqualTo(3);
    assertThat(rebuild().read()).isEqualTo(3);
    assertThat(notes(publicWorld)).containsExactly("90801-19", "90802-19");
    assertThat(notes(completeWorld)).containsExactly("90801-19", "90802-19", "90803-19");
    assertThat(folder.resolve("index/public.previous")).isDirectory();
    assertThat(folder.resolve("index/complete.previous")).isDirectory();
    assertThat(folder.resolve("index/complete.new")).doesNotExist();
    assertThat(update().read()).isZero();
  }

  @Test
  void rebuildThatWasKilledBetweenTheSwapsIsGoneOnWith() {
    update();
    rebuild();
    leaveRebuilt(completeWorld);
    assertThat(update().hasWorked()).isFalse();
    assertThat(rebuild().read()).isEqualTo(3);
    assertThat(notes(completeWorld)).hasSize(3);
    assertThat(notes(publicWorld)).hasSize(2);
  }

  private static void leaveRebuilt(LuceneArchiveHome home) {
    try (ArchiveWriter writer = home.rebuild(Thesaurus.NONE)) {
      writer.commit();
    }
  }

  @Test
  void completeWorldBeforeStaysWhileFilesAreOnlyAdded() {
    update();
    rebuild();
    files.marked("d.txt", "90804/19", "LIMITE", "The heron spoke.");
    update();
    assertThat(folder.resolve("index/complete.previous")).isDirectory();
  }

  @Test
  void completeWorldBeforeGoesWithARestrictedFileThatIsTakenAway() {
    update();
    rebuild();
    files.remove("c.txt");
    update();
    assertThat(folder.resolve("index/complete.previous")).doesNotExist();
    assertThat(folder.resolve("index/public.previous")).isDirectory();
  }

  /** Going back to it would show the note without its mark. */
  @Test
  void worldsBeforeGoWhereANoteBecomesLimite() {
    update();
    rebuild();
    files.marked("z.txt", "90801/19", "LIMITE", "The dove spoke.");
    update();
    assertThat(folder.resolve("index/complete.previous")).doesNotExist();
    assertThat(folder.resolve("index/public.previous")).doesNotExist();
    try (ArchiveReader reader = completeWorld.reader()) {
      assertThat(reader.note("90801-19").orElseThrow().marking()).isEqualTo(Marking.LIMITE);
    }
  }

  @Test
  void nothingIsRemovedFromEitherWhereMostFilesAreMissing() {
    update();
    files.remove("a.txt").remove("b.txt").remove("c.txt");
    assertThatThrownBy(this::update).isInstanceOf(VanishedFiles.class);
    assertThat(notes(publicWorld)).hasSize(2);
    assertThat(notes(completeWorld)).hasSize(3);
    new ArchiveMaintenance(files.corpus(), homes(), true)
        .update(FileSelection.CHANGED, IngestListener.NONE);
    assertThat(notes(publicWorld)).isEmpty();
    assertThat(notes(completeWorld)).isEmpty();
  }

  @Test
  void completeWorldThatIsWantedLaterTakesPublicNotesFromTheOtherOne() {
    new ArchiveMaintenance(files.corpus(), publicWorld)
        .update(FileSelection.CHANGED, IngestListener.NONE);
    assertThat(update().read()).isEqualTo(1);
    assertThat(notes(completeWorld)).hasSize(3);
  }

  @Test
  void wordsOfAFileWhoseMarkingIsUnknownStandInTheCompleteWorldOnly() {
    files.marked("s.txt", "90805/19", "SENSITIVE", "The oyster kept silent.");
    ArchiveMaintenance alone = new ArchiveMaintenance(files.corpus(), publicWorld);
    alone.update(FileSelection.CHANGED, IngestListener.NONE);
    assertThat(judgement(publicWorld).toString()).contains("SENSITIVE", "oyster");

    update();
    assertThat(judgement(publicWorld).verdict()).isEqualTo(MarkingJudgement.Verdict.UNKNOWN);
    assertThat(judgement(publicWorld).rule()).isEqualTo(MarkingJudgement.Rule.MARK_DOUBTFUL);
    assertThat(judgement(publicWorld).toString()).doesNotContain("SENSITIVE", "oyster", "90805");
    assertThat(judgement(completeWorld).toString()).contains("SENSITIVE", "oyster");
    assertThat(update().hasWorked()).isFalse();
    rebuild();
    assertThat(judgement(publicWorld).toString()).doesNotContain("SENSITIVE", "oyster", "90805");

    alone.update(FileSelection.CHANGED, IngestListener.NONE);
    assertThat(judgement(publicWorld).toString()).contains("SENSITIVE", "oyster");
    assertThat(alone.update(FileSelection.CHANGED, IngestListener.NONE).hasWorked()).isFalse();
  }

  private static MarkingJudgement judgement(LuceneArchiveHome home) {
    try (ArchiveReader reader = home.reader()) {
      return reader.ledger().stream()
          .filter(file -> file.path().equals("notes/s.txt"))
          .findFirst()
          .flatMap(LedgerEntry::judgement)
          .orElseThrow();
    }
  }

  private IngestReport update() {
    return maintenance().update(FileSelection.CHANGED, IngestListener.NONE);
  }

  private IngestReport rebuild() {
    return maintenance().rebuild(IngestListener.NONE);
  }

  private ArchiveMaintenance maintenance() {
    return new ArchiveMaintenance(files.corpus(), homes());
  }

  private WorldHomes homes() {
    return new WorldHomes(publicWorld, Optional.of(completeWorld));
  }

  private static List<String> notes(LuceneArchiveHome home) {
    try (ArchiveReader reader = home.reader()) {
      return reader.notes().stream().map(NoteSummary::id).sorted().toList();
    }
  }
}
