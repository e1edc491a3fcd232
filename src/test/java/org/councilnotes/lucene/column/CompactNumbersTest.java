package org.councilnotes.lucene.column;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactNumbersTest {

  @ParameterizedTest(name = "limit {0}")
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 65_535, 65_536, 65_537, 1 << 20})
  void holdEveryNumberBelowTheirLimit(int limit) {
    int[] numbers = IntStream.range(0, limit).toArray();

    CompactNumbers packed = CompactNumbers.of(numbers.clone(), limit);

    for (int i = 0; i < limit; i++) {
      assertEquals(numbers[i], packed.at(i));
    }
  }
}
