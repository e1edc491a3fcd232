package org.councilnotes.draft.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.draft.alarm.AlarmSetting.edition;

import java.nio.file.Path;
import java.util.List;
import org.councilnotes.note.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteDetectorTest {

  private static final Note BEFORE =
      edition(2018)
          .paragraph("The dialogue shall not replace national action in the field of ports.")
          .paragraph("Member States spent EUR 10 million on the laboratories of the network.")
          .build();

  @TempDir private Path folder;

  private final LookupLimit limit = new LookupLimit(2);

  private List<Alarm> alarms(String sentence) {
    return AlarmSetting.of(folder, new QuoteDetector(limit), BEFORE)
        .alarms(edition(2019).paragraph(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The report says that “the dialogue shall always replace national action”.",
        "The report says \"the dialogue shall always replace national action in the field\".",
        "Le rapport dit «the dialogue may not replace national action».",
      })
  void alteredQuoteIsFoundWithItsSource(String sentence) {
    assertThat(alarms(sentence))
        .singleElement()
        .satisfies(
            alarm -> {
              assertThat(alarm.kind()).isEqualTo(AlarmKind.QUOTE);
              assertThat(alarm.words()).contains("replace national action");
              assertThat(alarm.why().english())
                  .startsWith("not word for word: the quote has “")
                  .doesNotContain("replace national action");
              assertThat(alarm.source().orElseThrow().passage().id()).isEqualTo("9018-18/I/2");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It says “The dialogue shall not replace national action”.",
        "It says “the dialogue shall not replace national action”.",
        "It says “shall always replace”.",
        "It adopted “Guidelines on how to write a national report on ports”.",
        "It says that the dialogue shall always replace national action.",
        "It says “dialogue in ports will replace all of the national action there”.",
      })
  void exactShortAndForeignQuotesAreSilent(String sentence) {
    assertThat(alarms(sentence)).isEmpty();
  }

  @Test
  void otherFigureIsAnotherQuote() {
    assertThat(alarms("It says “Member States spent EUR 12 million on the laboratories”."))
        .singleElement()
        .satisfies(
            alarm ->
                assertThat(alarm.why().english())
                    .endsWith("“12 million” where the text has “10 million”"));
  }

  @Test
  void wordsThatAreAddedOrLeftOutAreSaid() {
    assertThat(alarms("It says “the dialogue also shall not replace national action”."))
        .extracting(alarm -> alarm.why().english())
        .containsExactly("not word for word: the quote has “also” besides");
    assertThat(alarms("It says “the dialogue shall replace national action in the field”."))
        .extracting(alarm -> alarm.why().english())
        .containsExactly("not word for word: the quote leaves out “not”");
  }

  @Test
  void quotesBeyondTheLimitAreNotLookedUpButCounted() {
    String quote = "“the dialogue shall always replace national action”";

    assertThat(alarms("It says %s and %s, “no more”, and %s.".formatted(quote, quote, quote)))
        .hasSize(2);
    assertThat(limit.leftOut()).isEqualTo(1);
  }
}
