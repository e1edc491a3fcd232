package org.councilnotes.lucene.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.councilnotes.analysis.IndexedWord;
import org.councilnotes.analysis.WordAnalyzer;
import org.junit.jupiter.api.Test;

class StemCountsTest {

  private static final WordAnalyzer ENGLISH = WordAnalyzer.of("en");

  private final StemCounts counts = new StemCounts();

  @Test
  void formsOfOneWordAreAddedUp() {
    ENGLISH.words("seizure and seizures").forEach(word -> counts.add(word, 2));

    assertThat(counts.size()).isEqualTo(2);
    assertThat(counts.stem(0).text())
        .isEqualTo(ENGLISH.words("seizure").getFirst().stemTerms().getFirst().text());
    assertThat(counts.frequency(0)).isEqualTo(4);
    assertThat(counts.frequency(1)).isEqualTo(2);
  }

  @Test
  void longTextsHaveEveryStemOnce() {
    StringBuilder text = new StringBuilder();
    Random random = new Random(27);
    for (int i = 0; i < 5000; i++) {
      text.append('w').append(random.nextInt(1500)).append(' ');
    }
    List<IndexedWord> words = ENGLISH.words(text.toString());
    Map<String, Integer> expected = new HashMap<>();
    words.forEach(word -> expected.merge(word.stemTerms().getFirst().text(), 1, Integer::sum));

    words.forEach(word -> counts.add(word, 1));

    Map<String, Integer> found = new HashMap<>();
    for (int stem = 0; stem < counts.size(); stem++) {
      found.put(counts.stem(stem).text(), counts.frequency(stem));
    }
    assertThat(found).isEqualTo(expected);
    counts.clear();
    assertThat(counts.size()).isZero();
  }
}
