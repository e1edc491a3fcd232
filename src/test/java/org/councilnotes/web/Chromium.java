package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The Chromium of this machine as an extension of a test class: started for the first page that any
 * class of the virtual machine asks for, stopped behind its last. A test that asks for a page is
 * skipped where there is none. A test fails at its end where its pages had {@link BrowserProblems}
 * that it did not {@link #expect}; it need not close them.
 */
public final class Chromium implements BeforeAllCallback, AfterTestExecutionCallback {

  /** Debian's commands; the first has no windows and is the faster one for that. */
  private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium");

  /** Milliseconds: what comes late on a busy machine is no failure. */
  private static final int PATIENCE = 30_000;

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

    @Override
    public void close() {
      playwright.close();
    }
  }

  private final BrowserProblems problems = new BrowserProblems();
  private Optional<Store> session = Optional.empty();

  public Page page(int width) {
    return page(new NewPageOptions().setViewportSize(width, 900));
  }

  public Page pageWithoutScripts() {
    return page(new NewPageOptions().setJavaScriptEnabled(false));
  }

  /** A page with a storage of its own, as all have. */
  Page page(NewPageOptions options) {
    Page page = browser().newPage(options);
    problems.watch(page.context());
    return page;
  }

  /** Problems whose line contains all of these words do not fail the test that runs now. */
  void expect(String... words) {
    problems.expect(words);
  }

  /** What went wrong in the pages of this test since this was last asked; it may be reported. */
  List<String> takeProblems() {
    contexts().forEach(BrowserProblems::await);
    return problems.take();
  }

  private Browser browser() {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no chromium");
    return session
        .orElseThrow()
        .computeIfAbsent(Started.class, _ -> start(program.orElseThrow()), Started.class)
        .browser();
  }

  private static Started start(Path program) {
    Playwright playwright = Playwright.create();
    LaunchOptions options = new LaunchOptions().setExecutablePath(program);
    return new Started(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    session = Optional.of(context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL));
  }

  /**
   * Before what the test class does behind each test: there the site may end, which pages that are
   * still open would complain of.
   */
  @Override
  public void afterTestExecution(ExtensionContext context) {
    List<String> unexpected = takeProblems();
    contexts().forEach(BrowserContext::close);
    problems.clear();
    assertThat(unexpected).as("problems in the browser").isEmpty();
  }

  private List<BrowserContext> contexts() {
    return session
        .map(store -> store.get(Started.class, Started.class))
        .map(started -> List.copyOf(started.browser().contexts()))
        .orElse(List.of());
  }

  private static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    List<String> folders = List.of(path.split(File.pathSeparator));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
