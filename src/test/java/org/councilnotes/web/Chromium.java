package org.councilnotes.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The Chromium of this machine; a test that asks for it is skipped where there is none. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

  static Chromium start() {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no chromium");
    Playwright playwright = Playwright.create();
    LaunchOptions options = new LaunchOptions().setExecutablePath(program.orElseThrow());
    return new Chromium(playwright, playwright.chromium().launch(options));
  }

  Page page(int width) {
    return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
  }

  Page pageWithoutScripts() {
    return browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
