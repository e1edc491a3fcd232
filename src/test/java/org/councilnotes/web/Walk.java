package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Somebody who walks through pages and counts: each click and each key that does something is a
 * step, words typed or pasted are none. A step waits until the page is loaded, as the browser shows
 * it: its text stands before its scripts listen.
 */
final class Walk {

  private static final ResourceBundle.Control ENGLISH_ELSE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Page page;
  private final ResourceBundle words;
  private int steps;

  /** In a language of the pages. */
  Walk(Page page, String language) {
    this.page = page;
    this.words = ResourceBundle.getBundle("messages", Locale.of(language), ENGLISH_ELSE);
  }

  /** What the pages say for a key that takes nothing in. */
  String says(String key) {
    return words.getString(key);
  }

  Page page() {
    return page;
  }

  void click(Locator target) {
    await(target);
    target.click();
    steps++;
  }

  void press(String key) {
    page.waitForLoadState();
    page.keyboard().press(key);
    steps++;
  }

  void type(String words) {
    page.keyboard().type(words);
  }

  /** Puts the caret into a box, and the words. */
  void type(Locator box, String words) {
    click(box);
    type(words);
  }

  /** Opens a list and chooses. */
  void choose(Locator list, String value) {
    await(list);
    list.selectOption(value);
    steps += 2;
  }

  /** An element that the next page has may be waited for before that page has begun. */
  private void await(Locator target) {
    target.waitFor();
    page.waitForLoadState();
  }

  int steps() {
    return steps;
  }

  /** Presses Tab until a link has the focus. */
  void tabTo(Locator link) {
    while (!(Boolean) link.evaluate("link => link === document.activeElement")) {
      press("Tab");
      assertThat(steps).as("steps so far").isLessThan(50);
    }
  }

  /** The lines of a file that was taken away. */
  static List<String> lines(Download file) {
    try {
      return Files.readAllLines(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
