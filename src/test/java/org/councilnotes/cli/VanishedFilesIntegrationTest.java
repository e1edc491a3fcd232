package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are gone all at once, as where a disk is not mounted: nothing is removed. */
class VanishedFilesIntegrationTest {

  @TempDir private Path folder;
  private TestCorpus files;

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void begin() {
    files = TestCorpus.in(folder.resolve("corpus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--rebuild"})
  void emptiedFolderRemovesNothingUntilThatIsAccepted(String option) {
    notes(1, 12);
    assertThat(ingest().code()).isZero();
    remove(1, 12);

    Ended ended = ingest(option);
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("12 of 12 known files are not in", "nothing was removed", "--accept-removals");
    assertThat(held()).isEqualTo(12);
    assertThat(ingest(option, "--accept-removals").code()).isZero();
    assertThat(held()).isZero();
  }

  @Test
  void jsonTellsHowManyAreGone() {
    notes(1, 12);
    ingest();
    remove(1, 5);
    JsonNode json = JsonMapper.shared().readTree(ingest("--json").out());
    assertThat(json.at("/vanished/files").asInt()).isEqualTo(5);
    assertThat(json.at("/vanished/known").asInt()).isEqualTo(12);
    assertThat(json.at("/counts/indexed").asInt()).isEqualTo(12);
  }

  @Test
  void missingFolderRemovesNothing() throws IOException {
    notes(1, 3);
    ingest();
    remove(1, 3);
    Files.delete(files.root().resolve("notes"));
    assertThat(ingest().code()).isEqualTo(3);
    Files.delete(files.root());
    assertThat(ingest().code()).isEqualTo(3);
    assertThat(ingest("--rebuild").code()).isEqualTo(3);
    assertThat(held()).isEqualTo(3);
  }

  @Test
  void fewOrASmallShareIsRemovedAsEver() {
    notes(1, 16);
    ingest();
    remove(1, 5);
    assertThat(ingest().code()).isZero();
    assertThat(held()).isEqualTo(11);
    remove(6, 14);
    assertThat(ingest().code()).isEqualTo(3);
    assertThat(held()).isEqualTo(11);
  }

  @Test
  void filesThatWereOnlyMovedAreNotGone() throws IOException {
    notes(1, 8);
    ingest();
    Files.createDirectories(files.path("2019"));
    for (int i = 1; i <= 8; i++) {
      files.move(name(i), "2019/" + name(i));
    }
    assertThat(ingest().code()).isZero();
    assertThat(held()).isEqualTo(8);
  }

  @Test
  void membersOfAnArchiveCountAsFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 1; i <= 6; i++) {
        zip.putNextEntry(new ZipEntry(name(i)));
        zip.write(
            (TestCorpus.cover("9080" + i + "/19", "") + "Ports.").getBytes(StandardCharsets.UTF_8));
      }
    }
    files.write("a.zip", bytes.toByteArray());
    ingest();
    files.write("a.zip", "PK no zip any more");
    assertThat(ingest().code()).isEqualTo(3);
    assertThat(held()).isEqualTo(6);
  }

  private void notes(int from, int to) {
    for (int i = from; i <= to; i++) {
      files.note(name(i), 90_800 + i + "/19", "The walrus spoke " + i + " times.");
    }
  }

  private void remove(int from, int to) {
    for (int i = from; i <= to; i++) {
      files.remove(name(i));
    }
  }

  private static String name(int i) {
    return "n" + i + ".txt";
  }

  private int held() {
    try (ArchiveReader reader = LuceneArchiveHome.publicWorld(folder.resolve("index")).reader()) {
      return reader.notes().size();
    }
  }

  private Ended ingest(String... options) {
    List<String> arguments = new ArrayList<>(List.of("ingest"));
    arguments.addAll(List.of("--corpus", files.root().toString()));
    arguments.addAll(List.of("--index", folder.resolve("index").toString()));
    arguments.addAll(List.of(options));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ArchiveCommand.run(
            new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
    return new Ended(code, out.toString(), err.toString());
  }
}
