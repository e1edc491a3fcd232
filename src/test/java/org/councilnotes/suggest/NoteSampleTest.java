package org.councilnotes.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoteSampleTest {

  private static final int NOTES = 100_000;

  private static long drawn(NoteSample sample) {
    return IntStream.range(0, NOTES).filter(i -> sample.has((10_000 + i) + "-19.en")).count();
  }

  @Test
  void fewPassagesAreAllSampled() {
    NoteSample all = NoteSample.of(TextSample.MOST);
    assertThat(all.isWhole()).isTrue();
    assertThat(drawn(all)).isEqualTo(NOTES);
  }

  @Test
  void ofManyPassagesAShareOfTheNotesIsSampled() {
    NoteSample tenth = NoteSample.of(10L * TextSample.MOST);
    assertThat(tenth.isWhole()).isFalse();
    assertThat(drawn(tenth)).isBetween(NOTES / 10L - NOTES / 50, NOTES / 10L + NOTES / 50);
  }

  @Test
  void smallerSampleIsPartOfTheLargerOne() {
    NoteSample tenth = NoteSample.of(10L * TextSample.MOST);
    NoteSample fifth = NoteSample.of(5L * TextSample.MOST);
    assertThat(IntStream.range(0, NOTES).mapToObj(Integer::toString).filter(tenth::has))
        .allMatch(fifth::has);
  }
}
