package org.councilnotes.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.curation.WithdrawalWriter;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestReport;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.NoteWithdrawal;
import org.councilnotes.ingest.maintain.NoteWithdrawal.WorldResult;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.NoteSummary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One run keeps two worlds of a cluster in step, on three real nodes. */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class ClusterWorldsIntegrationTest {

  private final TestWorld world;
  private final OpenSearchArchiveHome publicWorld;
  private final OpenSearchArchiveHome completeWorld;

  @TempDir private Path folder;
  private TestCorpus files;

  ClusterWorldsIntegrationTest(TestCluster cluster) {
    world = TestWorld.in(cluster);
    publicWorld = world.home();
    completeWorld = publicWorld.completeWorld();
  }

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
    files.note("a.txt", "90801/19", "The dove spoke.");
    files.marked("b.txt", "90802/19", "LIMITE", "The walrus spoke.");
  }

  @AfterEach
  void delete() {
    world.close();
  }

  @Test
  void runAndRebuildKeepBothInStep() {
    assertThat(completeWorld.isThere()).isFalse();
    assertThat(maintenance().update(FileSelection.CHANGED, IngestListener.NONE).read())
        .isEqualTo(2);
    assertThat(completeWorld.isThere()).isTrue();
    assertNotes(publicWorld, "90801-19");
    assertNotes(completeWorld, "90801-19", "90802-19");
    assertThat(passages(publicWorld)).isZero();
    assertThat(passages(completeWorld)).isEqualTo(1);

    files.marked("c.txt", "90801/19", "LIMITE", "The dove spoke.");
    IngestReport _ = maintenance().update(FileSelection.CHANGED, IngestListener.NONE);
    assertNotes(publicWorld);
    assertThat(limite()).containsExactly("notes/b.txt", "notes/c.txt");

    files.remove("c.txt");
    assertThat(maintenance().rebuild(IngestListener.NONE).read()).isEqualTo(2);
    assertNotes(publicWorld, "90801-19");
    assertNotes(completeWorld, "90801-19", "90802-19");
    assertThat(limite()).containsExactly("notes/b.txt");
  }

  @Test
  void withdrawnNoteGoesFromBothAndFromTheWorldsBefore() throws InterruptedException {
    files.note("d.txt", "90803/19", "The walrus was seen.");
    IngestReport _ = maintenance().update(FileSelection.CHANGED, IngestListener.NONE);
    assertThat(maintenance().rebuild(IngestListener.NONE).read()).isEqualTo(3);
    NoteWithdrawal withdrawal = new NoteWithdrawal(files.corpus(), homes());
    WithdrawalWriter.Act act =
        new WithdrawalWriter.Act(Instant.EPOCH, "somebody", Optional.empty());

    assertThat(withdrawn(withdrawal, "90803/19", act))
        .containsExactly(new WorldResult(true, true), new WorldResult(true, true));
    assertThat(withdrawn(withdrawal, "90802/19", act))
        .containsExactly(new WorldResult(true, false), new WorldResult(true, false));
    assertThat(withdrawn(withdrawal, "90802/19", act))
        .containsExactly(new WorldResult(false, false), new WorldResult(false, false));

    assertThat(passages(completeWorld)).isZero();
    assertThat(publicWorld.previousWorld()).isEmpty();
    assertThat(publicWorld.snapshots()).isEmpty();
    assertThat(deletedDocuments()).isZero();
    assertThat(maintenance().update(FileSelection.CHANGED, IngestListener.NONE).read()).isZero();
    assertNotes(completeWorld, "90801-19");
  }

  private static List<WorldResult> withdrawn(
      NoteWithdrawal withdrawal, String note, WithdrawalWriter.Act act)
      throws InterruptedException {
    return withdrawal.withdraw(withdrawal.find(note).orElseThrow().entry(), act, () -> {});
  }

  /** On all copies of both worlds. */
  private long deletedDocuments() {
    String name = world.index().replace("-public-000001", "");
    return world
        .link()
        .get("/%1$s-public-*,%1$s-complete-*/_segments".formatted(name))
        .body()
        .findValues("deleted_docs")
        .stream()
        .mapToLong(JsonNode::asLong)
        .sum();
  }

  private WorldHomes homes() {
    return new WorldHomes(publicWorld, Optional.of(completeWorld));
  }

  private ArchiveMaintenance maintenance() {
    return new ArchiveMaintenance(files.corpus(), homes());
  }

  private List<String> limite() {
    try (ArchiveReader reader = completeWorld.reader()) {
      return reader.ledger().stream()
          .filter(LedgerEntry::limite)
          .map(LedgerEntry::path)
          .sorted()
          .toList();
    }
  }

  private static long passages(ArchiveHome home) {
    try (ArchiveReader reader = home.reader()) {
      return reader.search(SearchRequest.of("walrus")).total().passages();
    }
  }

  private static void assertNotes(ArchiveHome home, String... notes) {
    try (ArchiveReader reader = home.reader()) {
      assertThat(reader.notes()).extracting(NoteSummary::id).containsExactlyInAnyOrder(notes);
    }
  }
}
