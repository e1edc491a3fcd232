package org.councilnotes.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class SwitchedNeighboursTest {

  private final AtomicReference<String> state = new AtomicReference<>("");
  private final List<String> opened = new ArrayList<>();
  private final List<String> closed = new ArrayList<>();

  private final SentenceNeighbours neighbours = new SwitchedNeighbours(state::get, this::open);

  private SentenceNeighbours open() {
    String now = state.get();
    if (now.equals("broken")) {
      throw new MeaningProblem("it cannot be read");
    }
    opened.add(now);
    return new SentenceNeighbours() {
      @Override
      public boolean isOn() {
        return true;
      }

      @Override
      public List<SentenceMatch> nearest(String text, int most) {
        return List.of(new SentenceMatch(now, now + "/1", new TextRange(0, 1), "", 1));
      }

      @Override
      public void close() {
        closed.add(now);
      }
    };
  }

  private List<String> nearest() {
    return neighbours.nearest("a", 1).stream().map(SentenceMatch::note).toList();
  }

  @Test
  void componentIsNoticedWhenItIsTurnedOnAndOff() {
    assertThat(neighbours.isOn()).isFalse();
    state.set("one");
    assertThat(neighbours.isOn()).isTrue();
    assertThat(nearest()).containsExactly("one");
    state.set("");

    assertThat(neighbours.isOn()).isFalse();
    assertThat(nearest()).isEmpty();
    assertThat(closed).containsExactly("one");
  }

  @Test
  void anotherModelTakesThePlaceOfTheFirst() {
    state.set("one");
    assertThat(nearest()).containsExactly("one");
    assertThat(nearest()).containsExactly("one");
    state.set("other");

    assertThat(nearest()).containsExactly("other");
    assertThat(opened).containsExactly("one", "other");
    assertThat(closed).containsExactly("one");
  }

  @Test
  void whatIsJustBeingChangedIsTriedAgain() {
    state.set("broken");
    assertThat(nearest()).isEmpty();
    state.set("whole");

    assertThat(nearest()).containsExactly("whole");
  }
}
