package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilnotes.draft.SentenceTerms;
import org.junit.jupiter.api.Test;

class StatedFactsTest {

  private static StatedFacts facts(String sentence, String earlier) {
    return StatedFacts.of(terms(sentence), terms(earlier));
  }

  private static SentenceTerms terms(String sentence) {
    return SentenceTerms.of(sentence, "en");
  }

  @Test
  void shareIsOfAllAndOneMore() {
    assertThat(facts("The port of Callao has 9 scanners.", "Scanners were bought for Callao."))
        .isEqualTo(new StatedFacts(1 / 3.0, false));
  }

  @Test
  void numberInWordsIsTheFigure() {
    assertThat(facts("Six ports have one.", "In Peru 6 ports have 1.").unknown()).isZero();
  }

  @Test
  void dateThatTheEarlierSentenceLacksIsAnother() {
    assertThat(facts("It met on 3 May 2018.", "It met on 3 May 2018.").hasOtherDate()).isFalse();
    assertThat(facts("It met on 3 June 2018.", "It met on 3 May 2018.").hasOtherDate()).isTrue();
    assertThat(facts("It met.", "It met on 3 May 2018.").hasOtherDate()).isFalse();
  }

  @Test
  void sentenceWithoutAnyTellsNothing() {
    assertThat(facts("They met.", "Pilots met in Callao.")).isEqualTo(new StatedFacts(0, false));
  }
}
