package org.councilnotes.redline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.councilnotes.NoteFiles;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.ingest.read.NotePipeline;
import org.councilnotes.ingest.read.PipelineResult;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextMark.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Redlines of sample notes, read again by three readers that know nothing of each other. */
class RedlineIntegrationTest {

  private static NoteFiles files;

  @TempDir private static Path profile;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    files = new NoteFiles();
  }

  @AfterAll
  static void close() {
    files.close();
  }

  @ParameterizedTest
  @CsvSource({
    "90916-21.pdf, 90644-24.pdf",
    "91204-1-16.pdf, 91377-17.pdf",
    "91204-16.pdf, 91204-1-16.pdf",
    "91377-17.pdf, 91582-18.docx",
    "91633-19.pdf, 91633-19.fr.pdf",
    "90551-21.docx, 90771-20.pdf"
  })
  void sampleNotesReadBackExactly(String older, String newer) throws Exception {
    Note before = files.read(NoteFiles.SAMPLES.resolve(older));
    Note after = files.read(NoteFiles.SAMPLES.resolve(newer));
    byte[] docx = redline(before, after);

    assertThat(TrackedText.rejected(docx)).isEqualTo(texts(before));
    assertThat(TrackedText.accepted(docx)).isEqualTo(texts(after));
    officeAgrees(docx, before, after);
  }

  /** A page for the eye: that it is made at all. */
  @Test
  void redlineIsPrintedByLibreOffice() throws Exception {
    Assumptions.assumeTrue(OfficeView.isThere(), "LibreOffice is not on the path");
    RedlineTest.Pair pair = RedlineTest.pairs().get(7);
    Path file = written(redline(pair.older(), pair.newer()));

    assertThat(OfficeView.converted(file, "pdf", profile)).exists().isNotEmptyFile();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.councilnotes.redline.RedlineTest#pairs")
  void libreOfficeReadsEachRelation(RedlineTest.Pair pair) throws Exception {
    officeAgrees(redline(pair.older(), pair.newer()), pair.older(), pair.newer());
  }

  @Test
  void archiveReadsItsOwnRedline() throws IOException {
    Note before = files.read(NoteFiles.SAMPLES.resolve("91204-1-16.pdf"));
    Note after = files.read(NoteFiles.SAMPLES.resolve("91377-17.pdf"));
    Path file = written(redline(before, after));
    Corpus corpus = new Corpus(Files.createDirectories(folder.resolve("corpus")));
    try (NotePipeline way = NotePipeline.forOne(corpus)) {
      PipelineResult reading = way.read(file);
      List<State> marks =
          reading.note().orElseThrow().passages().stream()
              .flatMap(passage -> passage.marks().stream())
              .map(mark -> mark.state())
              .distinct()
              .toList();

      assertThat(marks).contains(State.DELETED, State.ADDED);
    }
  }

  @Test
  void twoHundredPagesAreWritten() {
    Note before = times(files.read(NoteFiles.SAMPLES.resolve("91204-1-16.pdf")), 25);
    Note after = times(files.read(NoteFiles.SAMPLES.resolve("91377-17.pdf")), 25);
    byte[] docx = redline(before, after);

    assertThat(TrackedText.rejected(docx)).isEqualTo(texts(before));
    assertThat(TrackedText.accepted(docx)).isEqualTo(texts(after));
  }

  /** Each time with other words in it, as a long note has. */
  private static Note times(Note note, int times) {
    List<Passage> passages = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      for (Passage p : note.passages()) {
        String text = p.text().replace("the", "the chapter" + i).replace("of", "of volume" + i);
        passages.add(
            new Passage(
                p.id() + "." + i,
                p.section(),
                passages.size() + 1,
                p.place(),
                text,
                List.of(),
                p.tags()));
      }
    }
    return note.withPassages(passages);
  }

  private void officeAgrees(byte[] docx, Note before, Note after) throws Exception {
    Assumptions.assumeTrue(OfficeView.isThere(), "LibreOffice is not on the path");
    Path view = OfficeView.converted(written(docx), "fodt", profile);

    assertThat(OfficeView.rejected(view)).isEqualTo(texts(before));
    assertThat(OfficeView.accepted(view)).isEqualTo(texts(after));
  }

  private Path written(byte[] docx) throws IOException {
    return Files.write(folder.resolve("redline.docx"), docx);
  }

  private static byte[] redline(Note older, Note newer) {
    List<Note> notes = List.of(older, newer);
    return Redline.of(ComparisonView.of(notes)).write();
  }

  private static List<String> texts(Note note) {
    return note.passages().stream().map(Passage::text).toList();
  }
}
