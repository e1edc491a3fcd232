package org.councilnotes.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.councilnotes.Campaign;
import org.councilnotes.TestCorpus;
import org.councilnotes.ingest.IngestedCorpus;
import org.councilnotes.note.MarkingEvidence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several files of one note whose markings differ, cannot be told, or that are not whole. */
class MarkedRenditionsIntegrationTest {

  private static final String NUMBER = "90801/19";
  private static final List<String> NAMES =
      List.of("a.txt", "b.html", "c.txt", "d.html", "e.txt", "f.html");

  @RegisterExtension private static final SharedReaders READERS = new SharedReaders();

  @TempDir private Path folder;
  private TestCorpus files;
  private IngestedCorpus archive;

  @BeforeEach
  void beginEmpty() {
    files = TestCorpus.in(folder.resolve("corpus"));
    archive = new IngestedCorpus(files, folder.resolve("index"));
  }

  /** What a file of the note may be. */
  private enum Kind {
    PLAIN(""),
    LIMITE("\nLIMITE\n"),
    RELEASED("\nPUBLIC\n"),
    CLASSIFIED("\nRESTREINT UE/EU RESTRICTED\n"),
    /** A person gives the number; the cover has none. */
    UNJUDGED(""),
    /** Ends before it should. */
    CUT_OFF(""),
    DOUBTFUL("\nSENSITIVE\n"),
    /** Ends before it should, which nothing shows. */
    SHORTER("");

    private final String mark;

    Kind(String mark) {
      this.mark = mark;
    }

    void write(String name, TestCorpus corpus) {
      String text = TestCorpus.cover(this == UNJUDGED ? "" : NUMBER, mark) + "The walrus spoke.\n";
      text += this == SHORTER ? "" : "And it spoke again.\n";
      String ending = this == CUT_OFF ? "" : "</body></html>";
      corpus.write(name, name.endsWith(".html") ? html(text) + ending : text);
      if (this == UNJUDGED) {
        corpus.write(name + ".meta.yaml", "number: " + NUMBER + "\n");
      }
    }

