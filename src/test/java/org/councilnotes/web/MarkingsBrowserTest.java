package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** Somebody decides on markings in a real browser. Pictures go where {@link Pictures} says. */
class MarkingsBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;
  private CorrectedSite site;

  @BeforeEach
  void open() {
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("plain.txt", "90801/19", "The walrus spoke.")
            .marked("sensitive.txt", "90801/19", "NOT FOR PUBLICATION", "The walrus spoke.")
            .marked(
                "a-long-name-of-a-paper-that-somebody-scanned-in-the-cellar-of-the-archive.txt",
                "90802/19",
                "SENSITIVE",
                "The oyster kept silent.");
    site = CorrectedSite.open(files, folder.resolve("index"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void fileIsDecidedAndTakenBackWithoutScripts() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + "/status");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decide on markings"))
        .click();
    assertThat(page.locator("#open")).hasText("2 notes wait for a decision");
    Locator file = page.getByRole(AriaRole.REGION, named("notes/sensitive.txt"));
    assertThat(file.locator("q")).hasText("NOT FOR PUBLICATION");
    file.locator("summary").click();
    assertThat(file.locator(".judged__opening")).containsText("CORDROGUE 901");

    file.getByLabel("Everybody").check();
    file.getByRole(AriaRole.BUTTON).click();

    assertThat(page.locator("#open")).hasText("One note waits for a decision");
    assertThat(page.locator("#decided")).hasText("One note with decisions");
    assertThat(file.locator(".judged__verdict")).hasText("Public: a person decided");
    file.getByLabel("Leave it undecided").check();
    file.getByRole(AriaRole.BUTTON).click();
    assertThat(page.locator("#open")).hasText("2 notes wait for a decision");
  }

  @Test
  void pageIsAccessibleAndFitsAtEveryWidthInEveryLanguage() {
    for (String language : List.of("en", "fr", "es")) {
      for (int width : List.of(1280, 360)) {
        Page page = CHROMIUM.page(width);
        page.navigate(site.visitor().root() + "/markings?lang=" + language);
        page.locator(".judged summary").all().forEach(Locator::click);
        Pictures.takeWhole(page, "markings-" + language + "-" + width);

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
