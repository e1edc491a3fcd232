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
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Chromium of this machine as an extension of a test class: started for the first page that the
 * class asks for, stopped behind its last test. A test that asks for a page is skipped where there
 * is none.
 */
final class Chromium implements AfterAllCallback {

  private record Started(Playwright playwright, Browser browser) {}

  private Optional<Started> started = Optional.empty();

  Page page(int width) {
    return browser().newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
  }

  Page pageWithoutScripts() {
    return browser().newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
  }

  Browser browser() {
    if (started.isEmpty()) {
      started = Optional.of(start());
    }
    return started.get().browser();
  }

  private static Started start() {
    Optional<Path> program = program();
    assumeTrue(program.isPresent(), "no chromium");
    Playwright playwright = Playwright.create();
    LaunchOptions options = new LaunchOptions().setExecutablePath(program.orElseThrow());
    return new Started(playwright, playwright.chromium().launch(options));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    started.ifPresent(one -> one.playwright().close());
    started = Optional.empty();
  }

  private static Optional<Path> program() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
