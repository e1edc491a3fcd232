package org.councilnotes.meaning.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.meaning.MeaningProblem;
import org.councilnotes.meaning.SentenceEmbedder;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors follow their world, with vectors of words instead of those of a model. */
class VectorUpdateTest {

  private static final String SHARED = "Customs officers search containers in the port.";
  private static final String SECRET = "Zebras guard the northern warehouse at night.";

  @TempDir private Path folder;

  private final HashedWordEmbedder embedder = new HashedWordEmbedder();

  private static Note note(String number, String... paragraphs) {
    NoteDraft draft = NoteDraft.numbered(number).cover(number).heading("I", "I.", "Ports");
    Stream.of(paragraphs).forEach(draft::paragraph);
    return draft.build();
  }

  private LuceneArchiveHome home() {
    return LuceneArchiveHome.publicWorld(folder);
  }

  private VectorFolder vectors() {
    return VectorFolder.ofPublicWorld(folder);
  }

  private void put(Note... notes) {
    try (LuceneArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      List.of(notes).forEach(writer::put);
      writer.commit();
    }
  }

  private void remove(String note) {
    try (LuceneArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      writer.removeNote(note);
      writer.commit();
    }
  }

  private VectorUpdate.Result update() {
    return update(embedder);
  }

  private VectorUpdate.Result update(HashedWordEmbedder model) {
    try (LuceneArchiveReader world = home().reader()) {
      return new VectorUpdate(vectors(), model, VectorUpdate.Progress.NONE).run(world);
    }
  }

  private List<SentenceMatch> nearest(String text) throws IOException {
    try (VectorSearch search = new VectorSearch(vectors(), embedder)) {
      return search.nearest(text, 5);
    }
  }

  @Test
  void nearestSentenceIsFoundWithItsPlace() throws IOException {
    put(
        note("90001/20", "Ministers met twice in the year. " + SHARED),
        note("90002/21", "Nothing else was said in this report."));
    update();

    SentenceMatch first = nearest("customs officers search the port").getFirst();

    assertThat(first.note()).isEqualTo("90001-20");
    assertThat(first.passage()).isEqualTo("90001-20/I/2");
    assertThat(first.range().of("Ministers met twice in the year. " + SHARED)).isEqualTo(SHARED);
    assertThat(first.score()).isBetween(0.8, 1.0);
  }

