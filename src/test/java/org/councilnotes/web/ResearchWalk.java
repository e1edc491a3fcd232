package org.councilnotes.web;

import com.microsoft.playwright.Locator;

/**
 * What people do with what they found: the basket, earlier wordings of a draft, a quote verified,
 * editions of a series compared, the history of a wording.
 */
final class ResearchWalk {

  private static final String SENTENCE =
      "At every meeting the countries present reported on the drug situation at home and on changes"
          + " in their laws, strategies and institutions.";

  private final PageWalk walk;
  private final String root;

  /**
   * @param root the site, without a slash at its end
   */
  ResearchWalk(PageWalk walk, String root) {
    this.walk = walk;
    this.root = root;
  }

  /** Puts two passages into the basket, opens it, and takes one out. */
  void useBasket(String words) {
    walk.open(root + "/?q=" + words);
    Locator keeps = walk.page().locator("[data-keep]:visible");
    walk.act("put into the basket", () -> keeps.first().click());
    walk.act("put another into the basket", () -> keeps.nth(1).click());
    walk.follow("open the basket", "[data-basket]");
    expectKept(2);
    walk.follow("take out of the basket", "[data-unkeep]");
    expectKept(1);
    walk.act("reload", () -> walk.page().reload());
  }

  private void expectKept(int passages) {
    int kept = walk.page().locator("[data-unkeep]").count();
    if (kept != passages) {
      walk.found("look at the basket", kept + " passages in it in place of " + passages);
    }
  }

  /** Looks for earlier wordings of a sentence, then verifies it as a quote. */
  void useDraft() {
    walk.open(root + "/draft");
    walk.act("type a draft", () -> walk.page().locator("main textarea").first().fill(SENTENCE));
    press("earlier wordings", "main button[value=wordings]");
    press("verify as a quote", "main button[value=quote]");
    walk.follow("history of a wording", "main a[href^='/wording']");
  }

  private void press(String step, String button) {
    walk.act(step, () -> walk.page().locator(button).first().click());
    String kept = walk.page().locator("main textarea").first().inputValue();
    if (!kept.equals(SENTENCE)) {
      walk.found(step, "the text of the box is lost");
    }
  }

  /** Compares so many editions of a series, chosen on its page; looks only at changes. */
  void compare(String series, int editions) {
    walk.open(root + "/series/" + series);
    Locator boxes = walk.page().locator("main form[action='/compare'] input[name=note]");
    int there = boxes.count();
    for (int i = 0; i < there; i++) {
      boxes.nth(i).setChecked(i < editions);
    }
    if (walk.follow("compare " + editions + " editions", "main form[action='/compare'] button")) {
      walk.follow("only changes", "main a[href*='show=changes']");
      walk.follow("another way to see it", "main a[href*='view=']");
    }
  }

  /** From a hit to its note, and to the history of its wording. */
  void readNote(String words) {
    walk.open(root + "/?q=" + words);
    walk.follow("open a hit", ".hit a");
    walk.follow("history of a passage", "main a[href^='/wording']");
    walk.act("back", () -> walk.page().goBack());
  }
}
