package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Results and filters of the sample notes, whose values hold what values of real notes hold. */
class ResultsBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static SampleSite site;

  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  static void open() {
    site = new SampleSite();
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @AfterEach
  void nothingWasComplainedOf() {
    assertThat(complaints).isEmpty();
  }

  @Test
  void wordsTypedOnTheFirstPageAreFound() {
    Page page = at("/", 1280);
    page.locator("#q").fill("drugs");
    page.locator("#q").press("Enter");

    assertThat(page).hasURL(Pattern.compile("/\\?q=drugs$"));
    assertThat(page.locator(".hit").first()).containsText("drugs");
    assertThat(page.locator(".htmx-request")).hasCount(0);
    page.close();
  }

  private Page at(String path, int width) {
    Page page = CHROMIUM.page(width);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(site.address(path));
    return page;
  }
}
