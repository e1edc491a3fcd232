package org.councilnotes.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.document.IndexAudit;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  /** Enough commits for several merges. */
  private static final int NOTES = 60;

  @TempDir private Path folder;
  private LuceneArchiveHome home;

  @BeforeEach
  void look() {
    home = LuceneArchiveHome.publicWorld(folder.resolve("index"));
  }

  @Test
  void snapshotTakenWhileNotesAreWrittenIsACommit() throws Exception {
    hold(0);
    try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
      Future<?> writing = threads.submit(() -> IntStream.range(1, NOTES).forEach(this::hold));
      int taken = 0;
      do {
        Path copy = folder.resolve("copy" + taken++);
        home.copyTo(LuceneArchiveHome.publicWorld(copy));
        IndexAudit audit = IndexAudit.of(copy.resolve("public"));
        audit.assertLedgerAgrees();
        assertThat(audit.notes().keySet()).isEqualTo(Set.copyOf(ids(audit.notes().size())));
      } while (!writing.isDone());
      writing.get();
      assertThat(taken).isGreaterThan(1);
    }
  }

  @Test
  void snapshotIsRestoredByCopyingItBack() throws IOException {
    IntStream.range(0, 3).forEach(this::hold);
    Path copy = folder.resolve("copy");
    home.copyTo(LuceneArchiveHome.publicWorld(copy));
    hold(3);
    Files.move(home.world(), folder.resolve("index/public.broken"));
    copyFiles(names(copy.resolve("public")), copy.resolve("public"), home.world());
    assertThat(IndexAudit.of(home.world()).notes().keySet()).isEqualTo(Set.copyOf(ids(3)));
    hold(3);
    assertThat(IndexAudit.of(home.world()).notes()).hasSize(4);
  }

  /** What {@code cp} or {@code tar} do: they list the files, then copy one after the other. */
  @Test
  void copyMadeFileByFileMeanwhileIsRefusedWhereItIsNotWhole() throws IOException {
    hold(0);
    List<String> listed = names(home.world());
    hold(1);
    Path copy = folder.resolve("copy/public");
    copyFiles(listed, home.world(), copy);
    assertThatThrownBy(() -> LuceneArchiveReader.open(copy))
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContaining("--rebuild");
  }

  @Test
  void damagedIndexIsNotCopied() throws IOException {
    hold(0);
    Path file = home.world().resolve("_0.cfs");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    LuceneArchiveHome copy = LuceneArchiveHome.publicWorld(folder.resolve("copy"));
    assertThatThrownBy(() -> home.copyTo(copy))
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContaining("_0.cfs is damaged");
    assertThat(copy.isFree()).isTrue();
  }

  @Test
  void archiveThatWasNeverFilledIsNotCopied() {
    LuceneArchiveHome copy = LuceneArchiveHome.publicWorld(folder.resolve("copy"));
    assertThatThrownBy(() -> home.copyTo(copy))
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContainingAll("no index", "./archive ingest");
  }

  private void hold(int i) {
    Note note = NoteDraft.numbered(90_100 + i + "/19").paragraph("Walrus " + i + " spoke.").build();
    try (LuceneArchiveWriter writer = home.writer(ArchiveContractTest.PARENTS)) {
      writer.put(note);
      writer.putLedgerEntry(
          new LedgerEntry(
              i + ".txt", "x" + i, "1", new FileOutcome.Indexed(), Optional.of(note.id())));
      writer.commit();
    }
  }

  private static List<String> ids(int notes) {
    return IntStream.range(0, notes).mapToObj(i -> 90_100 + i + "-19").toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static void copyFiles(List<String> names, Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String name : names) {
      if (Files.exists(from.resolve(name))) {
        Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
