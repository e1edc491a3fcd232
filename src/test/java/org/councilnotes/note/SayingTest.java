package org.councilnotes.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SayingTest {

  /** Matches <code>{number}</code>. */
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private static final Map<String, Object> FILLED =
      Map.of(
          "number", 30,
          "pages", "1-3, 7",
          "language", "fr",
          "word", "subject",
          "text", "notes/a b.pdf",
          "said", "out of memory",
          "why", "out of memory",
          "list", "line 2: a word is expected; line 3: the file is empty");

  private static String made(Saying saying) {
    return saying.say(GAP.matcher(saying.toString()).results().map(SayingTest::filled).toArray());
  }

  private static Object filled(MatchResult gap) {
    return FILLED.get(gap.group(1));
  }

  @ParameterizedTest
  @EnumSource(Saying.class)
  void sentenceIsReadBackAsWhatItWasMadeFrom(Saying saying) {
    String made = made(saying);

    assertThat(Said.of(made))
        .isInstanceOfSatisfying(
            Said.Sentence.class,
            read -> {
              assertThat(read.saying()).isEqualTo(saying);
              assertThat(read).isEqualTo(saying.read(made).orElseThrow());
            });
  }

  @Test
  void gapsAreReadAsWhatTheyHold() {
    assertThat(Said.of("limit reached: more than 2,000 pages"))
        .isEqualTo(sentence(Saying.LIMIT, sentence(Saying.MANY_PAGES, new Said.Figure(2_000))));
    assertThat(Said.of("printed language fr, but the text reads like en"))
        .isEqualTo(
            sentence(Saying.OTHER_LANGUAGE, new Said.Language("fr"), new Said.Language("en")));
    assertThat(Said.of("other rendition of 10364-19"))
        .isEqualTo(sentence(Saying.OTHER_RENDITION, new Said.Words("10364-19")));
  }

  private static Said.Sentence sentence(Saying saying, Said... arguments) {
    return new Said.Sentence(saying, List.of(arguments));
  }

  @Test
  void severalSentencesInOneArePartedWithoutTheCommasWithinThem() {
    assertThat(
            Said.of(
                "cut off: the file does not end, needs OCR: pages 1, 3-5 (not readable),"
                    + " needs OCR: page 9 (time-out after 30 s)"))
        .isEqualTo(
            new Said.Several(
                List.of(
                    sentence(Saying.FILE_CUT_OFF),
                    sentence(
                        Saying.PAGES_UNREAD,
                        new Said.Words("1, 3-5"),
                        sentence(Saying.NOT_READABLE)),
                    sentence(
                        Saying.PAGE_UNREAD,
                        new Said.Words("9"),
                        sentence(Saying.TIME_OUT, new Said.Figure(30))))));
  }

  @Test
  void problemsOfAFileArePartedByTheirLines() {
    Said date =
        sentence(
            Saying.LINE,
            new Said.Figure(1),
            sentence(Saying.OF_KEY, new Said.Words("date"), sentence(Saying.NO_DATE)));
    Said key =
        sentence(
            Saying.LINE, new Said.Figure(2), sentence(Saying.UNKNOWN_KEY, new Said.Words("numbr")));

    assertThat(
            Said.of(
                "sidecar, line 1: date: that is no date such as 2019-06-26;"
                    + " line 2: unknown key numbr"))
        .isEqualTo(sentence(Saying.SIDECAR_PROBLEMS, new Said.Several(List.of(date, key))));
  }

  @Test
  void whatNoPatternMakesKeepsItsWords() {
    assertThat(Said.of("a sentence of another program"))
        .isEqualTo(new Said.Unknown("a sentence of another program"));
    assertThat(Said.of("broken archive: zip END, not found"))
        .isEqualTo(sentence(Saying.BROKEN_ARCHIVE, new Said.Words("zip END, not found")));
    assertThat(Said.of("line 2: expected a sign, but found another").isKnown()).isFalse();
  }

  /** Names of files and keys may look like anything. */
  @Test
  void sentenceThatLooksLikeManyIsReadAllTheSame() {
    String many = "a: b, ".repeat(2_000);

    assertThat(Said.of("sidecar, " + many)).isNotNull();
  }

  @Test
  void everyGapIsToBeFilled() {
    assertThatIllegalArgumentException().isThrownBy(Saying.TIME_OUT::say);
    assertThatIllegalArgumentException().isThrownBy(() -> Saying.ENCRYPTED.say("x"));
  }

  @Test
  void startsThatDecideBelongToSentences() {
    assertThat(Saying.RESTRICTED.say()).isEqualTo(Outcome.RESTRICTED);
    assertThat(Saying.RESTRICTED_TOO.say()).startsWith(Outcome.RESTRICTED);
    assertThat(List.of(Saying.PAGE_NEEDS_OCR, Saying.PAGES_NEED_OCR))
        .allSatisfy(s -> assertThat(s.say("1")).startsWith(ExtractionSheet.NEEDS_OCR));
    assertThat(List.of(Saying.PAGE_UNREAD, Saying.PAGES_UNREAD))
        .allSatisfy(s -> assertThat(s.say("1", "x")).startsWith(ExtractionSheet.NEEDS_OCR));
  }
}
