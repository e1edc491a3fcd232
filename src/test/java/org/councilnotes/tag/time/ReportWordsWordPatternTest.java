package org.councilnotes.tag.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportWordsWordPatternTest {

  private static final ReportWords.WordPattern REPORT =
      new ReportWords.WordPattern(Pattern.compile("(?iu:this report|état|e)(?!\\p{L})"), "te");

  @Test
  void firstPlaceIsFound() {
    assertThat(REPORT.find("Of this report, this report"))
        .hasValueSatisfying(m -> assertThat(m.start()).isEqualTo(3));
  }

  @Test
  void capitalsAndAccentsMayBegin() {
    assertThat(REPORT.find("(THIS report")).isPresent();
    assertThat(REPORT.find("l'État")).isPresent();
  }

  @Test
  void insideAnotherWordIsNoPlace() {
    assertThat(REPORT.find("méthis report, ée")).isEmpty();
  }
}
