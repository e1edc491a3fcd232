package org.councilnotes.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.councilnotes.NoteFiles;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same note in PDF and in the formats of word processors and web pages reads the same. */
class FormatsIntegrationTest {

  private static final double FLOOR = 0.98;
  private static final List<String> OTHERS = List.of("docx", "doc", "odt", "rtf", "html");
  private static final NoteFiles FILES = new NoteFiles();
  private static final List<String> TABLE = new ArrayList<>();

  @AfterAll
  static void close() {
    System.out.printf(
        "%-16s %-16s %-16s %-16s %s%n", "as in the PDF", "there", "back", "notes", "cover");
    TABLE.forEach(System.out::println);
    FILES.close();
  }

  /** Every file that stands beside a PDF of the same note. */
  static List<Path> others() {
    return Stream.of(NoteFiles.SAMPLES, NoteFiles.SHARED)
        .filter(Files::isDirectory)
        .flatMap(FormatsIntegrationTest::files)
        .filter(f -> OTHERS.contains(ending(f)) && Files.exists(print(f)))
        .sorted()
        .toList();
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path print(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".pdf");
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @ParameterizedTest
  @MethodSource("others")
  void noteReadsLikeItsPrint(Path file) {
    Identical identical = Identical.of(FILES.read(print(file)), FILES.read(file));
    TABLE.add(
        "%-16s %s    %s    %s    %s"
            .formatted(
                file.getFileName(),
                identical.there(),
                identical.back(),
                identical.footnotes(),
                identical.cover() ? "same" : "differs"));

    assertThat(identical.passages()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(identical.footnotes().value()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(identical.cover()).isTrue();
  }

  /** Tracked changes, a comment, numbered lists, notes, a table in a table, a box, hidden words. */
  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "rtf"})
  void whatOnlyWordProcessorsHaveReadsTheSame(String format, @TempDir Path folder)
      throws IOException, InterruptedException {
    Note made = FILES.read(set("odt", folder));
    Note other = FILES.read(set(format, folder));

    assertThat(facts(other)).containsExactlyInAnyOrderElementsOf(facts(made));
    assertThat(kinds(other)).isEqualTo(kinds(made));
    assertThat(other.sheet().characters().balanced()).isTrue();
  }

  private static List<String> facts(Note note) {
    return note.passages().stream().map(FormatsIntegrationTest::fact).toList();
  }

  private static String fact(Passage p) {
    return p.section()
        + " "
        + p.kind()
        + " "
        + p.text()
        + p.marks()
        + p.place().anchor().isPresent();
  }

  private static List<String> kinds(Note note) {
    return note.sheet().dropped().stream().map(d -> d.kind().key()).distinct().sorted().toList();
  }

  @Test
  void openDocumentTextKeepsWhatOnlyWordProcessorsHave(@TempDir Path folder)
      throws IOException, InterruptedException {
    Note note = FILES.read(set("odt", folder));

    assertThat(note.passages())
        .extracting(Passage::text)
        .contains(
            "The group met in the old place a new place of Lima, and went on.",
            "a) alpha;",
            "i. deep",
            "3. Third point of the text.",
            "12 Member States were there. Two paragraphs in a note.",
            "Words in a box.");
    assertThat(kinds(note)).contains("comment", "footer", "hidden", "mark");
  }

  /** Lets LibreOffice make another format of one flat file; skips where there is none. */
  private static Path set(String format, Path folder) throws IOException, InterruptedException {
    Path source = Path.of("src", "test", "resources", "formats", "changes.fodt");
    Path out = folder.resolve("changes." + format);
    assumeTrue(Files.exists(Path.of("/usr/bin/soffice")), "no LibreOffice here");
    List<String> command =
        List.of(
            "/usr/bin/soffice",
            "--headless",
            "-env:UserInstallation=file://" + folder + "/profile",
            "--convert-to",
            format,
            "--outdir",
            folder.toString(),
            source.toString());
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertThat(out).exists();
    return out;
  }
}
