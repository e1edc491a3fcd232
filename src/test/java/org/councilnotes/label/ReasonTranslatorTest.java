package org.councilnotes.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ReasonTranslatorTest {

  private static final ReasonTranslator SPEAKER = new ReasonTranslator(messages());
  private static final Reason MANY_PAGES = ReasonCode.MANY_PAGES.of(2_000);

  private static ResourceBundleMessageSource messages() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  private static String french(Reason reason) {
    return SPEAKER.line(reason, Locale.FRENCH).text();
  }

  /** That the others have it too is seen to by {@link BundlesTest}. */
  @ParameterizedTest
  @EnumSource(ReasonCode.class)
  void everySentenceHasItsMessage(ReasonCode code) {
    assertThat(messages().getMessage("said." + code.key(), null, "", Locale.FRENCH)).isNotEmpty();
  }

  @Test
  void reasonIsSaidInTheLanguageOfThePage() {
    assertThat(french(ReasonCode.LIMIT.of(MANY_PAGES)))
        .isEqualTo("limite atteinte\u202f: plus de 2\u202f000 pages");
    assertThat(SPEAKER.line(ReasonCode.ENCRYPTED.of(), Locale.of("es")))
        .isEqualTo(new ReasonTranslator.Line("cifrado", Optional.empty()));
    assertThat(french(ReasonCode.OTHER_LANGUAGE.of("fr", "en"))).contains("Français", "Anglais");
    assertThat(french(ReasonCode.OVER_ALREADY.of(LocalDate.of(2019, 7, 1), "mi-2019")))
        .startsWith("le projet de texte date du 1er juillet 2019");
  }

  @Test
  void severalReasonsArePartedAsInTheLanguageOfThePage() {
    assertThat(french(Reason.of(List.of(MANY_PAGES, ReasonCode.PAGE_NEEDS_OCR.of("3")))))
        .isEqualTo("plus de 2\u202f000 pages\u202f; OCR nécessaire\u202f: page 3");
  }

  @Test
  void inEnglishItIsAsCommandsPrintIt() {
    Reason date = ReasonCode.LINE.of(2, ReasonCode.OF_KEY.of("date", ReasonCode.NO_DATE.of()));
    for (Reason reason :
        List.of(
            ReasonCode.TIME_OUT.of(30),
            ReasonCode.PAGES_UNREAD.of("1-3, 7", ReasonCode.NOT_READABLE.of()),
            ReasonCode.SIDECAR_PROBLEMS.of(
                List.of(ReasonCode.LINE.of(1, ReasonCode.UNKNOWN_KEY.of("x")), date)),
            ReasonCode.LIMIT.of(MANY_PAGES))) {
      assertThat(SPEAKER.line(reason, Locale.UK))
          .isEqualTo(new ReasonTranslator.Line(reason.english(), Optional.empty()));
    }
  }

  @Test
  void sentenceOfAnotherProgramIsMarkedAsEnglish() {
    assertThat(SPEAKER.line(new Reason.Uncoded("something else"), Locale.FRENCH))
        .isEqualTo(new ReasonTranslator.Line("something else", Optional.of("en")));
  }

  @Test
  void nothingIsSaidWithoutAReason() {
    assertThat(SPEAKER.line(Optional.empty(), Locale.FRENCH))
        .isEqualTo(new ReasonTranslator.Line("", Optional.empty()));
  }
}
