package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is checked in a real browser: sent, stepped through, and looked at one verdict alone. */
@Tag("walk")
class DraftDeskBrowserTest {

  private static final String ADOPTED =
      "At every meeting the countries present reported on the drug situation at home and on changes"
          + " in their laws, strategies and institutions.";

  /** The second and the fourth sentence are altered ones. */
  private static final String DRAFT =
      ADOPTED
          + " "
          + ADOPTED.replace("every meeting", "one meeting")
          + " The zeppelin flew to Mars. "
          + ADOPTED.replace("institutions", "customs");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static void send(Page page) {
    page.navigate(SampleSite.address("/draft"));
    page.locator("#text").fill(DRAFT);
    page.locator("form.askbar button").first().click();
    assertThat(page).hasURL(Pattern.compile("/draft/checks/[0-9a-f]{32}$"));
    page.waitForLoadState(); // keys do nothing before the scripts listen
  }

  private static Locator current(Page page) {
    return page.locator(".line-of[aria-current]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 360})
  void keysLeadToWhatIsToBeLookedAt(int width) {
    Page page = CHROMIUM.page(width);
    send(page);
    page.keyboard().press("n");
    assertThat(page.locator("#looked-title")).hasText("Sentence 2");
    assertThat(current(page)).hasAttribute("id", "s2");
    assertThat(current(page)).isFocused();
    assertThat(page).hasURL(Pattern.compile("sentence=2"));
    assertThat(page.locator("#looked ins")).hasText(Pattern.compile("one"));
    assertThat(page.locator("#looked [data-cite]").first()).isVisible();
    page.keyboard().press("n");
    assertThat(page.locator("#looked-title")).hasText("Sentence 4");
    page.keyboard().press("p");
    assertThat(page.locator("#looked-title")).hasText("Sentence 2");
    assertThat(current(page)).hasCount(1);
    if (Axe.looksAt(width)) {
      assertThat(Axe.violations(page)).isEmpty();
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  @Test
  void sentenceThatIsClickedIsShownBesideAndTheAddressLeadsBackToIt() {
    Page page = CHROMIUM.page(1280);
    send(page);
    page.locator("#s1").click();
    assertThat(page.locator("#looked .fate")).hasText("As adopted");
    assertThat(current(page)).hasAttribute("id", "s1");
    page.reload();
    assertThat(page.locator("#looked-title")).hasText("Sentence 1");
    page.locator("#s3").click();
    assertThat(page.locator("#looked .fate")).hasText("New");
    page.goBack();
    assertThat(page.locator("#looked-title")).hasText("Sentence 1");
  }

  @Test
  void oneVerdictIsShownAlone() {
    Page page = CHROMIUM.page(1280);
    send(page);
    page.locator(".desk__tallies .fate--altered").click();
    assertThat(page.locator(".line-of")).hasCount(2);
    page.waitForLoadState();
    page.keyboard().press("n");
    assertThat(page.locator("#looked-title")).hasText("Sentence 2");
    assertThat(page).hasURL(Pattern.compile("verdict=altered&sentence=2"));
  }

  @Test
  void alarmIsDismissedAndTakenBack() {
    Page page = CHROMIUM.page(1280);
    page.navigate(SampleSite.address("/draft"));
    page.locator("#text").fill("The 3th meeting of the zeppelin was held on Mars. Nobody came.");
    page.locator("form.askbar button").first().click();
    assertThat(page.locator("#alarms")).hasText("1 alarm");
    assertThat(page.locator("#s1 .fate--alarm")).isVisible();
    page.locator(".desk__decide button").click();
    assertThat(page.locator("#alarms")).hasText("No alarm");
    assertThat(page.locator("#s1 .fate--alarm")).hasCount(0);
    page.locator(".desk__alarms summary").click();
    page.locator(".desk__decide button").click();
    assertThat(page.locator("#alarms")).hasText("1 alarm");
  }

  @Test
  void evidenceOfAnAlarmIsHighlightedInItsPassage() {
    Page page = CHROMIUM.page(1280);
    page.navigate(SampleSite.address("/draft"));
    page.locator("#text").fill("The report says: \"AIRCOP grew out of Operation COCAIR of 2009\".");
    page.locator("form.askbar button").first().click();
    assertThat(page.locator(".desk__alarms mark"))
        .hasText(Pattern.compile("^AIRCOP grew out of Operation COCAIR of 2008"));
    assertThat(page.locator(".desk__alarms .wording__text")).containsText("(UNODC)");
  }

  @Test
  void whatIsFoundIsToldToScreenReaders() {
    Page page = CHROMIUM.page(1280);
    send(page);
    page.locator("#s3").click();
    assertThat(page.locator("[data-desk-status]")).hasText("Sentence 3. New");
    page.locator("#s2").click();
    assertThat(page.locator("[data-desk-status]"))
        .hasText(Pattern.compile("^Sentence 2\\. Altered"));
  }

  @Test
  void draftThatIsKeptNoMoreIsToldByAPage() {
    Page page = CHROMIUM.page(1280);
    send(page);
    CHROMIUM.expect("410");
    String gone = SampleSite.address("/draft/checks/" + "0".repeat(32));
    page.route(
        Pattern.compile("sentence=3"),
        route -> route.resume(new Route.ResumeOptions().setUrl(gone)));
    page.locator("#s3").click();
    assertThat(page.locator("main")).containsText("not kept any more");
  }

  @Test
  void alarmIsDismissedWhereOneVerdictIsShown() {
    Page page = CHROMIUM.page(1280);
    page.navigate(SampleSite.address("/draft"));
    page.locator("#text").fill("The 3th meeting of the zeppelin was held on Mars. Nobody came.");
    page.locator("form.askbar button").first().click();
    page.locator(".desk__tallies .fate--new").click();
    page.locator(".desk__decide button").click();
    assertThat(page.locator("#alarms")).hasText("No alarm");
    assertThat(page).hasURL(Pattern.compile("\\?verdict=new#alarms$"));
    page.locator(".desk__alarms summary").click();
    page.locator(".desk__decide button").click();
    assertThat(page.locator("#alarms")).hasText("1 alarm");
  }

  @Test
  void withoutScriptsLinksDoTheSame() {
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(SampleSite.address("/draft"));
    page.locator("#file")
        .setInputFiles(
            new FilePayload("draft 7.txt", "text/plain", DRAFT.getBytes(StandardCharsets.UTF_8)));
    page.locator("form.askbar button").first().click();
    assertThat(page.locator("h1")).hasText("draft 7.txt");
    page.locator("[data-desk-step='1']").click();
    assertThat(page.locator("#looked-title")).hasText("Sentence 2");
    page.locator("[data-desk-step='1']").click();
    assertThat(current(page)).hasAttribute("id", "s4");
    page.locator("[data-desk-step='-1']").click();
    assertThat(page.locator("#looked-title")).hasText("Sentence 2");
    assertThat(page.title()).isEqualTo("Checked draft – Council notes archive");
  }
}
