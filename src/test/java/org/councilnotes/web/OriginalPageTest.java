package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a note says of the PDF that the note was read from. */
class OriginalPageTest {

  private static final String NOTE = "/notes/90504-21";
  private static final String PORTS = "90504-21/II/2";

  @TempDir private static Path folder;

  private static LivingSite site;

  @BeforeAll
  static void open() throws IOException {
    Files.createDirectories(folder.resolve("notes"));
    site = LivingSite.open(folder);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void passageWithAPageLeadsThereInTheOriginalWithoutScripts() throws IOException {
    Path file = Files.writeString(folder.resolve("notes/90504-21.pdf"), "%PDF-1.7");
    Document page = site.visitor().page(NOTE);
    Files.delete(file);

    Element link = page.getElementById(PORTS).select(".passage__page").first();
    assertThat(link.attr("href")).isEqualTo("/api/notes/90504-21/original#page=3");
    assertThat(link.text()).isEqualTo("page 3 of the original (opens in a new tab)");
    assertThat(link.attr("target")).isEqualTo("_blank");
    assertThat(page.getElementById("90504-21/I/2").select(".passage__page")).isEmpty();
    assertThat(page.select("section#original[hidden]").attr("data-file"))
        .isEqualTo("/api/notes/90504-21/original");
  }

  @Test
  void fileThatIsNotServedIsNotLinkedButThePageIsNamed() {
    Document page = site.visitor().page(NOTE);

    assertThat(page.select(".reader [href*=original], #original, [data-page]")).isEmpty();
    assertThat(page.getElementById(PORTS).select(".passage__page").first().text())
        .isEqualTo("page 3");
  }
}
