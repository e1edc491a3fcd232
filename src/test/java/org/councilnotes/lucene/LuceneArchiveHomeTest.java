package org.councilnotes.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.HomeContractTest;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneArchiveHomeTest extends HomeContractTest {

  private static final LedgerEntry IMPORTED =
      new LedgerEntry(
          LedgerEntry.IMPORT + "lines.jsonl#2018",
          "",
          new PipelineVersion(PipelineVersion.IMPORTED),
          new FileOutcome.Indexed(),
          Optional.of(ANNUAL_2018.id()),
          ReadAttempts.NONE);

  @TempDir private Path index;
  private LuceneArchiveHome home;
  private LuceneArchiveHome completeHome;

  @Override
  protected ArchiveHome home() {
    return home;
  }

  @Override
  protected ArchiveHome completeHome() {
    return completeHome;
  }

  @BeforeEach
  void lookAtTheHome() {
    completeHome = LuceneArchiveHome.completeWorld(index);
    home = LuceneArchiveHome.publicWorld(index);
  }

  @Test
  void oneWorldBeforeIsKept() {
    rebuildWith(ANNUAL_2018);
    rebuildWith(ANNUAL_2019);
    rebuildWith(DECLARATION_2019);
    try (LuceneArchiveReader before = LuceneArchiveReader.open(index.resolve("public.previous"))) {
      assertThat(notes(before)).containsExactly("90364-19");
    }
    assertThat(index.resolve("public.new")).doesNotExist();
  }

  @Test
  void firstCommitAfterAnAbandonedRebuildIsTheFirst() {
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2018);
    rebuildWith(ANNUAL_2019);
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).containsExactly("90364-19");
      assertThat(archive.snapshot()).isNotEqualTo("empty");
    }
  }

  @Test
  void rebuildThatBrokeOffIsGoneOnWithWhileTheSameWorldIsServed() {
    rebuildWith(ANNUAL_2018);
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    try (ArchiveReader left = home.unfinishedRebuild().orElseThrow()) {
      fill(home.continueRebuild(ArchiveContractTest.PARENTS), DECLARATION_2019);
      assertThat(notes(left)).containsExactlyInAnyOrder("90364-19", "90363-19");
    }
    fill(home.writer(ArchiveContractTest.PARENTS), ANNUAL_2019);
    assertThat(home.unfinishedRebuild()).isEmpty();
  }

  @Test
  void rebuildThatBrokeOffWithoutWhatWasImportedIsNotGoneOnWith() {
    rebuildWith(ANNUAL_2018);
    try (LuceneArchiveWriter writer = home.writer(ArchiveContractTest.PARENTS)) {
      writer.putLedgerEntry(IMPORTED);
      writer.commit();
    }
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    assertThat(home.unfinishedRebuild()).isEmpty();
    try (LuceneArchiveWriter writer = home.rebuild(ArchiveContractTest.PARENTS)) {
      writer.putLedgerEntry(IMPORTED);
      writer.commit();
    }
    home.unfinishedRebuild().orElseThrow().close();
  }

  @Test
  void rebuildThatBrokeOffBesideAWorldThatCannotBeReadIsNotGoneOnWith() throws IOException {
    rebuildWith(ANNUAL_2018);
    try (Stream<Path> files = Files.list(index.resolve("public"))) {
      for (Path commit : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.writeString(commit, "damaged");
      }
    }
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    assertThat(home.unfinishedRebuild()).isEmpty();
  }

  @Test
  void damagedRebuildIsNeitherGoneOnWithNorServed() throws IOException {
    rebuildWith(ANNUAL_2018);
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    flipLastByteOfLargestFile(index.resolve("public.new"));
    assertThat(home.unfinishedRebuild()).isEmpty();
  }

  @Test
  void damagedRebuildIsNotServed() throws IOException {
    rebuildWith(ANNUAL_2018);
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    flipLastByteOfLargestFile(index.resolve("public.new"));
    assertThatThrownBy(home::swap)
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContaining("the old one stays");
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).containsExactly("90200-18");
    }
  }

  @Test
  void rebuildMendsAnIndexThatCannotBeRead() throws IOException {
    rebuildWith(ANNUAL_2018);
    try (var files = Files.list(home.world())) {
      for (Path file : files.filter(f -> f.toString().contains("segments_")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    assertThatThrownBy(home::reader).isInstanceOf(LuceneProblem.class);
    rebuildWith(ANNUAL_2019);
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).containsExactly("90364-19");
    }
  }

  @Test
  void worldThatIsWrittenToIsNotSwapped() {
    rebuildWith(ANNUAL_2018);
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    try (LuceneArchiveWriter busy = home.writer(ArchiveContractTest.PARENTS)) {
      busy.put(DECLARATION_2019);
      assertThatThrownBy(home::swap)
          .isInstanceOf(LuceneProblem.class)
          .hasMessageContaining("another run is writing");
      busy.commit();
    }
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).containsExactly("90363-19", "90200-18");
    }
  }

  @Test
  void swapThatBrokeOffIsUndoneByTheNextWriter() throws IOException {
    rebuildWith(ANNUAL_2018);
    Files.move(home.world(), index.resolve("public.previous"));
    home.writer(ArchiveContractTest.PARENTS).close();
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).containsExactly("90200-18");
    }
  }

  @Test
  void readerOfASwapThatBrokeOffSeesTheOldWorldUntilTheNewOneIsThere() throws IOException {
    rebuildWith(ANNUAL_2018);
    try (LuceneArchiveReader open = home.reader()) {
      Files.move(home.world(), index.resolve("public.previous"));
      try (LuceneArchiveReader opened = home.reader()) {
        assertThat(notes(open)).containsExactly("90200-18");
        assertThat(notes(opened)).containsExactly("90200-18");
        rebuildWith(ANNUAL_2019);
        assertThat(notes(open)).containsExactly("90364-19");
        assertThat(notes(opened)).containsExactly("90364-19");
      }
    }
  }

  @Test
  void directoryThatAReaderMadeInPassingDoesNotHideTheWorldBefore() throws IOException {
    rebuildWith(ANNUAL_2018);
    Files.move(home.world(), index.resolve("public.previous"));
    Files.createDirectory(home.world());
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).containsExactly("90200-18");
      home.writer(ArchiveContractTest.PARENTS).close();
      assertThat(index.resolve("public.previous")).doesNotExist();
      assertThat(notes(archive)).containsExactly("90200-18");
    }
  }

  @Test
  void rebuildOfAnEmptyCorpusIsServed() {
    rebuildWith(ANNUAL_2018);
    String before;
    try (LuceneArchiveReader archive = home.reader()) {
      before = archive.snapshot();
    }
    try (LuceneArchiveWriter writer = home.rebuild(ArchiveContractTest.PARENTS)) {
      writer.commit();
    }
    home.swap();
    try (LuceneArchiveReader archive = home.reader()) {
      assertThat(notes(archive)).isEmpty();
      assertThat(archive.snapshot()).isNotEqualTo(before);
    }
  }

  @Test
  void droppedRebuildLeavesRoom() {
    fill(home.rebuild(ArchiveContractTest.PARENTS), ANNUAL_2019);
    home.dropRebuild();
    assertThat(index.resolve("public.new")).doesNotExist();
    assertThatThrownBy(home::swap).isInstanceOf(LuceneProblem.class);
  }

  private static void flipLastByteOfLargestFile(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      Path largest =
          files.max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length())).orElseThrow();
      byte[] bytes = Files.readAllBytes(largest);
      bytes[bytes.length - 1] ^= 1;
      Files.write(largest, bytes, StandardOpenOption.TRUNCATE_EXISTING);
    }
  }
}