  @Test
  void sentenceThatEditionsShareGetsItsVectorOnce() {
    put(note("90001/20", SHARED), note("90002/21", SHARED + " It is new in this very edition."));

    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 2, 0, 2));
    put(note("90003/22", SHARED));

    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 1, 0, 0));
    assertThat(vectors().contents().notes()).isEqualTo(3);
    assertThat(vectors().contents().sentences()).isEqualTo(4);
  }

  @Test
  void worldWithoutChangesCostsNothing() {
    put(note("90001/20", SHARED));
    update();

    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 0, 0, 0));
    assertThat(embedder.made()).isEqualTo(1);
  }

  @Test
  void noteThatWasReadAnewHasItsNewSentencesOnly() throws IOException {
    put(note("90001/20", SECRET));
    update();
    put(note("90001/20", SHARED));
    update();

    assertThat(nearest(SECRET)).singleElement().extracting(SentenceMatch::score).isNotEqualTo(1.0);
    assertThat(vectors().contents().sentences()).isEqualTo(1);
  }

  @Test
  void ofNoteThatIsGoneNoByteStays() throws IOException {
    put(note("90001/20", SHARED), note("90002/21", SECRET, SHARED));
    update();
    assertThat(files()).anyMatch(VectorUpdateTest::tellsOfSecret);

    remove("90002-21");
    VectorUpdate.Result done = update();

    assertThat(done.removed()).isEqualTo(1);
    assertThat(files()).isNotEmpty().noneMatch(VectorUpdateTest::tellsOfSecret);
    assertThat(nearest(SECRET)).extracting(SentenceMatch::note).containsOnly("90001-20");
  }

  @Test
  void ofNoteThatWasReadAnewNoByteOfBeforeStays() throws IOException {
    put(note("90001/20", SHARED), note("90003/21", SECRET, SHARED));
    update();
    assertThat(files()).anyMatch(VectorUpdateTest::tellsOfSecret);

    put(note("90003/21", SHARED, "Of this matter nothing more is said here."));
    update();

    assertThat(files()).isNotEmpty().noneMatch(VectorUpdateTest::tellsOfSecret);
  }

  @Test
  void removalTakesOutWhatIsGoneAndMakesNothing() throws IOException {
    put(note("90001/20", SHARED), note("90002/21", SECRET));
    update();
    remove("90002-21");
    put(note("90003/22", "A third note speaks of other things altogether."));
    int made = embedder.made();

    try (LuceneArchiveReader world = home().reader()) {
      VectorUpdate.Result done =
          new VectorUpdate(vectors(), embedder, VectorUpdate.Progress.NONE).removeGone(world);
      assertThat(done).isEqualTo(new VectorUpdate.Result(false, 0, 1, 0));
    }

    assertThat(embedder.made()).isEqualTo(made);
    assertThat(files()).isNotEmpty().noneMatch(VectorUpdateTest::tellsOfSecret);
    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 1, 0, 1));
  }

  @Test
  void modelThatFailsFindsNothingAndSpoilsNoLaterSearch() throws IOException {
    put(note("90001/20", SHARED));
    update();
    AtomicBoolean fails = new AtomicBoolean(true);
    SentenceEmbedder model =
        new SentenceEmbedder() {
          @Override
          public String id() {
            return embedder.id();
          }

          @Override
          public int dimension() {
            return embedder.dimension();
          }

          @Override
          public float[] ofSentence(String text) {
            return embedder.ofSentence(text);
          }

          @Override
          public float[] ofQuery(String text) {
            if (fails.get()) {
              throw new MeaningProblem("the model cannot be read");
            }
            return embedder.ofQuery(text);
          }
        };

    try (VectorSearch search = new VectorSearch(vectors(), model)) {
      assertThat(search.nearest(SHARED, 5)).isEmpty();
      fails.set(false);
      assertThat(search.nearest(SHARED, 5)).hasSize(1);
    }
  }

  private List<byte[]> files() {
    try (Stream<Path> files = Files.list(vectors().path())) {
      return files
          .map(
              file -> {
                try {
                  return Files.readAllBytes(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether bytes have the id of the note, or the vector of its sentence. */
  private static boolean tellsOfSecret(byte[] bytes) {
    ByteBuffer vector = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = HashedWordEmbedder.vector(SECRET);
    for (int i = 0; i < 4; i++) {
      vector.putFloat(numbers[i]);
    }
    String held = new String(bytes, StandardCharsets.ISO_8859_1);
    return held.contains("90002-21")
        || held.contains(new String(vector.array(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void vectorsOfAnotherModelAreMadeAnewAndNotUsedBefore() throws IOException {
    put(note("90001/20", SHARED));
    update(new HashedWordEmbedder("another"));

    assertThat(nearest(SHARED)).isEmpty();
    assertThat(update().vectors()).isEqualTo(1);
    assertThat(nearest(SHARED)).hasSize(1);
  }

  @Test
  void restrictedNoteIsInTheCompleteWorldOnly() throws IOException {
    Note restricted = note("90009/22", SECRET);
    put(note("90001/20", SHARED));
    update();
    LuceneArchiveHome complete = LuceneArchiveHome.completeWorld(folder);
    try (LuceneArchiveWriter writer = complete.writer(Thesaurus.NONE)) {
      writer.put(note("90001/20", SHARED));
      writer.put(restricted);
      writer.commit();
    }
    VectorFolder ofAll = VectorFolder.ofCompleteWorld(folder);
    try (LuceneArchiveReader world = complete.reader()) {
      VectorUpdate.Result _ =
          new VectorUpdate(ofAll, embedder, VectorUpdate.Progress.NONE).run(world);
    }

    assertThat(nearest(SECRET)).extracting(SentenceMatch::note).containsOnly("90001-20");
    try (VectorSearch search = new VectorSearch(ofAll, embedder)) {
      assertThat(search.nearest(SECRET, 1).getFirst().note()).isEqualTo("90009-22");
    }
  }

  @Test
  void updateThatWasInterruptedKeepsWhatItDid() {
    put(note("90001/20", SHARED), note("90002/21", SECRET));
    try (LuceneArchiveReader world = home().reader()) {
      VectorUpdate.Progress stop = (done, all, made) -> Thread.currentThread().interrupt();
      VectorUpdate.Result first = new VectorUpdate(vectors(), embedder, stop).run(world);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(first.notes()).isEqualTo(1);
    }

    assertThat(update().notes()).isEqualTo(1);
    assertThat(vectors().contents().notes()).isEqualTo(2);
  }

  @Test
  void updateThatIsToStopKeepsWholeNotesOnly() throws IOException {
    put(note("90001/20", SHARED));
    update();
    put(note("90002/21", SECRET, "A second sentence of this note would be the next one."));
    try (LuceneArchiveReader world = home().reader()) {
      VectorUpdate.Progress stop = new StopAfterOneSentence(embedder);
      assertThat(new VectorUpdate(vectors(), embedder, stop).run(world).notes()).isZero();
    }
    assertThat(vectors().contents().sentences()).isEqualTo(1);

    remove("90002-21");
    assertThat(update().removed()).isZero();
    assertThat(files()).isNotEmpty().noneMatch(VectorUpdateTest::tellsOfSecret);
  }

  private static final class StopAfterOneSentence implements VectorUpdate.Progress {

    private final HashedWordEmbedder embedder;
    private final int before;

    StopAfterOneSentence(HashedWordEmbedder embedder) {
      this.embedder = embedder;
      this.before = embedder.made();
    }

    @Override
    public void report(int done, int all, int vectors) {}

    @Override
    public boolean isToStop() {
      return embedder.made() > before;
    }
  }

  @Test
  void whatGoesDuringAnUpdateIsTakenOutBeforeTheNextNote() throws IOException {
    put(note("90002/21", SECRET));
    update();
    put(note("90001/20", SHARED), note("90003/22", "Another note says quite another thing here."));
    List<Boolean> told = new ArrayList<>();
    VectorUpdate.Progress withdrawing =
        (done, all, made) -> {
          if (done == 1) {
            remove("90002-21");
            told.add(isRemovalBusy());
          } else {
            told.add(isRemovalBusy());
            told.add(files().stream().anyMatch(VectorUpdateTest::tellsOfSecret));
          }
        };

    try (LuceneArchiveReader world = home().reader()) {
      assertThat(new VectorUpdate(vectors(), embedder, withdrawing).run(world).removed())
          .isEqualTo(1);
    }
    assertThat(told).containsExactly(true, false, false);
  }

  private boolean isRemovalBusy() {
    try (LuceneArchiveReader world = home().reader()) {
      return new VectorUpdate(vectors(), embedder, VectorUpdate.Progress.NONE)
          .removeGone(world)
          .busy();
    }
  }

  @Test
  void scoresOfAModelAreStretchedToTheFloorOfAll() throws IOException {
    put(note("90001/20", SHARED));
    update();
    double cosine = nearest("customs officers search the port").getFirst().score();
    SentenceEmbedder low = new HashedWordEmbedder("hashed words", 0.4);

    try (VectorSearch search = new VectorSearch(vectors(), low)) {
      assertThat(search.nearest("customs officers search the port", 1).getFirst().score())
          .isCloseTo(1 - (1 - cosine) / 2, within(1e-6));
    }
  }

  @Test
  void secondUpdateAtTheSameTimeDoesNothing() {
    put(note("90001/20", SHARED));
    try (LuceneArchiveReader world = home().reader()) {
      Set<Boolean> busy = new HashSet<>();
      VectorUpdate.Progress second = (done, all, made) -> busy.add(update().busy());
      VectorUpdate.Result _ = new VectorUpdate(vectors(), embedder, second).run(world);
      assertThat(busy).isEqualTo(Set.of(true));
    }
  }

  @Test
  void coversHeadingsAndScrapsGetNoVector() {
    put(note("90001/20", "In which language;"));
    update();

    assertThat(vectors().contents().sentences()).isZero();
    assertThat(update().notes()).isZero();
  }
}
