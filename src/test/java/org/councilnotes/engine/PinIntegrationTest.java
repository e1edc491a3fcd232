package org.councilnotes.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Listing;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.Sort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists without end whose point in time the nodes no longer know. */
@Tag("campaign")
@Tag("engine")
@ExtendWith(ClusterUnderTest.class)
class PinIntegrationTest {

  /** More than are read at once, several times. */
  private static final int PASSAGES = 1_200;

  private final TestWorld world;

  PinIntegrationTest(TestCluster cluster) {
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
        AllHits all = list(reader)) {
      Iterator<Hit> hits = all.hits().iterator();
      hits.next();
      forgetPointsInTime();
      assertThat(hits).toIterable().hasSize(PASSAGES - 1).doesNotHaveDuplicates();
    }
  }

  @Test
  void listThatAnotherCommitOvertookEndsAndSaysSo() {
    try (ArchiveReader reader = world.home().reader();
        AllHits all = list(reader)) {
      Iterator<Hit> hits = all.hits().iterator();
      hits.next();
      commit(90_102);
      forgetPointsInTime();
      assertThatThrownBy(() -> hits.forEachRemaining(hit -> {}))
          .isInstanceOf(EngineProblem.class)
          .hasMessageContaining("another run has committed")
          .hasMessageEndingWith("ask again");
    }
  }

  private static AllHits list(ArchiveReader reader) {
    return reader.every(SearchRequest.of("zork").listed(Listing.OF_PASSAGES.by(Sort.NOTE)));
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
    world.link().send(Call.read("DELETE", "/_search/point_in_time/_all"));
  }
}
