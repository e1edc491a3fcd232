package org.councilnotes.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.Zip;
import org.councilnotes.extract.ExtractLimits;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.SharedReaders;
import org.councilnotes.note.Marking;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One run keeps two worlds in step; the public one has nothing of what is in the other only. */
class TwoWorldsIntegrationTest {

  private static final String GRADE = "RESTREINT UE/EU RESTRICTED";
  private static final String NUMBER = "90801/19";
  private static final String NOTE = "90801-19";

  @RegisterExtension private static final SharedReaders READERS = new SharedReaders();

  @TempDir private Path folder;
  private TestCorpus files;
  private TwoWorlds archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new TwoWorlds(files, folder.resolve("index"));
  }

  @Test
  void oneRunFillsBothWorldsAndReadsEachFileOnce() {
    files.sample("wk-90155-19.pdf").sample("90960-18.pdf").note("a.txt", NUMBER, "Ports.");
    files.note("a.html.txt", NUMBER, "Ports.").marked("b.txt", "90802/19", GRADE, "Of nobody.");
    files.write("c.txt", "").write("d.pdf", "%PDF-1.7 and nothing more");
    List<String> opened = new ArrayList<>();
    IngestReport report = archive.run(READERS.way(), listing(opened));
    assertThat(opened).doesNotHaveDuplicates().hasSize(7);
    assertThat(report.read()).isEqualTo(7);
    assertThat(archive.completeWorld().notes()).containsExactly(NOTE, "90960-18", "wk-90155-19");
    assertThat(archive.publicWorld().notes()).containsExactly(NOTE);
    assertThat(archive.completeWorld().ledger())
        .contains("90960-18.pdf: indexed", "b.txt: rejected, classified");
    assertThat(archive.completeWorld().note("90960-18").marking()).isEqualTo(Marking.LIMITE);
    assertThat(report.completeFiles().orElseThrow())
        .filteredOn(file -> file.limite())
        .extracting(file -> file.note().orElseThrow())
        .containsExactlyInAnyOrder("90960-18", "wk-90155-19");
    assertThat(archive.run(READERS.way()).read()).isZero();
    assertPublicWorldIsAsIfAlone();
  }

  @Test
  void publicWorldAnswersTheSameWhetherRestrictedNotesAreThereOrNot() {
    files.note("a.txt", NUMBER, "The walrus spoke of ports.");
    files.note("b.txt", "90802/19", "The dove spoke.");
    archive.run(READERS.way());
    List<Object> before = answersOfPublicWorld();
    files.marked("c.txt", "90803/19", "LIMITE", "The walrus spoke again, and COPOLAD.");
    files.marked("d.txt", "90801/1/19 REV 1", "LIMITE", "The walrus spoke of ports.");
    files.marked("e.txt", "90804/19", GRADE, "The walrus was silent.");
    files.sample("90960-18.pdf");
    archive.run(READERS.way());
    assertThat(answersOfPublicWorld()).isEqualTo(before);
    assertThat(archive.completeWorld().search("walrus").total().notes()).isEqualTo(2);
    assertThat(archive.completeWorld().notes()).hasSize(5);
  }

  @Test
  void restrictedNoteIsFoundInTheCompleteWorldOnly() {
    files.note("a.txt", "90802/19", "Ports.");
    files.marked("b.txt", NUMBER, "LIMITE", "The walrus spoke.");
    archive.run(READERS.way());
    assertThat(archive.completeWorld().search("walrus").total().passages()).isEqualTo(1);
    assertThat(archive.publicWorld().search("walrus").total().passages()).isZero();
    try (ArchiveReader reader = archive.publicWorld().reader()) {
      assertThat(TwoWorlds.answers(reader).toString()).doesNotContain("walrus", "90801", "b.txt");
      assertThat(reader.note(NOTE)).isEmpty();
    }
    try (ArchiveReader reader = archive.completeWorld().reader()) {
      assertThat(TwoWorlds.answers(reader).toString()).contains("walrus", NOTE, "b.txt");
    }
  }

  @Test
  void markThatComesOrGoesMovesTheNoteInTheSameRun() {
    files.note("a.txt", NUMBER, "The walrus spoke.");
    archive.run(READERS.way());
    assertThat(archive.publicWorld().notes()).containsExactly(NOTE);
    files.write("a.txt.meta.yaml", "marking: LIMITE\n");
    archive.run(READERS.way());
    assertThat(archive.publicWorld().notes()).isEmpty();
    assertThat(archive.completeWorld().note(NOTE).marking()).isEqualTo(Marking.LIMITE);
    files.remove("a.txt.meta.yaml");
    archive.run(READERS.way());
    assertThat(archive.publicWorld().notes()).containsExactly(NOTE);
    assertThat(archive.completeWorld().note(NOTE).marking()).isEqualTo(Marking.PUBLIC);
  }

  @ParameterizedTest
  @CsvSource({"a.txt, true", "a.txt, false", "z.txt, true", "z.txt, false"})
  void oneFileThatIsMarkedMakesTheNoteLimiteInWhateverOrder(String marked, boolean later) {
    files.note("m.txt", NUMBER, "The walrus spoke.").note("n.txt", NUMBER, "It did.");
    if (later) {
      archive.run(READERS.way());
    }
    files.marked(marked, NUMBER, "LIMITE", "The walrus spoke.");
    archive.run(READERS.way());
    assertThat(archive.completeWorld().note(NOTE).marking()).isEqualTo(Marking.LIMITE);
    assertThat(archive.completeWorld().ledger())
        .contains(marked + ": indexed", "n.txt: skipped, other rendition of 90801-19");
    assertThat(archive.publicWorld().notes()).isEmpty();
    files.remove(marked);
    archive.run(READERS.way());
    assertThat(archive.completeWorld().note(NOTE).marking()).isEqualTo(Marking.PUBLIC);
    assertThat(archive.publicWorld().notes()).containsExactly(NOTE);
  }

  @Test
  void releasedFileStandsInThePublicWorldAndTheRestrictedOneInTheComplete() {
    files.marked("a.txt", NUMBER, "PUBLIC", "The [...] spoke.");
    files.marked("b.txt", NUMBER, "LIMITE", "The walrus spoke.");
    archive.run(READERS.way());
    assertThat(archive.publicWorld().note(NOTE).toString()).doesNotContain("walrus");
    assertThat(archive.completeWorld().note(NOTE).toString()).contains("walrus");
    assertPublicWorldIsAsIfAlone();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "z.txt"})
  void classifiedFileIsOfNeitherWorldAndHidesTheOthersInBoth(String classified) {
    files.marked("m.txt", NUMBER, "LIMITE", "The walrus spoke.");
    files.marked(classified, NUMBER, GRADE, "The walrus spoke.");
    archive.run(READERS.way());
    assertThat(archive.completeWorld().notes()).isEmpty();
    assertThat(archive.completeWorld().ledger())
        .contains("m.txt: skipped, restricted as another rendition is");
  }

  @Test
  void fileOfUnknownMarkingIsSetAsideInBoth() {
    files.note("a.txt", "", "The walrus spoke.");
    files.write("a.txt.meta.yaml", "number: " + NUMBER + "\n");
    archive.run(READERS.way());
    assertThat(archive.completeWorld().ledger())
        .contains("a.txt: skipped, marking unknown: its cover has no number");
    assertThat(archive.completeWorld().ledger()).isEqualTo(archive.publicWorld().ledger());
  }

  @Test
  void containerIsUnpackedWhereAWorldLacksAMemberOnly() {
    String limite = TestCorpus.cover("90803/19", "\nLIMITE\n") + "The walrus spoke.\n";
    String open = TestCorpus.cover(NUMBER, "") + "The dove spoke.\n";
    files.write("x.zip", new Zip().add("a.txt", open).add("b.txt", limite).bytes());
    IngestReport _ = archive.publicWorld().run(READERS.way());
    List<String> opened = new ArrayList<>();
    archive.run(READERS.way(), listing(opened));
    assertThat(opened).containsExactly("notes/x.zip!/b.txt");
    assertThat(archive.completeWorld().notes()).containsExactly(NOTE, "90803-19");
    assertThat(archive.run(READERS.way()).read()).isZero();
    assertSameAsAFirstRun();
    files.write("x.zip", new Zip().add("a.txt", open).bytes());
    archive.run(READERS.way());
    assertThat(archive.completeWorld().notes()).containsExactly(NOTE);
    assertSameAsAFirstRun();
  }

  @Test
  void restrictedFileOfWhichSomethingIsMissingIsTriedAgainForTheCompleteWorldAlone() {
    String text = TestCorpus.cover(NUMBER, "\nLIMITE\n") + "The walrus spoke.\n";
    files
        .write("a.html", html(text).replace("</body></html>", ""))
        .note("b.txt", "90802/19", "It.");
    archive.run(READERS.way());
    assertThat(archive.completeWorld().ledger())
        .contains("a.html: partial, cut off: the page does not end");
    List<String> opened = new ArrayList<>();
    archive.run(READERS.way(), listing(opened), FileSelection.retrying(List.of()));
    assertThat(opened).containsExactly("notes/a.html");
    assertSameAsAFirstRun();
  }

  /** As where a run was killed between two commits, or the complete world was wanted later. */
  @Test
  void worldThatLacksFilesTakesThemFromTheOtherOne() {
    files.note("a.txt", NUMBER, "The dove spoke.").note("b.txt", "90802/19", "Ports.");
    files.write("c.txt", "").sample("90960-18.pdf");
    IngestReport _ = archive.publicWorld().run(READERS.way());
    List<String> opened = new ArrayList<>();
    archive.run(READERS.way(), listing(opened));
    assertThat(opened).containsExactly("notes/90960-18.pdf");
    assertThat(archive.completeWorld().notes()).containsExactly(NOTE, "90802-19", "90960-18");
    assertSameAsAFirstRun();
  }

  @Test
  void publicWorldTakesWhatTheCompleteOneHasWithoutReadingAFile() {
    files.note("a.txt", NUMBER, "The dove spoke.").sample("90960-18.pdf");
    files.marked("b.txt", "90803/19", "LIMITE", "The walrus spoke.").write("c.txt", "");
    IngestReport _ = archive.runComplete(READERS.way());
    assertThat(archive.run(READERS.way()).read()).isZero();
    assertThat(archive.publicWorld().notes()).containsExactly(NOTE);
    assertPublicWorldIsAsIfAlone();
  }

  @Test
  void vocabularyIsAppliedToBothWorldsWithoutReading() {
    files.marked("a.txt", NUMBER, "LIMITE", "HALICOP spoke.").note("b.txt", "90802/19", "HALICOP.");
    archive.run(READERS.way());
    files.folder("vocabulary");
    files.write(
        "../vocabulary/programmes.yaml",
        """
        extends: default
        programmes:
        - code: HALICOP
          names: {en: Harbour Light Cooperation Project}
          acronyms: [HALICOP]
        """);
    try (NotePipeline other = new NotePipeline(files.corpus(), ExtractLimits.DEFAULT)) {
      IngestReport report = archive.run(other);
      assertThat(report.read()).isZero();
      assertThat(report.retagged()).isEqualTo(2);
    }
    assertThat(archive.completeWorld().search("programme:HALICOP").total().notes()).isEqualTo(2);
    assertThat(archive.publicWorld().search("programme:HALICOP").total().notes()).isEqualTo(1);
  }

  /** Files come, change and go in any order: what is left is what a first run makes of them. */
  @Test
  @Tag("renditions")
  void runsComeToTheSameAsAFirstRunWhateverTheOrder() {
    Random random = new Random(Long.getLong("archive.seed", 29));
    int rounds = Campaign.runs("renditions") ? 400 : 20;
    for (int round = 0; round < rounds; round++) {
      for (int change = random.nextInt(3); change >= 0; change--) {
        changeOne(random);
      }
      switch (random.nextInt(5)) {
        case 0 -> archive.publicWorld().run(READERS.way());
        case 1 -> archive.runComplete(READERS.way());
        default -> {}
      }
      archive.run(READERS.way());
      assertSameAsAFirstRun();
      archive.completeWorld().assertLedgerAgreesWithNotes();
      assertStrictestMarkHolds();
    }
  }

  private void changeOne(Random random) {
    String name = List.of("a.txt", "b.html", "c.txt", "d.html", "e.txt").get(random.nextInt(5));
    for (String old : List.of(name, name + ".meta.yaml")) {
      if (Files.exists(files.path(old))) {
        files.remove(old);
      }
    }
    switch (random.nextInt(8)) {
      case 0, 1 -> write(name, NUMBER, "", random);
      case 2, 3 -> write(name, NUMBER, "LIMITE", random);
      case 4 -> write(name, NUMBER, "PUBLIC", random);
      case 5 -> write(name, NUMBER, GRADE, random);
      case 6 -> {
        write(name, "", "", random);
        files.write(name + ".meta.yaml", "number: " + NUMBER + "\n");
      }
      default -> {}
    }
  }

  private void write(String name, String number, String mark, Random random) {
    String text =
        TestCorpus.cover(number, "\n" + mark + "\n")
            + "The walrus spoke.\n"
            + "And it spoke again.\n".repeat(random.nextInt(2));
    files.write(name, name.endsWith(".html") ? html(text) : text);
  }

  private static String html(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> "<p>" + line + "</p>")
        .collect(Collectors.joining("", "<html><body>", "</body></html>"));
  }

  /** What is indexed as LIMITE is so in the note, and no marked file stands behind a public one. */
  private void assertStrictestMarkHolds() {
    boolean limite =
        archive.publicWorld().ledger().stream().anyMatch(l -> l.endsWith(", restricted"));
    boolean grade = archive.publicWorld().ledger().stream().anyMatch(l -> l.contains("classified"));
    Map<String, ?> notes = archive.completeWorld().content();
    if (limite && !grade) {
      assertThat(archive.completeWorld().note(NOTE).marking()).isEqualTo(Marking.LIMITE);
    } else if (!notes.isEmpty()) {
      assertThat(archive.completeWorld().note(NOTE).marking()).isEqualTo(Marking.PUBLIC);
    }
  }

  private void assertSameAsAFirstRun() {
    TwoWorlds first = new TwoWorlds(files, folder.resolve("first-" + System.nanoTime()));
    first.run(READERS.way());
    assertThat(archive.completeWorld().ledger()).isEqualTo(first.completeWorld().ledger());
    assertThat(archive.completeWorld().content()).isEqualTo(first.completeWorld().content());
    assertPublicWorldIsAsIfAlone();
  }

  private void assertPublicWorldIsAsIfAlone() {
    IngestedCorpus alone = new IngestedCorpus(files, folder.resolve("alone-" + System.nanoTime()));
    IngestReport _ = alone.run(READERS.way());
    assertThat(archive.publicWorld().ledger()).isEqualTo(alone.ledger());
    assertThat(archive.publicWorld().content()).isEqualTo(alone.content());
    try (ArchiveReader reader = alone.reader()) {
      assertThat(answersOfPublicWorld()).isEqualTo(TwoWorlds.answers(reader));
    }
  }

  private List<Object> answersOfPublicWorld() {
    try (ArchiveReader reader = archive.publicWorld().reader()) {
      return TwoWorlds.answers(reader);
    }
  }

  private static IngestListener listing(List<String> opened) {
    return new IngestListener() {
      @Override
      public void started(int count) {}

      @Override
      public void ended(String path) {
        opened.add(path);
      }

      @Override
      public void close() {}
    };
  }
}
