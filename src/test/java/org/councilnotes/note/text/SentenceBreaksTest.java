package org.councilnotes.note.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceBreaksTest {

  private static List<String> sentences(String text) {
    return SentenceBreaks.of(text).stream().map(range -> range.of(text)).toList();
  }

  @Test
  void labelBelongsToTheSentenceAfterIt() {
    for (String label : List.of("2.", "1.2.", "a)", "(iii)", "iv.")) {
      String sentence = label + " The Committee met twice.";
      assertThat(sentences(sentence + " It voted.")).containsExactly(sentence, "It voted.");
    }
  }

  @Test
  void mereLabelIsNoSentence() {
    for (String label : List.of("2.", "1.2.", "a)", "(iii)", "\u20181.")) {
      assertThat(sentences(label)).as(label).isEmpty();
    }
    assertThat(sentences("Map 1")).containsExactly("Map 1");
  }
}
