package org.councilnotes.opensearch.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.opensearch.ClusterUnderTest;
import org.councilnotes.opensearch.client.ClusterRequest;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.client.TestCluster;
import org.councilnotes.opensearch.client.TestWorld;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.SearchHit;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists without end whose point in time the nodes no longer know. */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class PointInTimeIntegrationTest {

  /** More than are read at once, several times. */
  private static final int PASSAGES = 1_200;

  private final TestWorld world;

  PointInTimeIntegrationTest(TestCluster cluster) {
    world = TestWorld.in(cluster);
  }

  @BeforeEach
  void fill() {
    commit(90_101);
  }

  @AfterEach
  void delete() {
    world.close();
  }

  @Test
  void listGoesOnAtAnotherPointInTimeOfTheSameCommit() {
    try (ArchiveReader reader = world.home().reader();
        HitStream all = list(reader)) {
      Iterator<SearchHit> hits = all.hits().iterator();
      hits.next();
      forgetPointsInTime();
      assertThat(hits).toIterable().hasSize(PASSAGES - 1).doesNotHaveDuplicates();
    }
  }

  @Test
  void listThatAnotherCommitOvertookEndsAndSaysSo() {
    try (ArchiveReader reader = world.home().reader();
        HitStream all = list(reader)) {
      Iterator<SearchHit> hits = all.hits().iterator();
      hits.next();
      commit(90_102);
      forgetPointsInTime();
      assertThatThrownBy(() -> hits.forEachRemaining(hit -> {}))
          .isInstanceOf(OpenSearchProblem.class)
          .hasMessageContaining("another run has committed")
          .hasMessageEndingWith("ask again");
    }
  }

  private static HitStream list(ArchiveReader reader) {
    return reader.streamExactly(
        SearchRequest.of("zork")
            .withListing(ResultPageRequest.OF_PASSAGES.withSort(HitOrder.NOTE)));
  }

  private void commit(int number) {
    NoteDraft draft = NoteDraft.numbered(number + "/20").subject("Lists").cover("Lists");
    IntStream.range(0, PASSAGES).forEach(i -> draft.paragraph("The zork said %d.".formatted(i)));
    Note note = draft.build();
    try (ArchiveWriter writer = world.home().writer(Thesaurus.NONE)) {
      writer.put(note);
      writer.commit();
    }
  }

  private void forgetPointsInTime() {
    world.link().send(ClusterRequest.read("DELETE", "/_search/point_in_time/_all"));
  }
}
