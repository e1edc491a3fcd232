package org.councilnotes.web.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.access.Role;
import org.councilnotes.web.MarkedSite;
import org.jsoup.nodes.Document;
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

  @Test
  void readerWhoseSearchesHaveNoPlaceIsOfferedNone() {
    try (MarkedSite site = MarkedSite.open(folder)) {
      Document reader = site.as(Role.READER).page("/searches?q=harbour");
      Document nobody = site.as(Role.ANONYMOUS).page("/searches?q=harbour");

      assertThat(reader.select("[data-saved=browser], [data-saved-form], .saved__form")).isEmpty();
      assertThat(reader.select("main").text()).contains("has no place where it may keep");
      assertThat(nobody.select("[data-saved=browser] [data-saved-form]")).hasSize(1);
    }
  }
}
