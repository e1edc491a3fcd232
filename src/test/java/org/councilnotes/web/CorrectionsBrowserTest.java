package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody corrects tags in a real browser. The pictures of the pages go where {@link Pictures}
 * says.
 */
class CorrectionsBrowserTest {

  private static final String PASSAGE = "90801-19/1/2";
  private static final String TEXT =
      "The high-level meeting took place in Peru. SEACOP is active in Bolivia and Brazil (2018).";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;
  private CorrectedSite site;

  @BeforeEach
  void open() {
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("a.txt", "90801/19", "1. Ports and what is done in them\n\n" + TEXT)
            .note("b.txt", "90802/19", "1. Ports\n\n" + TEXT + "\n\nA visit took place in Peru.");
    site = CorrectedSite.open(files, folder.resolve("index"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void tagsAreCorrectedWithoutScripts() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + "/notes/90801-19");
    page.getByRole(AriaRole.LINK, named("Correct tags of " + PASSAGE)).click();
    assertThat(page).hasURL(Pattern.compile("#" + PASSAGE + "$"));

    page.getByRole(AriaRole.BUTTON, named("Remove Peru")).click();
    assertThat(page).hasURL(Pattern.compile("#" + PASSAGE + "$"));
    assertThat(panel(page).locator("del")).containsText("Peru");
    assertThat(page.getByRole(AriaRole.STATUS).filter(has("passages have the same tag")))
        .isVisible();
    page.getByRole(AriaRole.BUTTON, named("Correct these too")).click();
    assertThat(page.locator(".correcting__place")).hasCount(1);

    summary(page, "Change Bolivia").click();
    Locator change = page.locator("details[open]");
    change.getByLabel("Code").fill("EC");
    change.getByLabel("Role of the country").selectOption("beneficiary");
    page.getByRole(AriaRole.BUTTON, named("Save the change of Bolivia")).click();
    assertThat(panel(page)).containsText("Ecuador, Beneficiary");
    assertThat(page.locator("[id='" + PASSAGE + "'] .tags")).containsText("Ecuador");

    summary(page, "Add a tag").click();
    Locator add = page.locator("details[open]");
    add.getByLabel("Kind").selectOption("country");
    add.getByLabel("Code").fill("CL");
    add.getByLabel("Role").selectOption("host");
    add.getByLabel("Words that stand for it").fill("meeting");
    page.getByRole(AriaRole.BUTTON, named("Add")).click();
    assertThat(panel(page)).containsText("corrected: added");

    page.getByRole(AriaRole.BUTTON, named("Undo Peru")).click();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Remove Peru"))).isVisible();
    page.getByRole(AriaRole.LINK, named("Done")).click();
    assertThat(panel(page)).hasCount(0);
  }

  @Test
  void pageOfCorrectionsIsAccessibleAndFitsAtEveryWidth() {
    Page maker = CHROMIUM.page(1280);
    maker.navigate(site.visitor().root() + "/notes/90801-19?edit=" + PASSAGE);
    summary(maker, "Change Bolivia").click();
    maker.locator("details[open]").getByLabel("Code").fill("EC");
    maker.getByRole(AriaRole.BUTTON, named("Save the change of Bolivia")).click();
    maker.getByRole(AriaRole.BUTTON, named("Remove Peru")).click();
    String address = maker.url();
    for (int width : List.of(1280, 360)) {
      Page page = CHROMIUM.page(width);
      page.navigate(address);
      Pictures.takeWhole(page, "correcting-" + width);
      page.locator(".correcting summary").all().forEach(Locator::click);
      page.locator("[id='" + PASSAGE + "'] .tags summary").first().click();

      assertThat(Axe.violations(page)).as("at %d", width).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      Pictures.takeWhole(page, "correcting-open-" + width);
      page.close();
    }
  }

  private static Locator panel(Page page) {
    return page.locator(".correcting");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator summary(Page page, String text) {
    return page.locator(".correcting summary").filter(has(text));
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
