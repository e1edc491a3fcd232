package org.councilnotes.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonJsonTest {

  /** Matches <code>{number}</code>. */
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private static Reason made(ReasonCode code) {
    return code.of(GAP.matcher(code.toString()).results().map(ReasonJsonTest::filled).toArray());
  }

  private static Object filled(MatchResult gap) {
    return switch (gap.group(1)) {
      case "number", "count" -> 30;
      case "day" -> LocalDate.of(2019, 6, 26);
      case "reason" -> ReasonCode.OUT_OF_MEMORY.of();
      case "list", "lines" ->
          List.of(
              ReasonCode.LINE.of(2, ReasonCode.NO_WORD.of()),
              ReasonCode.LINE.of(3, new Reason.Uncoded("expected a sign, but found another")));
      default -> "1-3, 7";
    };
  }

  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void reasonIsReadAsItWasStored(ReasonCode code) {
    assertThat(ReasonJson.parse(ReasonJson.text(made(code)))).isEqualTo(made(code));
  }

  @Test
  void reasonIsStoredAsCodeAndArguments() {
    assertThat(ReasonJson.text(ReasonCode.TIME_OUT.of(60)))
        .isEqualTo("{\"code\":\"time-out\",\"arguments\":[60]}");
    assertThat(ReasonJson.text(ReasonCode.ENCRYPTED.of())).isEqualTo("{\"code\":\"encrypted\"}");
    assertThat(ReasonJson.text(ReasonCode.LIMIT.of(ReasonCode.MANY_PAGES.of(2_000))))
        .isEqualTo(
            "{\"code\":\"limit\",\"arguments\":[{\"code\":\"many-pages\",\"arguments\":[2000]}]}");
  }

  @Test
  void severalReasonsAndForeignMessagesAreReadAsTheyWereStored() {
    Reason several =
        Reason.of(List.of(new Reason.Uncoded("restricted"), ReasonCode.RESTRICTED.of()));

    assertThat(ReasonJson.text(several))
        .isEqualTo("[{\"message\":\"restricted\"},{\"code\":\"restricted\"}]");
    assertThat(ReasonJson.parse(ReasonJson.text(several))).isEqualTo(several);
  }

  /** Names of files and keys may look like anything. */
  @Test
  void argumentThatLooksLikeSentencesStaysOneArgument() {
    Reason reason = ReasonCode.ORPHAN.of("a: b, ".repeat(2_000));

    assertThat(ReasonJson.parse(ReasonJson.text(reason))).isEqualTo(reason);
  }
}
