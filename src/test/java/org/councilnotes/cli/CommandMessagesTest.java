package org.councilnotes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandMessagesTest {

  private final Locale own = Locale.getDefault();

  @BeforeEach
  void setFrenchSystem() {
    Locale.setDefault(Locale.FRANCE);
  }

  @AfterEach
  void restoreSystem() {
    Locale.setDefault(own);
  }

  @Test
  void commandsSpeakEnglishWhateverTheSystemSpeaks() {
    assertThat(
            CommandMessages.load()
                .getMessage("search.versions.all", new Object[0], CommandMessages.LOCALE))
        .isEqualTo("Earlier versions and other languages are shown.");
  }
}
