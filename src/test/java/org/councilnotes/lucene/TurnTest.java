package org.councilnotes.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.councilnotes.lucene.diagnosis.LuceneProblem;
import org.councilnotes.store.DiskSpace;
import org.councilnotes.store.WriteLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

  @TempDir private Path index;

  @Test
  void oneRunAtATimeHasIt() {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(index.resolve("not/there/yet"));
    try (WriteLock _ = home.acquireWriteLock()) {
      assertThat(home.tryWriteLock()).isEmpty();
      assertThatThrownBy(home::acquireWriteLock)
          .isInstanceOf(LuceneProblem.class)
          .hasMessageContaining("another run is writing");
    }
    try (WriteLock next = home.tryWriteLock().orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void rebuildNeedsRoomForTheWorldTwice() {
    DiskSpace room = LuceneArchiveHome.publicWorld(index).diskSpace().orElseThrow();
    assertThat(room.isShort()).isFalse();
    assertThat(new DiskSpace(99, 100).isShort()).isTrue();
    assertThat(room.free()).isPositive();
  }
}
