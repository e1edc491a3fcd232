package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Other words to tag with lead where a first run with them would, and no file is read for it. */
class RetaggingIntegrationTest {

  private static final List<String> NAMES = List.of("a.txt", "b.htm", "c.html", "d.txt");
  private static final List<String> NUMBERS = List.of("90801/19", "90802/19");
  private static final List<String> WORDS =
      List.of("Harbour Light", "Harbour", "Port Watch", "Harbour Light II");
  private static final List<String> SIDECARS =
      List.of(
          "series: ports\n", "period: 2018\n", "series: none\nperiod: x\n", "marking: LIMITE\n");
  private static final int ROUNDS = 5;

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus")).folder("vocabulary");
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  @Test
  void changeOfTheVocabularyIsTakenUpWithoutAReader() {
    files.note("a.txt", "90801/19", "The Harbour Light programme began.");
    files.sample("91581-18.pdf").write("broken.pdf", "%PDF-1.7\nno more than this");
    run();
    List<Object> readings = readings();
    know("Harbour Light");
    Set<ProcessHandle> processes = processes();

    try (NotePipeline way = way()) {
      assertThat(archive.run(way, none(processes)))
          .matches(r -> r.read() == 0 && r.retagged() == 2);
    }
    assertThat(programmes("90801-19")).containsOnly("HARBOUR");
    assertThat(readings()).isEqualTo(readings);
    assertEqualsFirstRun();
    assertThat(run().hasWorked()).isFalse();
  }

  @Test
  void whatIsSaidByHandOfSeriesAndPeriodHolds() {
    files.note("a.txt", "90801/19", "Harbour Light.").note("b.txt", "90802/19", "Harbour Light.");
    files.write("a.txt.meta.yaml", "number: 90803/19\nseries: ports\nperiod: 2018\ndat: 1\n");
    run();
    Note before = archive.note("90803-19");
    know("Harbour Light");
    assertThat(run().retagged()).isEqualTo(2);

    Note after = archive.note("90803-19");
    assertThat(after.report()).isEqualTo(before.report());
    assertThat(after.sheet()).isEqualTo(before.sheet());
    assertEqualsFirstRun();
  }

  @Test
  void renditionsAndMembersOfArchivesAreTaggedOnceANote() {
    files.note("a.txt", "90801/19", "Harbour Light.").note("a.htm", "90801/19", "Harbour Light.");
    byte[] member = "90802/19\n\nThe Harbour Light programme.".getBytes(StandardCharsets.UTF_8);
    files.write("z.zip", new Zip().add("m.txt", member).bytes());
    files.marked("l.txt", "90804/19", "LIMITE", "Harbour Light.");
    run();
    know("Harbour Light");

    assertThat(run()).matches(r -> r.read() == 0 && r.retagged() == 2);
    assertThat(archive.ledger()).contains("l.txt: skipped, restricted");
    assertEqualsFirstRun();
  }

  @Test
  void movedFileIsTaggedAnewAndNotRead() {
    files.note("a.txt", "90801/19", "Harbour Light.");
    run();
    know("Harbour Light");
    files.move("a.txt", "2019/a.txt").note("b.txt", "90802/19", "Harbour Light.");

    assertThat(run().read()).isEqualTo(1);
    assertThat(programmes("90801-19")).containsOnly("HARBOUR");
    assertEqualsFirstRun();
    assertThat(run().hasWorked()).isFalse();
  }

  @Test
  void noteThatTheArchiveCannotGiveIsReadAgain() {
    files.note("a.txt", "90801/19", "Harbour Light.");
    run();
    know("Harbour Light");
    try (NotePipeline way = way();
        ArchiveWriter writer = archive.writer();
        ArchiveReader reader = archive.reader()) {
      PriorState lost = new PriorState(reader.ledger(), id -> Optional.empty(), List.of());
      new IngestRun(files.corpus(), way, IngestListener.NONE)
          .run(TargetWorld.ofPublic(writer, lost), FileSelection.CHANGED, Clock.systemUTC());
    }
    assertThat(programmes("90801-19")).containsOnly("HARBOUR");
    assertThat(run().hasWorked()).isFalse();
  }

