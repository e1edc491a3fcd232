package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Tables on the pages that show them. */
@Tag("walk")
class TableBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String ROW = "/notes/" + TableSite.NOTE + "#" + TableSite.NOTE + "/I/4";

  @TempDir private static Path folder;
  private static NoteSite site;

  @BeforeAll
  static void start() {
    site = TableSite.in(folder);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @Test
  void tableScrollsInItselfAndOnlyThenStopsTheKeyboard() {
    Page wide = at(ROW, 1280);
    assertThat(wide.locator(".grid").first()).hasAttribute("tabindex", "-1");
    wide.close();

    Page narrow = at(ROW, 360);
    Locator grid = narrow.locator(".grid").first();
    assertThat(grid).hasAttribute("tabindex", "0");
    grid.focus();
    narrow.keyboard().press("End");
    narrow.keyboard().press("ArrowRight");
    await().until(() -> (Boolean) grid.evaluate("table => table.scrollLeft > 0"));
    assertThat(narrow.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    narrow.close();
  }

  @Test
  void rowHasItsMenuAndMarksTheWordsOfATag() {
    Page page = at(ROW, 1280);
    page.locator(":target .chip-tag summary").click();
    assertThat(
            (String)
                page.evaluate(
                    "new Promise(told => requestAnimationFrame(() => setTimeout(told))).then(() =>"
                        + " Array.from(CSS.highlights.get('evidence')).map(String).join())"))
        .isEqualTo("Peru");
    page.keyboard().press("Escape");
    page.locator(":target [data-passage-menu]").click();
    assertThat(page.locator(".actions a").first()).isVisible();
    page.close();
  }

  @Test
  void pagesWithTablesAreAccessibleAndFitAtEveryWidth() {
    List<String> addresses =
        List.of(ROW, "/?q=neighbours", TableSite.COMPARED, TableSite.COMPARED + "&view=inline");
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

  @Test
  void keysStepToARowOfAComparedTable() {
    Page page = at(TableSite.COMPARED, 1280);
    page.keyboard().press("n");

    assertThat(page.locator(".compared tr[data-change='1']")).isFocused();
    assertThat(page.locator("[data-at]")).containsText("Change 1 of");
    page.close();
  }

  private static Page at(String address, int width) {
    Page page = CHROMIUM.page(width);
    page.navigate(site.visitor().root() + address);
    return page;
  }
}
