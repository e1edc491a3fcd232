package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The switch of meaning in a browser. */
@SpringBootTest(
    classes = {WebServer.class, MeaningSite.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
class MeaningBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @LocalServerPort private int port;

  @Test
  void switchIsReachedByKeysAndFitsNarrowScreens() {
    try (Page page = CHROMIUM.page(360)) {
      page.navigate(Visitor.at(port).root() + "/?q=observatories+joined+early+warning");
      page.locator("#q").focus();
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(page.locator("#meaning")).isFocused();
      page.keyboard().press("Space");
      assertThat(page).hasURL(Pattern.compile(".*meaning=true.*"));
      assertThat(page.locator(".hit__near").first()).hasText("Near in meaning (a guess)");
      assertThat(page.locator("#meaning")).isChecked();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(Axe.violations(page)).isEmpty();
    }
  }
}
