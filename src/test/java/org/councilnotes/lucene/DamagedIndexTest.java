package org.councilnotes.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilnotes.TestNotes.ANNUAL_2018;
import static org.councilnotes.TestNotes.ANNUAL_2018_REVISED;
import static org.councilnotes.TestNotes.ANNUAL_2019;
import static org.councilnotes.TestNotes.DECLARATION_2019;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.lucene.view.LuceneCurrentView;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveContractTest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the files of an index, no answer is other than the right one. */
class DamagedIndexTest {

  private static final String REMEDY = "./archive ingest --rebuild";

  /** About so many bytes of each file are tried, beside its first and last ones. */
  private static final int TRIED = 12;

  @TempDir private Path index;
  private LuceneArchiveHome home;
  private Map<Path, byte[]> sound;
  private List<String> right;

  /** Several segments, with a note that went and one whose version counts no more. */
  @BeforeEach
  void fill() throws IOException {
    home = LuceneArchiveHome.publicWorld(index);
    hold(ANNUAL_2018);
    hold(ANNUAL_2019);
    hold(ANNUAL_2018_REVISED);
    hold(DECLARATION_2019);
    try (LuceneArchiveWriter writer = home.writer(ArchiveContractTest.PARENTS)) {
      writer.removeNote(DECLARATION_2019.id());
      writer.commit();
    }
    sound = files();
    right = answers();
  }

  @Test
  void flippedByteInAnyFileIsNoticed() throws IOException {
    for (Path file : sound.keySet()) {
      for (int position : positions(sound.get(file).length)) {
        byte[] damaged = sound.get(file).clone();
        damaged[position] ^= (byte) (1 << position % 8);
        assertNoticed(file, damaged, file.getFileName() + ", byte " + position);
      }
    }
  }

  @Test
  void flippedByteIsNoticedByAnOpenReader() throws IOException {
    for (Path file : sound.keySet()) {
      try (ArchiveReader reader = home.reader()) {
        byte[] damaged = sound.get(file).clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertThatThrownBy(() -> answerUntilNoticed(reader))
            .as("%s", file)
            .isInstanceOf(LuceneProblem.class);
        Files.write(file, sound.get(file));
        assertThat(answers(reader)).as("%s, mended", file).isEqualTo(right);
      }
    }
  }

  @Test
  void fileThatWasCutOffIsNoticed() throws IOException {
    for (Path file : sound.keySet()) {
      int length = sound.get(file).length;
      for (int left : new int[] {0, 1, length / 2, length - 1}) {
        assertNoticed(file, Arrays.copyOf(sound.get(file), left), file + " cut to " + left);
      }
    }
  }

  @Test
  void fileThatIsGoneIsNoticed() throws IOException {
    for (Path file : sound.keySet()) {
      Files.delete(file);
      assertRefused(file + " gone");
      Files.write(file, sound.get(file));
    }
  }

  @Test
  void newerCommitThatIsEmptyIsNoticed() throws IOException {
    Files.createFile(home.world().resolve("segments_99"));
    assertRefused("an empty commit");
  }

  @Test
  void damageDoesNotSpread() throws IOException {
    Path largest = sound.keySet().stream().max(this::bySize).orElseThrow();
    byte[] damaged = sound.get(largest).clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(largest, damaged);
    assertThatThrownBy(() -> home.writer(ArchiveContractTest.PARENTS))
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContaining(REMEDY);
    Files.write(largest, sound.get(largest));
    assertThat(files().keySet()).isEqualTo(sound.keySet());
    assertThat(answers()).isEqualTo(right);
  }

  @Test
  void rebuildMendsAnyDamage() throws IOException {
    for (Path file : sound.keySet()) {
      Files.write(file, new byte[] {1, 2, 3});
    }
    assertRebuilt();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "99"})
  void rebuildMendsAnotherSchema(String schema) throws IOException {
    try (FSDirectory directory = FSDirectory.open(home.world());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("schema", schema, "time", "soon").entrySet());
      writer.commit();
    }
    assertRefused("schema " + schema);
    assertRebuilt();
  }

  private void assertRebuilt() {
    try (LuceneArchiveWriter writer = home.rebuild(ArchiveContractTest.PARENTS)) {
      writer.put(ANNUAL_2019);
      writer.commit();
    }
    home.swap();
    try (ArchiveReader reader = home.reader()) {
      assertThat(reader.notes()).hasSize(1);
    }
  }

  private int bySize(Path one, Path other) {
    return Integer.compare(sound.get(one).length, sound.get(other).length);
  }

  /** Both ends and some between. */
  private static int[] positions(int length) {
    int step = Math.max(1, length / TRIED);
    return IntStream.range(0, length)
        .filter(i -> i < 2 || i >= length - 9 || i % step == 0)
        .toArray();
  }

  private void assertNoticed(Path file, byte[] damaged, String what) throws IOException {
    Files.write(file, damaged);
    assertRefused(what);
    Files.write(file, sound.get(file));
  }

  private void assertRefused(String what) {
    assertThatThrownBy(this::answers)
        .as(what)
        .isInstanceOf(LuceneProblem.class)
        .hasMessageContaining(REMEDY)
        .hasMessageNotContaining("\n");
  }

  private List<String> answers() {
    try (ArchiveReader reader = home.reader()) {
      return answers(reader);
    }
  }

  /** Long enough for a reader that looks at its files now and then. */
  private static void answerUntilNoticed(ArchiveReader reader) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      answers(reader);
      Thread.sleep(LuceneCurrentView.NOTICED.dividedBy(10));
    }
  }

  private static List<String> answers(ArchiveReader reader) {
    List<String> answers = new ArrayList<>();
    for (String query : List.of("seacop", "\"early warning\"", "90364/19", "panama")) {
      answers.add(reader.search(SearchRequest.of(query)).toString());
    }
    for (Note note : List.of(ANNUAL_2018, ANNUAL_2019, DECLARATION_2019)) {
      answers.add(reader.note(note.id()).toString());
    }
    answers.add(reader.ledger().toString());
    return answers;
  }

  private void hold(Note note) {
    try (LuceneArchiveWriter writer = home.writer(ArchiveContractTest.PARENTS)) {
      writer.put(note);
      writer.putLedgerEntry(
          new LedgerEntry(
              note.id() + ".pdf", "x", "1", new FileOutcome.Indexed(), Optional.of(note.id())));
      writer.commit();
    }
  }

  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(home.world())) {
      for (Path file : all.filter(f -> !f.endsWith("write.lock")).toList()) {
        files.put(file, Files.readAllBytes(file));
      }
    }
    return files;
  }
}
