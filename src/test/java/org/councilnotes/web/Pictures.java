package org.councilnotes.web;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Where pictures of pages go: to {@code docs/screenshots} when {@code -Darchive.screenshots=true}
 * asks for it, else to {@code target/screenshots}.
 */
public final class Pictures {

  public static final Path FOLDER =
      Path.of(
          Boolean.getBoolean("archive.screenshots") ? "docs/screenshots" : "target/screenshots");

  /** For states of pages that have their picture already. */
  static final Path ASIDE = Path.of("target", "screenshots");

  private Pictures() {}

  /** What of the page is in the window, as a file of this name; its width stands in it if small. */
  static void take(Page page, String name) {
    int width = page.viewportSize().width;
    String file = width >= 1280 ? name + ".png" : name + "-" + width + ".png";
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
