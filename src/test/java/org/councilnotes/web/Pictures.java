package org.councilnotes.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.councilnotes.Campaign;

/**
 * Takes pictures of pages: into {@code docs/screenshots} when {@code -Darchive.screenshots=true}
 * asks for it, into {@code target/screenshots} in the campaign that walks the pages, else none.
 */
public final class Pictures {

  private static final boolean FOR_DOCS = Boolean.getBoolean("archive.screenshots");

  private static final Path DOCS = Path.of("docs", "screenshots");
  private static final Path ASIDE = Path.of("target", "screenshots");

  private Pictures() {}

  /** What of the page is in the window, as a file of this name; its width stands in it if small. */
  public static void take(Page page, String name) {
    int width = page.viewportSize().width;
    take(page, FOR_DOCS ? DOCS : ASIDE, width >= 1280 ? name : name + "-" + width, false);
  }

  /** The whole page, as a file of just this name. */
  static void takeWhole(Page page, String name) {
    take(page, FOR_DOCS ? DOCS : ASIDE, name, true);
  }

  /** The whole page, for states of pages that have their picture in the documents already. */
  static void takeAside(Page page, String name) {
    take(page, ASIDE, name, true);
  }

  private static void take(Page page, Path folder, String name, boolean whole) {
    if (FOR_DOCS || Campaign.runs("walk")) {
      page.screenshot(
          new ScreenshotOptions().setPath(folder.resolve(name + ".png")).setFullPage(whole));
    }
  }
}
