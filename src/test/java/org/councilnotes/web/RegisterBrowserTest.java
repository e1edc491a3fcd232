package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.fetch.LocalRegister.pdf;
import static org.councilnotes.fetch.LocalRegister.sends;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.councilnotes.TestCorpus;
import org.councilnotes.fetch.LocalRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody has notes fetched in a real browser. Pictures go where {@link Pictures} says. */
class RegisterBrowserTest {

  private static final String ADDRESS = "archive.register.address";

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;
  private LocalRegister register;
  private CorrectedSite site;

  @BeforeEach
  void open() {
    register = new LocalRegister();
    System.setProperty(ADDRESS, register.home().toString());
    TestCorpus files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("first.txt", "90801/17", "The walrus spoke.")
            .write("first.txt.meta.yaml", "series: port-report\nperiod: 2016\n")
            .note("third.txt", "90803/19", "The report for 2017 is in document 90650/18.")
            .write("third.txt.meta.yaml", "series: port-report\nperiod: 2018\n");
    site = CorrectedSite.open(files, folder.resolve("index"));
  }

  @AfterEach
  void close() {
    site.close();
    System.clearProperty(ADDRESS);
    register.close();
  }

  @Test
  void outcomeComesByItselfOnceTheRegisterHasAnswered() {
    CountDownLatch shown = new CountDownLatch(1);
    register.on(
        "ST-90650-2018-INIT",
        exchange -> {
          shown.await();
          sends(pdf("the second report")).to(exchange);
        });
    Page page = CHROMIUM.page(1280);
    page.navigate(site.visitor().root() + "/status");
    page.getByRole(AriaRole.LINK, named("Fetch notes from the register")).click();
    page.getByLabel("Document numbers").fill("90650/18");
    page.getByRole(AriaRole.BUTTON, named("Fetch")).click();
    assertThat(page.locator("#outcomes [role=status]"))
        .hasText("One document waits or is being fetched.");

    shown.countDown();

    assertThat(page.locator("#outcomes tbody tr")).containsText("fetched: 90650-18.pdf");
    assertThat(page.locator("#outcomes [role=status]")).hasText("Nothing waits.");
  }

  @Test
  void missingEditionIsFetchedFromItsSeriesWithoutScripts() {
    register.on("ST-90650-2018-INIT", sends(pdf("the second report")));
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + "/series/port-report");
    page.getByRole(AriaRole.LINK, named("Look in the register")).click();
    assertThat(page.locator(".register__places")).containsText("The report for 2017");
    page.getByRole(AriaRole.BUTTON, named("Fetch 90650/18")).click();
    while (page.locator("#outcomes a").count() > 0) {
      page.locator("#outcomes a").click();
    }
    assertThat(page.locator("#outcomes tbody tr")).containsText("fetched: 90650-18.pdf");
  }

  @Test
  void pageIsAccessibleAndFitsAtEveryWidthInEveryLanguage() {
    site.visitor().send("/register", "numbers", "90651/18 90652/18");
    for (String language : List.of("en", "fr", "es")) {
      for (int width : List.of(1280, 360)) {
        Page page = CHROMIUM.page(width);
        page.navigate(
            site.visitor().root()
                + "/register?series=port-report&from=2017-01-01&lang="
                + language);
        Pictures.takeWhole(page, "register-" + language + "-" + width);

        assertThat(Axe.violations(page)).as("%s at %d", language, width).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.close();
      }
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
