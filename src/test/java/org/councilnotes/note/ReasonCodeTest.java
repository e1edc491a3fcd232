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

class ReasonCodeTest {

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

  private static String made(ReasonCode saying) {
    return saying.format(
        GAP.matcher(saying.toString()).results().map(ReasonCodeTest::filled).toArray());
  }

  private static Object filled(MatchResult gap) {
    return FILLED.get(gap.group(1));
  }

  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void sentenceIsReadBackAsWhatItWasMadeFrom(ReasonCode saying) {
    String made = made(saying);

    assertThat(ParsedReason.of(made))
        .isInstanceOfSatisfying(
            ParsedReason.Sentence.class,
            read -> {
              assertThat(read.saying()).isEqualTo(saying);
              assertThat(read).isEqualTo(saying.parse(made).orElseThrow());
            });
  }

  @Test
  void gapsAreReadAsWhatTheyHold() {
    assertThat(ParsedReason.of("limit reached: more than 2,000 pages"))
        .isEqualTo(
            sentence(
                ReasonCode.LIMIT, sentence(ReasonCode.MANY_PAGES, new ParsedReason.Figure(2_000))));
    assertThat(ParsedReason.of("printed language fr, but the text reads like en"))
        .isEqualTo(
            sentence(
                ReasonCode.OTHER_LANGUAGE,
                new ParsedReason.Language("fr"),
                new ParsedReason.Language("en")));
    assertThat(ParsedReason.of("other rendition of 10364-19"))
        .isEqualTo(sentence(ReasonCode.OTHER_RENDITION, new ParsedReason.Words("10364-19")));
  }

  private static ParsedReason.Sentence sentence(ReasonCode saying, ParsedReason... arguments) {
    return new ParsedReason.Sentence(saying, List.of(arguments));
  }

  @Test
  void severalSentencesInOneArePartedWithoutTheCommasWithinThem() {
    assertThat(
            ParsedReason.of(
                "cut off: the file does not end, needs OCR: pages 1, 3-5 (not readable),"
                    + " needs OCR: page 9 (time-out after 30 s)"))
        .isEqualTo(
            new ParsedReason.Several(
                List.of(
                    sentence(ReasonCode.FILE_CUT_OFF),
                    sentence(
                        ReasonCode.PAGES_UNREAD,
                        new ParsedReason.Words("1, 3-5"),
                        sentence(ReasonCode.NOT_READABLE)),
                    sentence(
                        ReasonCode.PAGE_UNREAD,
                        new ParsedReason.Words("9"),
                        sentence(ReasonCode.TIME_OUT, new ParsedReason.Figure(30))))));
  }

  @Test
  void problemsOfAFileArePartedByTheirLines() {
    ParsedReason date =
        sentence(
            ReasonCode.LINE,
            new ParsedReason.Figure(1),
            sentence(
                ReasonCode.OF_KEY, new ParsedReason.Words("date"), sentence(ReasonCode.NO_DATE)));
    ParsedReason key =
        sentence(
            ReasonCode.LINE,
            new ParsedReason.Figure(2),
            sentence(ReasonCode.UNKNOWN_KEY, new ParsedReason.Words("numbr")));

    assertThat(
            ParsedReason.of(
                "sidecar, line 1: date: that is no date such as 2019-06-26;"
                    + " line 2: unknown key numbr"))
        .isEqualTo(
            sentence(ReasonCode.SIDECAR_PROBLEMS, new ParsedReason.Several(List.of(date, key))));
  }

  @Test
  void whatNoPatternMakesKeepsItsWords() {
    assertThat(ParsedReason.of("a sentence of another program"))
        .isEqualTo(new ParsedReason.Unknown("a sentence of another program"));
    assertThat(ParsedReason.of("broken archive: zip END, not found"))
        .isEqualTo(
            sentence(ReasonCode.BROKEN_ARCHIVE, new ParsedReason.Words("zip END, not found")));
    assertThat(ParsedReason.of("line 2: expected a sign, but found another").isKnown()).isFalse();
  }

  /** Names of files and keys may look like anything. */
  @Test
  void sentenceThatLooksLikeManyIsReadAllTheSame() {
    String many = "a: b, ".repeat(2_000);

    assertThat(ParsedReason.of("sidecar, " + many)).isNotNull();
  }

  @Test
  void everyGapIsToBeFilled() {
    assertThatIllegalArgumentException().isThrownBy(ReasonCode.TIME_OUT::format);
    assertThatIllegalArgumentException().isThrownBy(() -> ReasonCode.ENCRYPTED.format("x"));
  }

  @Test
  void startsThatDecideBelongToSentences() {
    assertThat(ReasonCode.RESTRICTED.format()).isEqualTo(FileOutcome.RESTRICTED);
    assertThat(ReasonCode.RESTRICTED_TOO.format()).startsWith(FileOutcome.RESTRICTED);
    assertThat(List.of(ReasonCode.PAGE_NEEDS_OCR, ReasonCode.PAGES_NEED_OCR))
        .allSatisfy(s -> assertThat(s.format("1")).startsWith(ExtractionSheet.NEEDS_OCR));
    assertThat(List.of(ReasonCode.PAGE_UNREAD, ReasonCode.PAGES_UNREAD))
        .allSatisfy(s -> assertThat(s.format("1", "x")).startsWith(ExtractionSheet.NEEDS_OCR));
  }
}
