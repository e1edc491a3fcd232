package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.councilnotes.TestNotes;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.redline.NoteDocument;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftCommandsTest {

  /** A ZIP without members. */
  private static final byte[] EMPTY_ZIP = Arrays.copyOf(new byte[] {'P', 'K', 5, 6}, 22);

  @TempDir private static Path index;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void write() {
    try (LuceneArchiveWriter writer = LuceneArchiveHome.publicWorld(index).writer(Thesaurus.NONE)) {
      TestNotes.ENGLISH.forEach(writer::put);
      writer.commit();
    }
  }

  private int run(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "--index";
    all[2] = index.toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return ArchiveCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private int runReading(String input, String command, String... arguments) {
    return runReading(input.getBytes(StandardCharsets.UTF_8), command, arguments);
  }

  private int runReading(byte[] input, String command, String... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input));
    try {
      return run(command, arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void earlierWordingIsPrintedWithItsUses() {
    assertThat(run("wording", "The observatory of Chile joined the early warning system."))
        .isZero();
    assertThat(out.toString())
        .contains("The observatories of Chile and Argentina joined")
        .contains("last adopted: 2018-19")
        .contains("90364-19/I/2 · 2019-06-26 · adopted by High-Level Meeting");
  }

  @Test
  void eachSentenceOfAParagraphIsAnswered() {
    assertThat(run("wording", "--json", "SEACOP opened a joint unit in Bolivia. A zeppelin flew."))
        .isZero();
    assertThat(out.toString()).contains("\"sentences\"", "\"query\" : \"A zeppelin flew.\"");
    assertThat(run("verify", "SEACOP opened a joint unit in Bolivia. A zeppelin flew."))
        .isEqualTo(1);
    assertThat(out.toString()).contains("> A zeppelin flew.");
    assertThat(run("verify", "A zeppelin flew. A balloon burst.")).isEqualTo(4);
  }

  @Test
  void draftIsCheckedWithASummaryAndItsSources() throws IOException {
    Path draft = index.resolveSibling("draft.txt");
    Files.writeString(draft, "SEACOP opened a joint unit in Bolivia.\n\nA zeppelin flew by night.");
    try {
      assertThat(run("check", draft.toString())).isZero();
      assertThat(out.toString())
          .startsWith("2 sentences: 1 adopted, 1 new; 0 alarms")
          .contains(
              "90364-19/II.a/3 · edition 2018-19 · 2019-06-26 · adopted by High-Level Meeting");
      assertThat(run("check", draft.toString(), "--series", "drugs-report")).isEqualTo(2);
      assertThat(err.toString())
          .contains("no such series: drugs-report; there are", TestNotes.SERIES);
    } finally {
      Files.delete(draft);
    }
  }

  @Test
  void draftIsReadFromStandardInput(@TempDir Path folder) {
    Path file = folder.resolve("reviewed.docx");
    String draft = "SEACOP opened a joint unit in Bolivia.\n\nA zeppelin flew by night.";
    assertThat(runReading(draft, "check", "-", "--docx", file.toString())).isZero();
    assertThat(out.toString()).startsWith("2 sentences: 1 adopted, 1 new; 0 alarms");
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void wordFileOfStandardInputIsAnnotatedInPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("reviewed.docx");
    byte[] draft =
        with("docProps/mark.txt", NoteDocument.write(TestNotes.ENGLISH.getFirst(), false));
    assertThat(runReading(draft, "check", "-", "--docx", file.toString()))
        .withFailMessage(err::toString)
        .isZero();
    assertThat(out.toString()).contains(" adopted");
    try (ZipFile written = new ZipFile(file.toFile())) {
      assertThat(written.getEntry("docProps/mark.txt")).isNotNull();
    }
  }

  /** A ZIP with one more member. */
  private static byte[] with(String member, byte[] zip) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream before = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream after = new ZipOutputStream(bytes)) {
      for (ZipEntry one = before.getNextEntry(); one != null; one = before.getNextEntry()) {
        after.putNextEntry(new ZipEntry(one.getName()));
        before.transferTo(after);
      }
      after.putNextEntry(new ZipEntry(member));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatCannotBeReadOfStandardInputIsSaid() throws IOException {
    assertThat(runReading("", "check", "-")).isEqualTo(1);
    assertThat(err.toString()).contains("archive: standard input: ");
    byte[] zip = with("two.txt", with("one.txt", EMPTY_ZIP));
    assertThat(runReading(zip, "check", "-")).isEqualTo(2);
    assertThat(err.toString()).contains("-: an archive; name one of its files:\n  -!/one.txt");
  }

  @Test
  void nothingAlikeIsSaid() {
    assertThat(run("wording", "zeppelin")).isZero();
    assertThat(out.toString()).startsWith("nothing like it");
  }

  @Test
  void alteredQuoteIsPrintedWithTheDifference() {
    assertThat(run("verify", "SEACOP trained no officers in Peru")).isEqualTo(1);
    assertThat(out.toString())
        .startsWith("altered")
        .containsPattern("SEACOP trained ?\\{\\+ ?no ?\\+} ?officers in Peru")
        .contains("90200-18/2/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "--"})
  void textIsReadFromStandardInput(String sign) {
    String quote = "M\u00E9xico and Panama\ntook part in AIRCOP\n";
    assertThat(runReading(quote, "verify", "--json", sign)).isZero();
    assertThat(out.toString()).contains("\"result\" : \"exact\"").contains("90364-19/II.b/2");
  }

  @Test
  void textThatLooksLikeAnOptionFollowsTheSign() {
    assertThat(run("verify", "--", "--json")).isEqualTo(4);
    assertThat(out.toString()).startsWith("not-found");
  }

  @Test
  void withoutATextOrWithTooLongAOneUsageIsBad() {
    assertThat(run("wording")).isEqualTo(2);
    assertThat(run("verify", " ")).isEqualTo(2);
    assertThat(run("wording", "a".repeat(20_001))).isEqualTo(2);
    assertThat(err.toString()).contains("no text is given").contains("at most 20000 characters");
  }

  @Test
  void checkedDraftIsWrittenAsAWordFile(@TempDir Path folder) {
    Path file = folder.resolve("reviewed.docx");

    assertThat(run("check", "90364-19", "--docx", file.toString(), "--language", "fr")).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(err.toString()).contains(file + " written");
  }

  @Test
  void draftIsNotOverwritten(@TempDir Path folder) throws IOException {
    Path draft = Files.writeString(folder.resolve("draft.txt"), "SEACOP trained officers.");
    Path same = folder.resolve(".").resolve("draft.txt");

    assertThat(run("check", draft.toString(), "--docx", same.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--docx would overwrite the draft");
    assertThat(draft).hasContent("SEACOP trained officers.");
  }

  @Test
  void languageOfCommentsIsOneOfThePages() {
    assertThat(run("check", "90364-19", "--language", "de")).isEqualTo(2);
    assertThat(err.toString()).contains("--language is one of en, fr and es, given de");
  }

  @Test
  void unknownAlarmIsSaid(@TempDir Path corpus) {
    String[] check = {"90364/19", "--corpus", corpus.toString(), "--json"};
    assertThat(run("check", plus(check, "--dismiss", "0123456789abcdef"))).isEqualTo(1);
    assertThat(run("check", plus(check, "--recall", "fedcba9876543210"))).isEqualTo(1);
    assertThat(err.toString())
        .contains("no such alarm: 0123456789abcdef", "no such alarm: fedcba9876543210");
    assertThat(corpus.resolve("draft-alarms.yaml")).doesNotExist();
  }

  @Test
  void badListOfDismissedAlarmsIsSaid(@TempDir Path corpus) throws IOException {
    Files.writeString(corpus.resolve("draft-alarms.yaml"), "dismised: []\n");
    assertThat(run("check", "90364/19", "--corpus", corpus.toString())).isZero();
    assertThat(err.toString())
        .contains("draft-alarms.yaml, line 1: unknown key dismised; every alarm counts");
  }

  private static String[] plus(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }
}
