package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.query.SearchRequest;
import org.junit.jupiter.api.Test;

/** Every hit of a search, however many. */
public abstract class EveryContractTest extends ArchiveContractTest {

  protected EveryContractTest(ArchiveUnderTest archive) {
    super(archive);
  }

  @Test
  void thereAreMoreThanPagesGoTo() {
    int notes = 50;
    int passages = 1_000;
    try (ArchiveWriter writer = writer()) {
      for (int i = 0; i < notes; i++) {
        writer.put(note(90_100 + i + "/18", passages));
      }
      writer.commit();
    }
    try (ArchiveReader reader = reader();
        HitStream all = reader.streamExactly(SearchRequest.of("port"))) {
      assertThat(all.total().passages()).isEqualTo((long) notes * passages);
      Set<String> seen = new HashSet<>();
      all.hits().forEach(hit -> assertThat(seen.add(hit.passage().id())).isTrue());
      assertThat(seen).hasSize(notes * passages);
    }
  }

  @Test
  void listGoesOnAsItBeganWhateverIsWrittenMeanwhile() {
    hold(note("90101/18", 600));
    try (ArchiveReader reader = reader();
        HitStream all = reader.streamExactly(SearchRequest.of("port"))) {
      Iterator<SearchHit> hits = all.hits().iterator();
      String first = hits.next().passage().id();
      hold(note("90102/18", 3));
      try (ArchiveWriter writer = writer()) {
        writer.removeNote("90101-18");
        writer.commit();
      }
      assertThat(reader.search(SearchRequest.of("port")).total().passages()).isEqualTo(3);
      int more = 0;
      while (hits.hasNext()) {
        assertThat(hits.next().note().id()).isEqualTo("90101-18");
        more++;
      }
      assertThat(first).startsWith("90101-18/");
      assertThat(more).isEqualTo(599);
    }
  }

  @Test
  void ofNothingThereIsNothing() {
    hold(note("90101/18", 2));
    try (ArchiveReader reader = reader();
        HitStream all = reader.streamExactly(SearchRequest.of("walrus"))) {
      assertThat(all.hits().toList()).isEqualTo(List.of());
      assertThat(all.total().value()).isZero();
    }
  }

  private static Note note(String number, int passages) {
    NoteDraft draft = NoteDraft.numbered(number);
    for (int i = 0; i < passages; i++) {
      draft.paragraph("Port " + i);
    }
    return draft.build();
  }
}
