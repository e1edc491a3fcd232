package org.councilnotes.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.councilnotes.search.Room;
import org.councilnotes.search.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnTest {

  @TempDir private Path index;

  @Test
  void oneRunAtATimeHasIt() {
    IndexHome home = IndexHome.publicWorld(index.resolve("not/there/yet"));
    try (Turn _ = home.turn()) {
      assertThat(home.turnIfFree()).isEmpty();
      assertThatThrownBy(home::turn)
          .isInstanceOf(IndexProblem.class)
          .hasMessageContaining("another run is writing");
    }
    try (Turn next = home.turnIfFree().orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }

  @Test
  void rebuildNeedsRoomForTheWorldTwice() {
    Room room = IndexHome.publicWorld(index).room().orElseThrow();
    assertThat(room.isShort()).isFalse();
    assertThat(new Room(99, 100).isShort()).isTrue();
    assertThat(room.free()).isPositive();
  }
}
