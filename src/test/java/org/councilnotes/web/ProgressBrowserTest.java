package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.web.status.ReadingSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run as people at its pages see and hear it. */
class ProgressBrowserTest {

  private static final String LISTEN =
      """
      window.said = [];
      const says = document.querySelector('[data-progress-says]');
      new MutationObserver(() => said.push(says.textContent)).observe(says, {childList: true});
      """;

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;
  private ReadingSite site;

  @BeforeEach
  void open() {
    site =
        ReadingSite.open(
            new Corpus(folder.resolve("corpus")),
            LuceneArchiveHome.publicWorld(folder.resolve("index")));
    site.pace().started(40);
  }

  @AfterEach
  void close() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/status", "/"})
  void barFollowsTheRunAndOnlyStartAndEndAreAnnounced(String address) {
    Page page = CHROMIUM.page(360);
    page.navigate(site.visitor().root() + address);
    Locator bar = page.getByRole(AriaRole.PROGRESSBAR);
    assertThat(page.locator("[data-progress-says]")).containsText("is being read");
    page.evaluate(LISTEN);

    for (int read = 1; read < 4; read++) {
      site.pace().ended("notes/" + read + ".txt");
      assertThat(bar).hasJSProperty("value", read);
      assertThat(bar).hasAccessibleName("Reading the corpus: " + read + " of 40 files");
    }
    assertThat(page.getByRole(AriaRole.LINK, named("Reload"))).isHidden();
    assertThat(Axe.violations(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

    site.pace().close();
    assertThat(page.getByRole(AriaRole.LINK, named("Reload"))).isVisible();
    assertThat(page.evaluate("said")).isEqualTo(List.of("All files of the corpus have been read."));
    page.getByRole(AriaRole.LINK, named("Reload")).click();
    assertThat(page.locator("[data-progress]")).hasCount(0);
  }

  @Test
  void withoutScriptsAPageIsReloaded() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + "/status");
    assertThat(page.getByRole(AriaRole.PROGRESSBAR)).isVisible();

    site.pace().ended("notes/a.txt");
    page.getByRole(AriaRole.LINK, named("Reload")).click();
    assertThat(page.getByText("1 of 40 files")).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
