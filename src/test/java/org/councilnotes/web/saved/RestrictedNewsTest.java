package org.councilnotes.web.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.access.Role;
import org.councilnotes.web.MarkedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a reader may not see is not counted as new. */
class RestrictedNewsTest {

  private static final String RESTRICTED = "90511-19";

  @TempDir private Path folder;

  @Test
  void notesOfTheOtherWorldAreNotCounted() {
    try (MarkedSite site = MarkedSite.open(folder)) {
      JsonNode all = site.as(Role.READER).json("/searches/notes?q=harbour");
      JsonNode open = site.as(Role.ANONYMOUS).json("/searches/notes?q=harbour");

      assertThat(all.findValuesAsString("id")).contains(RESTRICTED, "90510-18");
      assertThat(open.findValuesAsString("id")).contains("90510-18").doesNotContain(RESTRICTED);
    }
  }
}
