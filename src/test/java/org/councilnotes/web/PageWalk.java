package org.councilnotes.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.util.List;

/**
 * Somebody who walks through the pages of a site with pointer and keyboard. After each step the
 * page must have come to rest, the browser must have no {@link BrowserProblems}, and a page of
 * results must give the numbers that {@code /api/search} gives for the same address. What is wrong
 * is added to the findings, and the walk goes on.
 */
final class PageWalk implements AutoCloseable {

  /**
   * How long, in milliseconds, a page may be busy before it counts as one that hangs. An answer
   * takes a small part of it even where other tests keep the machine busy; a page that hangs does
   * so for ever. So no speed is judged here.
   */
  private static final int PATIENCE = 20_000;

  /** Loaded, no request of htmx on its way, nothing being swapped, nothing said to be busy. */
  private static final String IS_AT_REST =
      """
      () => document.readyState === 'complete' && !document.querySelector(
          '.htmx-request, .htmx-swapping, .htmx-settling, [aria-busy=true]')
      """;

  /** Opens the parts of the page that an element is folded away in. */
  private static final String UNFOLD =
      """
      element => {
        for (let part = element.closest('details'); part; part = part.parentElement.closest('details')) {
          part.open = true;
        }
      }
      """;

  private static final String HEADING =
      """
      () => {
        const heading = document.querySelector('#results');
        return [location.pathname, location.search, heading ? heading.textContent : ''];
      }
      """;

  private final Chromium chromium;
  private final Page page;
  private final String setting;
  private final WalkFindings findings;

  /**
   * @param setting told with each finding
   * @param width of the window in pixels
   */
  PageWalk(Chromium chromium, String setting, int width, WalkFindings findings) {
    this.chromium = chromium;
    this.page = chromium.page(width);
    this.setting = setting + ", " + width + " px";
    this.findings = findings;
    page.setDefaultTimeout(PATIENCE);
  }

  Page page() {
    return page;
  }

  /** Goes to an address by typing it. */
  void open(String address) {
    act("open", () -> page.navigate(address));
  }

  /** A step after which the page may have another address or not; false where it cannot be made. */
  boolean act(String step, Runnable action) {
    return attempt(step, action);
  }

  /** A step that leads to another address; false where it did not, which is a finding. */
  boolean go(String step, Runnable action) {
    String before = page.url();
    return attempt(
        step,
        () -> {
          action.run();
          Page.WaitForConditionOptions patience = new Page.WaitForConditionOptions();
          page.waitForCondition(() -> !page.url().equals(before), patience.setTimeout(PATIENCE));
        });
  }

  /** A click on the first of some links, if there is one, that leads to another address. */
  boolean follow(String step, String links) {
    Locator link = page.locator(links).first();
    return link.count() > 0
        && go(
            step,
            () -> {
              link.evaluate(UNFOLD);
              link.click();
            });
  }

  private boolean attempt(String step, Runnable action) {
    findings.step();
    boolean done = true;
    try {
      action.run();
    } catch (TimeoutError nothing) {
      found(step, "nothing happened: " + firstLine(nothing));
      done = false;
    } catch (PlaywrightException broken) {
      found(step, "cannot be done: " + firstLine(broken));
      done = false;
    }
    look(step);
    return done;
  }

  private void look(String step) {
    try {
      rest();
    } catch (TimeoutError busy) {
      found(step, "stays busy");
    }
    chromium.takeProblems().forEach(problem -> found(step, problem));
    checkNumbers(step);
  }

  private void rest() {
    page.waitForFunction(IS_AT_REST);
  }

  private void checkNumbers(String step) {
    List<?> place = (List<?>) page.evaluate(HEADING);
    String heading = String.valueOf(place.get(2)).strip();
    if ("/".equals(place.getFirst()) && !heading.isEmpty()) {
      String address = URI.create(page.url()).resolve("/api/search") + "" + place.get(1);
      ResultTotal.of(page.request().get(address))
          .contradicts(heading)
          .ifPresent(contradiction -> found(step, contradiction));
    }
  }

  /** How much was found so far, by all walks of the test. */
  int found() {
    return findings.lines().size();
  }

  /** Adds what is wrong at the address where the walk is. */
  void found(String step, String wrong) {
    String url = page.url();
    findings.add(setting, step, url.replaceFirst("^http://[^/]+", ""), withoutPort(wrong));
  }

  /** Two runs of a walk have other ports and the same findings. */
  private static String withoutPort(String wrong) {
    return wrong.replaceAll("http://127.0.0.1:\\d+", "");
  }

  /** Without the log of what the browser did, which follows. */
  private static String firstLine(PlaywrightException problem) {
    return problem
        .getMessage()
        .replaceFirst("^Error \\{\\s*message='", "")
        .lines()
        .findFirst()
        .orElse("");
  }

  @Override
  public void close() {
    page.close();
  }
}
