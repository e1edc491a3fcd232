package org.councilnotes.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The Chromium of this machine as an extension of a test class: started for the first page that any
 * class of the virtual machine asks for, stopped behind its last. A test that asks for a page is
 * skipped where there is none.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {

  /** Debian's commands; the first has no windows and is the faster one for that. */
  private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium");

  private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

    @Override
    public void close() {
      playwright.close();
    }
  }

  private Optional<Store> session = Optional.empty();

  Page page(int width) {
    return browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
  }

  Page pageWithoutScripts() {
    return browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
  }

  Browser browser() {
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
    session = Optional.of(context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL));
  }

  /** Pages that tests left open would go on to ask for something. */
  @Override
  public void afterAll(ExtensionContext context) {
    session
        .map(store -> store.get(Started.class, Started.class))
        .ifPresent(started -> List.copyOf(started.browser().contexts()).forEach(c -> c.close()));
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