    private static String html(String text) {
      StringBuilder html = new StringBuilder("<html><body>");
      text.lines()
          .filter(l -> !l.isBlank())
          .forEach(l -> html.append("<p>").append(l).append("</p>"));
      return html.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aa-copy.pdf", "zz-copy.pdf"})
  void damagedCopyLeavesTheIntactFileAlone(String copy) throws IOException {
    byte[] whole = Files.readAllBytes(TestCorpus.SAMPLES.resolve("91790-19.pdf"));
    files.sample("91790-19.pdf");
    for (int missing : List.of(20, 400, 1_200, 2_000, 3_000, 5_000, 8_000, 20_000, 60_000)) {
      files.write(copy, Arrays.copyOf(whole, whole.length - missing));
      archive.run(READERS.way());
      assertThat(archive.ledger())
          .as("%d bytes missing", missing)
          .contains("91790-19.pdf: indexed");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aa-copy.pdf", "zz-copy.pdf"})
  void copyThatLostItsCoverLeavesTheIntactFileAlone(String copy) throws IOException {
    byte[] damaged = Files.readAllBytes(TestCorpus.SAMPLES.resolve("91790-19.pdf"));
    Arrays.fill(damaged, 100, 2_000, (byte) 0);
    files.sample("91790-19.pdf").write(copy, damaged);
    archive.run(READERS.way());
    assertThat(archive.ledger()).contains("91790-19.pdf: indexed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "z.txt"})
  void unjudgedFileIsSetAsideByItselfWithTheReason(String unjudged) {
    Kind.UNJUDGED.write(unjudged, files);
    Kind.PLAIN.write("m.txt", files);
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .contains(
            "m.txt: indexed", unjudged + ": skipped, marking unknown: its cover has no number");
    assertThat(archive.run(READERS.way()).read()).isZero();
  }

  @Test
  void gradeOnOneFileHidesTheOthersAndItsNumberIsNotKept() {
    Kind.PLAIN.write("m.txt", files);
    archive.run(READERS.way());
    Kind.CLASSIFIED.write("z.txt", files);
    archive.run(READERS.way());
    assertThat(archive.notes()).isEmpty();
    assertThat(archive.ledger())
        .containsExactly(
            "m.txt: skipped, restricted as another rendition is", "z.txt: rejected, classified");
    assertThat(archive.run(READERS.way()).read()).isZero();
    files.remove("z.txt");
    archive.run(READERS.way());
    assertThat(archive.ledger()).containsExactly("m.txt: indexed");
  }

  @Test
  void wholeFileStandsForTheNoteBeforeOneThatIsCutOff() {
    Kind.CUT_OFF.write("b.html", files);
    Kind.PLAIN.write("z.txt", files);
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .containsExactly("b.html: skipped, other rendition of 90801-19", "z.txt: indexed");
    files.remove("z.txt");
    archive.run(READERS.way());
    assertThat(archive.ledger()).containsExactly("b.html: partial, cut off: the page does not end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "z.txt"})
  void fileThatLostItsEndUnseenDoesNotHideTheWholeOne(String shorter) {
    Kind.SHORTER.write(shorter, files);
    archive.run(READERS.way());
    assertThat(archive.ledger()).containsExactly(shorter + ": indexed");
    Kind.PLAIN.write("m.txt", files);
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .containsExactlyInAnyOrder(
            shorter + ": skipped, other rendition of 90801-19", "m.txt: indexed");
    files.remove("m.txt");
    archive.run(READERS.way());
    assertThat(archive.ledger()).containsExactly(shorter + ": indexed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aa-copy.pdf", "zz-copy.pdf"})
  void copyWithoutItsFirstPageIsSetAsideAlone(String copy) throws IOException {
    files.sample("91790-19.pdf").write(copy, withoutFirstPage("91790-19.pdf"));
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .containsExactlyInAnyOrder(
            "91790-19.pdf: indexed",
            copy + ": skipped, marking unknown: no cover was read, but a footer names 91790/19");
    assertThat(archive.notes()).containsExactly("91790-19");
    assertThat(archive.run(READERS.way()).read()).isZero();
  }

  @Test
  void judgementOfEachFileHasItsWordsAndPage() throws IOException {
    files.write("copy.pdf", withoutFirstPage("91790-19.pdf"));
    assertThat(evidence(files.path("copy.pdf"))).startsWith("number 1 91790/19");
    assertThat(evidence(TestCorpus.SAMPLES.resolve("91790-19.pdf"))).isEqualTo("number 1 91790/19");
    assertThat(evidence(TestCorpus.SAMPLES.resolve("90960-18.pdf"))).isEqualTo("mark 1 LIMITE");
  }

  private static String evidence(Path file) throws IOException {
    MarkingEvidence evidence =
        READERS.way().read(file).note().orElseThrow().cover().markingEvidence().getFirst();
    return "%s %d %s"
        .formatted(evidence.source().key(), evidence.page().orElse(0), evidence.words());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "z.txt"})
  void wordsThatLookLikeAMarkSetTheirFileAsideAlone(String doubtful) {
    files.marked(doubtful, NUMBER, "NOT TO BE MADE PUBLIC", "The walrus spoke.");
    Kind.PLAIN.write("m.txt", files);
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .containsExactlyInAnyOrder(
            "m.txt: indexed",
            doubtful
                + ": skipped, marking unknown: words in it look like a mark and are none that is"
                + " known");
    assertThat(archive.run(READERS.way()).read()).isZero();
    files.write(doubtful + ".meta.yaml", "marking: LIMITE\n");
    archive.run(READERS.way());
    assertThat(archive.notes()).isEmpty();
    files.remove(doubtful + ".meta.yaml");
    archive.run(READERS.way());
    assertThat(archive.notes()).containsExactly("90801-19");
  }

  @Test
  void damagedCopyWithAMarkRestrictsTheIntactFile() {
    files.write("a.html", Kind.html(TestCorpus.cover(NUMBER, "LIMITE") + "The walr"));
    Kind.PLAIN.write("m.txt", files);
    archive.run(READERS.way());
    assertThat(archive.notes()).isEmpty();
  }

  /** The number of a released document tells that it is public, but its cover is missing. */
  @ParameterizedTest
  @ValueSource(strings = {"aa-copy.pdf", "zz-copy.pdf"})
  void releasedCopyWithoutItsFirstPageDoesNotStandForTheWholeOne(String copy) throws IOException {
    files.sample("90877-17-ext-1.pdf").write(copy, withoutFirstPage("90877-17-ext-1.pdf"));
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .containsExactlyInAnyOrder(
            "90877-17-ext-1.pdf: indexed", copy + ": skipped, other rendition of 90877-17-ext-1");
    files.remove("90877-17-ext-1.pdf");
    archive.run(READERS.way());
    assertThat(archive.ledger())
        .containsExactly(copy + ": partial, no cover was read, but a footer names 90877/17 EXT 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aa-copy.pdf", "zz-copy.pdf"})
  void copyOfARestrictedNoteIsNotOpenedUp(String copy) throws IOException {
    files.sample("90960-18.pdf").write(copy, withoutFirstPage("90960-18.pdf"));
    archive.run(READERS.way());
    assertThat(archive.notes()).isEmpty();
    files.note("m.txt", "90960/18", "The walrus spoke.");
    archive.run(READERS.way());
    assertThat(archive.notes()).isEmpty();
  }

  private static byte[] withoutFirstPage(String sample) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(TestCorpus.SAMPLES.resolve(sample).toFile())) {
      pdf.removePage(0);
      ByteArrayOutputStream rest = new ByteArrayOutputStream();
      pdf.save(rest);
      return rest.toByteArray();
    }
  }

  /** Files come, change and go in any order: what is left is what a rebuild makes of them. */
  @Test
  @Tag("renditions")
  void runsComeToTheSameAsARebuildWhateverTheOrder() {
    long seed = Long.getLong("archive.seed", 23);
    int rounds = Campaign.runs("renditions") ? 400 : 25;
    Random random = new Random(seed);
    for (int round = 0; round < rounds; round++) {
      for (int change = random.nextInt(3); change >= 0; change--) {
        changeOne(random);
      }
      archive.run(READERS.way());
      IngestedCorpus rebuilt = new IngestedCorpus(files, folder.resolve("rebuilt-" + round));
      rebuilt.run(READERS.way());
      assertThat(archive.ledger()).as("seed %d, round %d", seed, round).isEqualTo(rebuilt.ledger());
      assertThat(archive.content()).isEqualTo(rebuilt.content());
      assertNothingIsWeakened();
      archive.assertLedgerAgreesWithNotes();
    }
  }

  private void changeOne(Random random) {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    for (String old : List.of(name, name + ".meta.yaml")) {
      if (Files.exists(files.path(old))) {
        files.remove(old);
      }
    }
    Kind[] kinds = Kind.values();
    int kind = random.nextInt(kinds.length + 2);
    if (kind < kinds.length) {
      kinds[kind].write(name, files);
    }
  }

  /** Beside a marked file nothing is read but what says itself that it is public. */
  private void assertNothingIsWeakened() {
    List<String> ledger = archive.ledger();
    boolean marked =
        ledger.stream()
            .anyMatch(l -> l.endsWith(": skipped, restricted") || l.contains("rejected"));
    if (marked) {
      assertThat(archive.content().values())
          .allSatisfy(note -> assertThat(note.passages().toString()).contains("PUBLIC"));
    }
  }
}
