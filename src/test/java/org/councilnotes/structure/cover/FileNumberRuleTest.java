package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.councilnotes.note.CoverPage;
import org.junit.jupiter.api.Test;

class FileNumberRuleTest {

  private static CoverPage cover(String subject) {
    return CoverReader.withoutCover(Optional.empty(), "en", Optional.empty(), subject);
  }

  private static List<String> files(CoverPage cover, String... opening) {
    return FileNumberRule.complete(cover, List.of(opening)).trail().interinstitutional();
  }

  @Test
  void lineOfItsOwnNearTheBeginningNamesTheFile() {
    assertThat(files(cover("Ferries"), "2025/0990(COD)", "8.6.2026", "DRAFT OPINION"))
        .containsExactly("2025/0990(COD)");
    assertThat(files(cover("Ferries"), "(COM(2025)0999 – C10-0999/2025 – 2025/0990(COD))"))
        .containsExactly("2025/0990(COD)");
  }

  @Test
  void subjectNamesTheFileBeforeTheText() {
    assertThat(files(cover("Ferries - 2025/0990 (COD)"), "2025/0991 (COD)"))
        .containsExactly("2025/0990 (COD)");
  }

  @Test
  void boxOfTheCoverStands() {
    CoverPage cover = cover("Ferries - 2025/0990 (COD)");
    CoverPage boxed =
        cover.withTrail(cover.trail().withInterinstitutional(List.of("2025/0992 (COD)")));
    assertThat(files(boxed, "2025/0991 (COD)")).containsExactly("2025/0992 (COD)");
  }

  @Test
  void mentionInProseNamesNone() {
    assertThat(files(cover("Ferries"), "The opinion is on the proposal in file 2025/0990 (COD)."))
        .isEmpty();
  }
}
