package org.councilnotes.opensearch.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.meaning.vector.HashedWordEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.note.Note;
import org.councilnotes.opensearch.OpenSearchArchiveHome;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors follow their world in the vector field of three nodes that have the plugin for it. */
@Tag("campaign")
@Tag("engine")
class OpenSearchSentenceVectorsIntegrationTest {

  private static final String SHARED = "Customs officers search containers in the port.";
  private static final String SECRET = "Zebras guard the northern warehouse at night.";

  private static TestCluster cluster;

  @TempDir private Path folder;

  private final HashedWordEmbedder embedder = new HashedWordEmbedder();
  private TestWorld world;

  @BeforeAll
  static void start() {
    cluster = TestCluster.startWithVectors();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void open() {
    world = TestWorld.in(cluster, 2);
  }

  @AfterEach
  void close() {
    vectors().delete();
    world.close();
  }

  private OpenSearchArchiveHome home() {
    return world.home();
  }

  private SentenceVectors vectors() {
    return home().vectors(new VectorFolder(folder));
  }

  private static Note note(String number, String... paragraphs) {
    NoteDraft draft = NoteDraft.numbered(number).cover(number).heading("I", "I.", "Ports");
    Stream.of(paragraphs).forEach(draft::paragraph);
    return draft.build();
  }

  private void put(Note... notes) {
    try (ArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      List.of(notes).forEach(writer::put);
      writer.commit();
    }
  }

  private void remove(String note) {
    try (ArchiveWriter writer = home().writer(Thesaurus.NONE)) {
      writer.removeNote(note);
      writer.commit();
    }
  }

  private VectorUpdate.Result update(HashedWordEmbedder model, VectorUpdate.Progress progress) {
    try (ArchiveReader reader = home().reader()) {
      return new VectorUpdate(vectors(), model, progress).run(reader);
    }
  }

  private VectorUpdate.Result update() {
    return update(embedder, VectorUpdate.Progress.NONE);
  }

  private List<SentenceMatch> nearest(String text) {
    return vectors().neighbours(embedder).nearest(text, 5);
  }

  private long deleted() {
    return world
        .link()
        .get(ClusterRequest.path(index(), "_segments"))
        .body()
        .findValues("deleted_docs")
        .stream()
        .mapToLong(count -> count.asLong())
        .sum();
  }

  private String index() {
    return world.name() + "-meaning-public";
  }

  @Test
  void nearestSentenceIsFoundInTheClusterWithItsPlaceAndCosine() {
    String paragraph = "Ministers met twice in the year. " + SHARED;
    put(note("90001/20", paragraph), note("90002/21", "Nothing else was said in this report."));
    assertThat(nearest(SHARED)).isEmpty();
    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 2, 0, 3));

    SentenceMatch first = nearest("customs officers search the port").getFirst();

    assertThat(first.note()).isEqualTo("90001-20");
    assertThat(first.passage()).isEqualTo("90001-20/I/2");
    assertThat(first.range().of(paragraph)).isEqualTo(SHARED);
    double cosine = 0;
    float[] one = embedder.ofQuery("customs officers search the port");
    float[] other = HashedWordEmbedder.vector(SHARED);
    for (int i = 0; i < one.length; i++) {
      cosine += one[i] * other[i];
    }
    assertThat(first.score()).isCloseTo(cosine, org.assertj.core.data.Offset.offset(1e-5));
    assertThat(vectors().neighbours(embedder).notes()).hasValue(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void editionsShareVectorsAndWorldWithoutChangesCostsNothing() {
    put(note("90001/20", SHARED), note("90002/21", SHARED + " It is new in this very edition."));
    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 2, 0, 2));
    put(note("90003/22", SHARED));

    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 1, 0, 0));
    assertThat(update()).isEqualTo(new VectorUpdate.Result(false, 0, 0, 0));
    assertThat(vectors().contents().notes()).isEqualTo(3);
    assertThat(vectors().contents().sentences()).isEqualTo(4);
    assertThat(vectors().contents().bytes()).isPositive();
  }

  @Test
  void ofNotesThatAreGoneOrReadAnewNothingStays() {
    put(note("90001/20", SHARED), note("90002/21", SECRET), note("90003/21", SECRET, SHARED));
    update();
    remove("90002-21");
    put(note("90003/21", SHARED));

    VectorUpdate.Result done = update();

    assertThat(done.removed()).isEqualTo(1);
    assertThat(done.notes()).isEqualTo(1);
    assertThat(deleted()).isZero();
    assertThat(nearest(SECRET))
        .extracting(SentenceMatch::note)
        .containsExactlyInAnyOrder("90001-20", "90003-21");
  }

  @Test
  void removalMakesNothing() {
    put(note("90001/20", SHARED), note("90002/21", SECRET));
    update();
    remove("90002-21");
    put(note("90004/22", "A third note speaks of other things altogether."));
    int made = embedder.made();

    try (ArchiveReader reader = home().reader()) {
      assertThat(
              new VectorUpdate(vectors(), embedder, VectorUpdate.Progress.NONE).removeGone(reader))
          .isEqualTo(new VectorUpdate.Result(false, 0, 1, 0));
    }

    assertThat(embedder.made()).isEqualTo(made);
    assertThat(deleted()).isZero();
  }

  @Test
  void vectorsOfAnotherModelAreNotUsedAndMadeAnew() {
    put(note("90001/20", SHARED));
    update(new HashedWordEmbedder("another"), VectorUpdate.Progress.NONE);

    assertThat(nearest(SHARED)).isEmpty();
    assertThat(update().vectors()).isEqualTo(1);
    assertThat(nearest(SHARED)).hasSize(1);
  }

  @Test
  void secondUpdateAtTheSameTimeDoesNothing() {
    put(note("90001/20", SHARED));
    Set<Boolean> busy = new HashSet<>();

    VectorUpdate.Result _ = update(embedder, (done, all, made) -> busy.add(update().busy()));

    assertThat(busy).isEqualTo(Set.of(true));
  }
}
