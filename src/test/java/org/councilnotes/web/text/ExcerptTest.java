package org.councilnotes.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static final String FILLER = "Words that fill the line stand here. ";

  @Test
  void shortPassageIsShownWhole() {
    Excerpt excerpt = Excerpt.of("A short one.", List.of());

    assertThat(shown(excerpt)).isEqualTo("A short one.");
    assertThat(excerpt.isCutBefore() || excerpt.isCutAfter()).isFalse();
  }

  @Test
  void longPassageWithoutMatchIsShownFromItsStart() {
    Excerpt excerpt = Excerpt.of(FILLER.repeat(40).strip(), List.of());

    assertThat(shown(excerpt)).startsWith("Words that").hasSizeLessThanOrEqualTo(Excerpt.LONGEST);
    assertThat(excerpt.isCutAfter()).isTrue();
  }

  @Test
  void matchFarInsideIsShownFromTheStartOfItsSentence() {
    String text = FILLER.repeat(30) + "Then a needle lies in the hay. " + FILLER.repeat(30).strip();

    Excerpt excerpt = Excerpt.of(text, List.of(match(text, "needle")));

    assertThat(shown(excerpt)).startsWith("Then a needle");
    assertThat(excerpt.isCutBefore()).isTrue();
    assertThat(excerpt.isCutAfter()).isTrue();
  }

  @Test
  void matchNearTheEndIsShownWithAsMuchTextAsElsewhere() {
    String text = FILLER.repeat(30) + "The end is a needle.";

    Excerpt excerpt = Excerpt.of(text, List.of(match(text, "needle")));

    assertThat(shown(excerpt)).endsWith("needle.").hasSizeGreaterThan(Excerpt.LONGEST - 60);
    assertThat(excerpt.isCutAfter()).isFalse();
  }

  @Test
  void wordsAreNeverCut() {
    String text = "word ".repeat(300) + "needle" + " word".repeat(300);

    assertThat(shown(Excerpt.of(text, List.of(match(text, "needle")))).split(" "))
        .containsOnly("word", "needle");
  }

  @Test
  void textWithoutSpacesIsCutBetweenCharacters() {
    String text = "a" + "\uD83D\uDE00".repeat(600);

    String shown = shown(Excerpt.of(text, List.of(new TextRange(601, 603))));

    assertThat(shown.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF)).isTrue();
    assertThat(shown).isNotEmpty();
  }

  private static TextRange match(String text, String word) {
    int at = text.indexOf(word);
    return new TextRange(at, at + word.length());
  }

  private static String shown(Excerpt excerpt) {
    return excerpt.part().of(excerpt.text());
  }
}
