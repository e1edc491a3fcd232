package org.councilnotes.draft.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class DraftTextTest {

  private static List<DraftSentence> sentences(String paragraph) {
    return DraftText.of(NoteDraft.withoutNumber("d").paragraph(paragraph).build()).sentences();
  }

  @Test
  void longSentenceStaysWhole() {
    String sentence = "Ports ".repeat(600).strip() + ".";

    assertThat(sentences(sentence)).extracting(DraftSentence::text).containsExactly(sentence);
  }

  @Test
  void whatIsTooLongToBeASentenceIsCutBetweenWords() {
    String words = "2001 ".repeat(5000).strip();

    List<DraftSentence> parts = sentences(words);

    assertThat(parts)
        .hasSize(7)
        .allSatisfy(part -> assertThat(part.text()).startsWith("2001").endsWith("2001"))
        .extracting(DraftSentence::range)
        .allSatisfy(range -> assertThat(range.length()).isLessThanOrEqualTo(SentenceParts.LONGEST));
    assertThat(String.join(" ", parts.stream().map(DraftSentence::text).toList())).isEqualTo(words);
  }

  @Test
  void nothingOfAWordWithoutEndIsLostAndNoPairOfSurrogatesIsCut() {
    String word = "x" + "\uD83D\uDE80".repeat(4000);

    List<TextRange> parts = SentenceParts.of(List.of(new TextRange(0, word.length())), word);

    assertThat(parts).hasSize(3);
    assertThat(parts)
        .allSatisfy(
            part -> assertThat(Character.isHighSurrogate(word.charAt(part.end() - 1))).isFalse());
    assertThat(String.join("", parts.stream().map(part -> part.of(word)).toList())).isEqualTo(word);
  }
}