  @Test
  void brokenOffRunIsGoneOnWith() {
    for (int i = 0; i < 110; i++) {
      files.note(i + ".txt", (90_000 + i) + "/19", "Harbour Light.");
    }
    run();
    know("Harbour Light");
    List<String> heard = new ArrayList<>();
    IngestListener interrupting = interruptingAt(105, heard);
    try (NotePipeline way = way()) {
      assertThatThrownBy(() -> archive.run(way, interrupting))
          .isInstanceOf(CancellationException.class);
    }
    Thread.interrupted();

    assertThat(heard).hasSize(105);
    assertThat(run()).matches(r -> r.read() == 0 && r.retagged() == 10);
    assertEqualsFirstRun();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void changesOfFilesAndWordsTogetherLeadWhereAFirstRunWould(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      change(random);
      change(random);
      if (random.nextBoolean()) {
        know(pick(WORDS, random));
      }
      correct(pick(NUMBERS, random), pick(WORDS, random));
      run();
      archive.assertLedgerAgreesWithNotes();
      assertEqualsFirstRun();
    }
  }

  private void change(Random random) {
    String name = pick(NAMES, random);
    boolean there = Files.exists(files.path(name));
    switch (random.nextInt(there ? 5 : 3)) {
      case 0 -> files.note(name, pick(NUMBERS, random), pick(WORDS, random) + ".");
      case 1 -> files.marked(name, pick(NUMBERS, random), "LIMITE", pick(WORDS, random) + ".");
      case 2 -> files.write(name + ".meta.yaml", pick(SIDECARS, random));
      case 3 -> files.remove(name);
      default -> files.move(name, pick(NAMES, random));
    }
  }

  /** Says that some words of a note stand for a country; they may not be there. */
  private void correct(String number, String words) {
    String note = number.replace('/', '-');
    files.folder("corrections");
    write(
        "corrections/" + note + ".yaml",
        "corrections:\n- passage: %s/cover/10\n  add: {kind: country, code: PE, role: host, words: %s}\n"
            .formatted(note, words));
  }

  private static String pick(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  private void know(String name) {
    write(
        "vocabulary/programmes.yaml",
        "programmes:\n  - code: HARBOUR\n    names: {en: %s}\n".formatted(name));
  }

  private void write(String path, String text) {
    try {
      Files.writeString(files.root().resolve(path), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private IngestReport run() {
    try (NotePipeline way = way()) {
      return archive.run(way);
    }
  }

  private NotePipeline way() {
    return new NotePipeline(files.corpus(), ExtractLimits.DEFAULT.withWorkers(1));
  }

  private void assertEqualsFirstRun() {
    IngestedCorpus fresh;
    try (NotePipeline way = way()) {
      fresh = new IngestedCorpus(files, Files.createTempDirectory(folder, "fresh"));
      fresh.run(way);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(archive.ledger()).isEqualTo(fresh.ledger());
    assertThat(archive.content()).isEqualTo(fresh.content());
    assertThat(ledger(LedgerEntry::version, archive))
        .isEqualTo(ledger(LedgerEntry::version, fresh));
  }

  private List<Object> readings() {
    return ledger(file -> file.version().reading() + " " + file.tries(), archive);
  }

  private static List<Object> ledger(Function<LedgerEntry, Object> column, IngestedCorpus archive) {
    try (ArchiveReader reader = archive.reader()) {
      return reader.ledger().stream().map(column).toList();
    }
  }

  private Set<String> programmes(String note) {
    return archive.note(note).passages().stream()
        .map(Passage::tags)
        .flatMap(tags -> tags.programmes().stream())
        .map(ProgrammeTag::code)
        .collect(Collectors.toSet());
  }

  private static Set<ProcessHandle> processes() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }

  /** Looks that no other process runs than did before. */
  private static IngestListener none(Set<ProcessHandle> before) {
    return listener(path -> assertThat(before).containsAll(processes()));
  }

  private static IngestListener interruptingAt(int count, List<String> heard) {
    return listener(
        path -> {
          heard.add(path);
          if (heard.size() == count) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static IngestListener listener(Consumer<String> ended) {
    return new IngestListener() {
      @Override
      public void started(int count) {}

      @Override
      public void ended(String path) {
        ended.accept(path);
      }

      @Override
      public void close() {}
    };
  }
}
