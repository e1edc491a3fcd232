package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.TestCorpus;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

  private static final String TO_BE_READ = "";

  @TempDir private Path root;
  private Corpus corpus;

  @BeforeEach
  void lookAtTheFolder() {
    corpus = new Corpus(root);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf.part", "A.PDF.CRDOWNLOAD", "b.tmp", "c.docx.filepart"})
  void unfinishedFilesAreSkippedByTheirNames(String name) {
    TestCorpus files = TestCorpus.in(root).write(name, "half a note");

    assertThat(files.corpus().files().getFirst().skipped()).contains(ReasonCode.UNFINISHED.of());
  }

  @Test
  void filesAreNamedByTheirPathFromTheCorpusInOrder() throws IOException {
    write("notes/b.pdf", "notes/2019/June/a note.docx", "notes/a.txt", "elsewhere/c.pdf");
    assertThat(corpus.files())
        .extracting(CorpusFile::path)
        .containsExactly("notes/2019/June/a note.docx", "notes/a.txt", "notes/b.pdf");
    assertThat(corpus.files()).allSatisfy(f -> assertThat(f.file()).isRegularFile());
  }

  @Test
  void folderWithoutNotesFolderIsOneOfNotes() throws IOException {
    write("a.pdf", "2019/b.pdf");
    assertThat(reasons()).containsOnlyKeys("2019/b.pdf", "a.pdf");
  }

  @Test
  void filesKeptBesideNotesAreNoFilesOfTheFolderOfNotes() throws IOException {
    write("a.pdf", "vocabulary/programmes.yaml", "corrections/a.yaml", "catalogue.yaml");
    write("vocabulary/b.pdf", "2019/list.yaml");
    assertThat(reasons()).containsOnlyKeys("a.pdf", "vocabulary/b.pdf", "2019/list.yaml");
  }

  @Test
  void whatIsNoDocumentIsNamedWithAReason() throws Exception {
    write("notes/a.pdf", "notes/a.pdf.meta.yaml", "notes/README.md", "notes/.DS_Store");
    write("notes/b.pdf", "notes/b.pdf.META.YAML");
    write("notes/A.META.YAML", "notes/index.csv", "notes/~$a.docx", "outside.pdf");
    Files.createSymbolicLink(root.resolve("notes/link.pdf"), root.resolve("outside.pdf"));
    Files.createSymbolicLink(root.resolve("notes/broken.pdf"), Path.of("nowhere.pdf"));
    Files.createSymbolicLink(root.resolve("notes/folder"), root);
    makePipe(root.resolve("notes/pipe.pdf"));
    assertThat(reasons())
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.ofEntries(
                    Map.entry("notes/.DS_Store", "hidden file"),
                    Map.entry("notes/A.META.YAML", "sidecar without its file A"),
                    Map.entry("notes/README.md", "not a note"),
                    Map.entry("notes/a.pdf", TO_BE_READ),
                    Map.entry("notes/a.pdf.meta.yaml", "sidecar"),
                    Map.entry("notes/b.pdf", TO_BE_READ),
                    Map.entry(
                        "notes/b.pdf.META.YAML",
                        "sidecar that has no effect: its ending is not .meta.yaml in lower case"),
                    Map.entry("notes/broken.pdf", "symbolic link"),
                    Map.entry("notes/folder", "symbolic link"),
                    Map.entry("notes/index.csv", "not a note"),
                    Map.entry("notes/link.pdf", "symbolic link"),
                    Map.entry("notes/pipe.pdf", "device or pipe"),
                    Map.entry("notes/~$a.docx", "left by an editor"))));
  }

  @Test
  void hiddenFolderIsNamedOnceAndNotEntered() throws IOException {
    write("notes/.git/config", "notes/.git/objects/0f", "notes/a.pdf");
    assertThat(reasons())
        .containsExactlyEntriesOf(
            new TreeMap<>(Map.of("notes/.git", "hidden folder", "notes/a.pdf", TO_BE_READ)));
  }

  @Test
  void notesFolderMayItselfBeALink() throws IOException {
    write("store/a.pdf");
    Path linked = Files.createDirectory(root.resolve("linked"));
    Files.createSymbolicLink(linked.resolve("notes"), root.resolve("store"));
    assertThat(reasons(new Corpus(linked))).containsOnlyKeys("notes/a.pdf");
    Files.createSymbolicLink(root.resolve("other"), root.resolve("store"));
    assertThat(reasons(new Corpus(root.resolve("other")))).containsOnlyKeys("a.pdf");
  }

  @Test
  void emptyFolderHasNoFiles() {
    assertThat(corpus.files()).isEmpty();
  }

  @Test
  void missingFolderIsSaid() throws IOException {
    assertThatThrownBy(() -> new Corpus(root.resolve("nowhere")).files())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no folder of notes: " + root.resolve("nowhere"));
    write("file.pdf");
    assertThatThrownBy(() -> new Corpus(root.resolve("file.pdf")).files())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no folder of notes");
  }

  @Test
  void stemIsTheNameWithoutItsEnding() throws IOException {
    write("notes/91633-19.es.docx", "notes/README", "notes/.hidden");
    assertThat(corpus.files())
        .extracting(CorpusFile::stem)
        .containsExactly(".hidden", "91633-19.es", "README");
  }

  @Test
  void hashIsThatOfTheContent() throws IOException {
    Path file = Files.writeString(root.resolve("a"), "abc");
    assertThat(Corpus.hash(file))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void settingsFollowVocabulariesAndCatalogueOnly() throws IOException {
    String shipped = corpus.settings();
    write("notes/a.pdf", "vocabulary/README.md");
    assertThat(corpus.settings()).isEqualTo(shipped);
    write("catalogue.yaml");
    String catalogued = corpus.settings();
    write("vocabulary/groups.yaml");
    String grouped = corpus.settings();
    Files.writeString(root.resolve("vocabulary/groups.yaml"), "changed");
    assertThat(List.of(shipped, catalogued, grouped, corpus.settings())).doesNotHaveDuplicates();
  }

  @Test
  void copyOfTheShippedVocabularyChangesNothing() throws IOException {
    String shipped = corpus.settings();
    Files.createDirectory(root.resolve("vocabulary"));
    try (var programmes = Corpus.class.getResourceAsStream("/vocabulary/programmes.yaml")) {
      Files.copy(programmes, root.resolve("vocabulary/programmes.yaml"));
    }
    assertThat(corpus.settings()).isEqualTo(shipped);
  }

  @Test
  void stampTellsEveryChange() throws IOException {
    List<Map<String, String>> stamps = new ArrayList<>();
    write("notes/a.pdf", "elsewhere.txt");
    stamps.add(corpus.stamps());
    write("notes/b.pdf");
    stamps.add(corpus.stamps());
    Files.writeString(root.resolve("notes/b.pdf"), "changed");
    stamps.add(corpus.stamps());
    Files.setLastModifiedTime(root.resolve("notes/b.pdf"), FileTime.fromMillis(1));
    stamps.add(corpus.stamps());
    Files.move(root.resolve("notes/b.pdf"), root.resolve("notes/c.pdf"));
    stamps.add(corpus.stamps());
    write("vocabulary/groups.yaml");
    stamps.add(corpus.stamps());
    assertThat(stamps).doesNotHaveDuplicates();
    Files.writeString(root.resolve("elsewhere.txt"), "changed");
    assertThat(corpus.stamps()).isEqualTo(stamps.getLast());
  }

  private Map<String, String> reasons() {
    return reasons(corpus);
  }

  private static Map<String, String> reasons(Corpus corpus) {
    Map<String, String> reasons = new TreeMap<>();
    corpus
        .files()
        .forEach(f -> reasons.put(f.path(), f.skipped().map(Reason::english).orElse(TO_BE_READ)));
    return reasons;
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, path);
    }
  }

  private static void makePipe(Path path) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
  }
}
