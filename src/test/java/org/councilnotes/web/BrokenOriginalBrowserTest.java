package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An original that cannot be drawn: the file of this note is no whole PDF. */
class BrokenOriginalBrowserTest extends SiteTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void fileThatCannotBeDrawnIsSaidToBeAndCanStillBeOpened() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/notes/90364-19");
    page.getByText("Read it beside the text").click();

    assertThat(page.locator("[data-original-at]"))
        .hasText("The original cannot be shown here. Open the file instead.");
    assertThat(page.getByText("Open the file", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    page.keyboard().press("Escape");
    assertThat(page.locator("#original")).isHidden();
    assertThat(page.getByText("Read it beside the text")).isFocused();
    page.close();
  }
}
