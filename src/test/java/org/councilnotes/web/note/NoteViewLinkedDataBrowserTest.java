package org.councilnotes.web.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.councilnotes.web.Chromium;
import org.councilnotes.web.SiteTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Data inside a page is no script: the browser neither runs it nor complains of it. */
class NoteViewLinkedDataBrowserTest extends SiteTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void policyOfThePageLetsDataBe() {
    Page page = CHROMIUM.page(1280);
    page.navigate(visitor().root() + "/notes/90364-19");

    assertThat(page.locator("script[type='application/ld+json']").textContent())
        .contains("schema.org");
  }
}
