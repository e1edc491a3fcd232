package org.councilnotes.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.WebError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What went wrong in the pages of a browser, a line each: errors and warnings in the console (htmx
 * reports there, by the name of its event), exceptions of scripts, requests without an answer,
 * answers with a status of 400 and above.
 */
final class BrowserProblems {

  private static final Set<String> REPORTED = Set.of("error", "warning");

  /** The browser repeats a failed request in the console, without its method and status. */
  private static final String REPEATED = "Failed to load resource";

  /** Nobody waits any more: a page was left, a newer search was sent, a file was saved. */
  private static final String ABORTED = "net::ERR_ABORTED";

  /**
   * What htmx says of a request that a newer one took the place of, before the element. With the
   * first of them it ends every request that failed, and tells by a second one how.
   */
  private static final Set<String> REPLACED = Set.of("htmx:afterRequest", "htmx:sendAbort");

  private final List<String> found = new ArrayList<>();
  private final List<List<String>> expected = new ArrayList<>();

  /** Collects the problems of all pages of a context, from now on. */
  void watch(BrowserContext context) {
    context.onConsoleMessage(this::add);
    context.onWebError(this::add);
    context.onRequestFailed(this::add);
    context.onResponse(this::add);
  }

  /** Problems whose line contains all of these words are none, until {@link #clear}. */
  void expect(String... words) {
    expected.add(List.of(words));
  }

  /** The problems so far that nobody expects; they are forgotten. */
  List<String> take() {
    List<String> unexpected = found.stream().filter(line -> !isExpected(line)).toList();
    found.clear();
    return unexpected;
  }

  /** Waits until all that the pages of a context have reported so far is here. */
  static void await(BrowserContext context) {
    try {
      context.pages().forEach(page -> page.evaluate("0"));
    } catch (PlaywrightException navigating) {
      // The page that would have answered has gone, and what it had to report came before.
    }
  }

  /** Forgets problems and expectations. */
  void clear() {
    found.clear();
    expected.clear();
  }

  private boolean isExpected(String line) {
    return expected.stream().anyMatch(words -> words.stream().allMatch(line::contains));
  }

  private void add(ConsoleMessage message) {
    String text = message.text();
    if (REPORTED.contains(message.type())
        && !REPLACED.contains(text.split(", ", 2)[0])
        && !text.startsWith(REPEATED)) {
      found.add("console " + message.type() + ": " + firstLine(text));
    }
  }

  private void add(WebError error) {
    found.add("uncaught " + firstLine(error.error()));
  }

  private void add(Request request) {
    String failure = request.failure();
    if (!ABORTED.equals(failure)) {
      found.add("no answer: " + request.method() + " " + request.url() + ": " + failure);
    }
  }

  private void add(Response response) {
    if (response.status() >= 400) {
      String method = response.request().method();
      found.add("status " + response.status() + ": " + method + " " + response.url());
    }
  }

  /** What follows is where in the script. */
  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
