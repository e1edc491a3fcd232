package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.TestCorpus;
import org.councilnotes.web.security.GuardedSite;
import org.councilnotes.web.waiting.WaitingSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An editor sees what waits in a real browser. Pictures go where {@link Pictures} says. */
class WaitingBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;
  private TestCorpus files;
  private WaitingSite site;

  @BeforeEach
  void open() {
    files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("plain.txt", "90801/19", "The walrus spoke.")
            .marked("sensitive.txt", "90802/19", "SENSITIVE", "The oyster kept silent.")
            .note("two.txt", "90803/19", "The carpenter wept.")
            .write("broken.pdf", "%PDF-1.7 nothing")
            .write(
                "a-long-name-of-a-paper-that-somebody-scanned-in-the-cellar.docx",
                "PK\u0003\u0004");
    site = WaitingSite.open(files, folder);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void fileIsTriedAgainAndTheArchiveRebuiltWithoutScripts() throws InterruptedException {
    Page page = CHROMIUM.pageWithoutScripts();
    logIn(page, "emil");
    page.navigate(site.root() + "/status");
    link(page.locator("main"), "What waits for a person").click();
    assertThat(page.locator(".groups")).containsText("Failed and partial files 2");
    assertThat(page.locator(".groups")).containsText("Markings 1");

    files.sample("91790-19.pdf", "broken.pdf");
    page.locator("tr", new Page.LocatorOptions().setHasText("notes/broken.pdf"))
        .getByRole(AriaRole.BUTTON)
        .click();
    site.awaitEnd();
    page.reload();
    assertThat(page.locator("main")).containsText("One file was read. None of them failed");
    assertThat(page.locator("td .path")).hasCount(1);

    link(page.locator("main"), "Rebuild the archive").click();
    assertThat(page.locator("h1")).hasText("Rebuild the archive");
    button(page, "Start the rebuild").click();
    site.awaitEnd();
    page.reload();
    assertThat(page.locator("main")).containsText("Rebuild: done at");
    link(page.locator("main"), "Decide on markings").click();
    assertThat(page.locator("#open")).hasText("One note waits for a decision");
  }

  @Test
  void pagesAreAccessibleAndFitAtEveryWidthInEveryLanguage() {
    for (int width : List.of(1280, 360)) {
      Page page = CHROMIUM.page(width);
      logIn(page, "olga");
      for (String language : List.of("en", "fr", "es")) {
        for (String path : List.of("/waiting?x=1", "/waiting/run?kind=rebuild", "/status?x=1")) {
          page.navigate(site.root() + path + "&lang=" + language);
          String name = path.replaceAll("[^a-z]+", "-") + "-" + language + "-" + width;
          Pictures.takeWhole(page, "waits" + name);
          assertThat(Axe.violations(page)).as(name).isEmpty();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
      }
      page.close();
    }
  }

  private void logIn(Page page, String name) {
    page.navigate(site.root() + "/login?lang=en");
    page.locator("input[name=name]").fill(name);
    page.locator("input[name=password]").fill(GuardedSite.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator(".masthead__name")).hasCount(1);
  }

  private static Locator link(Locator part, String name) {
    return part.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
