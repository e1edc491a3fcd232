package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sets fields by hand in a real browser. Pictures go where {@link Pictures} says. */
class SidecarBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;
  private CorrectedSite site;

  @BeforeEach
  void open() {
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("plain.txt", "90801/19", "The walrus spoke.")
            .note(
                "a-long-name-of-a-paper-that-somebody-scanned-in-the-cellar-of-the-archive.txt",
                "90802/19",
                "The oyster kept silent.")
            .write(
                "a-long-name-of-a-paper-that-somebody-scanned-in-the-cellar-of-the-archive.txt.meta.yaml",
                "# of ours\nsubject: Ports # as agreed\nowner: Anna\ndate: soon\n");
    site = CorrectedSite.open(files, folder.resolve("index"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void fieldIsMendedAndSetWithoutScripts() {
    CHROMIUM.expect("status 400", "/sidecar");
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + "/notes/90801-19");
    page.getByRole(AriaRole.LINK, named("Edit the fields of this file")).click();
    page.getByLabel("Date").fill("3 May");
    page.getByLabel("Subject", new Page.GetByLabelOptions().setExact(true)).fill("Airports");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
    assertThat(page.getByLabel("Date")).hasValue("3 May");
    page.getByLabel("Date").fill("2019-05-04");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();

    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Saved.");
    page.getByRole(AriaRole.LINK, named("the note")).click();
    assertThat(page.locator("#main")).containsText("Airports");
  }

  @Test
  void pageIsAccessibleAndFitsAtEveryWidthInEveryLanguage() {
    String name = "a-long-name-of-a-paper-that-somebody-scanned-in-the-cellar-of-the-archive.txt";
    for (String language : List.of("en", "fr", "es")) {
      for (int width : List.of(1280, 360)) {
        Page page = CHROMIUM.page(width);
        page.navigate(site.visitor().root() + "/sidecar?path=notes/" + name + "&lang=" + language);
        Pictures.takeWhole(page, "sidecar-" + language + "-" + width);

        assertThat(Axe.violations(page)).as("%s at %d", language, width).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.close();
      }
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
