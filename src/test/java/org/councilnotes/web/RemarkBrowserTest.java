package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Remarks of delegations beside their provisions. */
@Tag("walk")
class RemarkBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String NOTE = "/notes/" + RemarkSite.NOTE;

  @TempDir private static Path folder;
  private static NoteSite site;

  @BeforeAll
  static void start() {
    site = RemarkSite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void remarksStandBesideTheProvisionOnAWidePageAndUnderItOnANarrowOne() {
    Page wide = at(NOTE, 1280);
    assertThat(left(wide, ".remarks__voices")).isGreaterThan(left(wide, ".remarks__provision"));
    wide.close();

    Page narrow = at(NOTE, 360);
    assertThat(top(narrow, ".remarks__voices")).isGreaterThan(top(narrow, ".remarks__provision"));
    narrow.close();
  }

  @Test
  void delegationIsChosenByALink() {
    Page page = at(NOTE, 1280);
    page.locator(".remarks-of a", new Page.LocatorOptions().setHasText("Sweden")).click();
    assertThat(page.locator(".remarks__author")).hasText("Sweden");
    page.close();
  }

  @Test
  void pageIsAccessibleAndFitsAtEveryWidth() {
    List<String> addresses = List.of(NOTE, NOTE + "?author=SE#" + RemarkSite.NOTE + "/I/4");
    for (int width : List.of(1280, 360)) {
      for (int i = 0; i < addresses.size(); i++) {
        Page page = at(addresses.get(i), width);
        if (Screens.isTurnOf(i, width)) {
          assertThat(Axe.violations(page)).as("%s at %d", addresses.get(i), width).isEmpty();
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.close();
      }
    }
  }

  private static double left(Page page, String place) {
    return first(page, place).boundingBox().x;
  }

  private static double top(Page page, String place) {
    return first(page, place).boundingBox().y;
  }

  private static Locator first(Page page, String place) {
    return page.locator(place).first();
  }

  private static Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(site.visitor().root() + address);
    return page;
  }
}
