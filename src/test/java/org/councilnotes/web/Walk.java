package org.councilnotes.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * Somebody who walks through pages and counts: each click and each key that does something is a
 * step, words typed or pasted are none.
 */
final class Walk {

  private final Page page;
  private int steps;

  Walk(Page page) {
    this.page = page;
  }

  Page page() {
    return page;
  }

  void click(Locator target) {
    target.click();
    steps++;
  }

  void press(String key) {
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
    list.selectOption(value);
    steps += 2;
  }

  int steps() {
    return steps;
  }
}
