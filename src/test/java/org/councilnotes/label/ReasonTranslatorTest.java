package org.councilnotes.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonTranslatorTest {

  private static final ReasonTranslator SPEAKER = new ReasonTranslator(messages());

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private static String french(String stored) {
    return SPEAKER.line(stored, Locale.FRENCH).text();
  }

  /** That the others have it too is seen to by {@link BundlesTest}. */
  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void everySentenceHasItsMessage(ReasonCode saying) {
    assertThat(messages().getMessage("said." + saying.key(), null, "", Locale.FRENCH)).isNotEmpty();
  }

  @Test
  void reasonIsSaidInTheLanguageOfThePage() {
    assertThat(french("limit reached: more than 2,000 pages"))
        .isEqualTo("limite atteinte\u202f: plus de 2\u202f000 pages");
    assertThat(SPEAKER.line("encrypted", Locale.of("es")))
        .isEqualTo(new ReasonTranslator.Line("cifrado", Optional.empty()));
    assertThat(french("printed language fr, but the text reads like en"))
        .contains("Français", "Anglais");
  }

  @Test
  void severalReasonsArePartedAsInTheLanguageOfThePage() {
    assertThat(french("more than 2,000 pages, needs OCR: page 3"))
        .isEqualTo("plus de 2\u202f000 pages\u202f; OCR nécessaire\u202f: page 3");
  }

  @Test
  void inEnglishItIsAsItIsStored() {
    for (String stored :
        new String[] {
          "time-out after 30 s",
          "needs OCR: pages 1-3, 7 (not readable)",
          "sidecar, line 1: unknown key x; line 2: date: that is no date such as 2019-06-26",
          "limit reached: more than 2,000 pages"
        }) {
      assertThat(SPEAKER.line(stored, Locale.UK))
          .isEqualTo(new ReasonTranslator.Line(stored, Optional.empty()));
    }
  }

  @Test
  void sentenceOfAnotherProgramIsMarkedAsEnglish() {
    assertThat(SPEAKER.line("something else", Locale.FRENCH))
        .isEqualTo(new ReasonTranslator.Line("something else", Optional.of("en")));
  }
}
