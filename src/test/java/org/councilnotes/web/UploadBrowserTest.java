package org.councilnotes.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.councilnotes.TestCorpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sends files and folders in a real browser. Pictures go where {@link Pictures} says. */
class UploadBrowserTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  /**
   * Drops two files and a folder: a browser makes entries of what comes from outside only, so these
   * are made here as it makes them, a folder giving its entries by and by.
   */
  private static final String DROP =
      """
      ([first, second]) => {
        const file = (name, text) => ({isFile: true, name,
            file: (done) => done(new File([text], name))});
        const folder = (name, parts) => ({isFile: false, name, createReader: () => {
          const left = [...parts, []];
          return {readEntries: (done) => setTimeout(() => done(left.shift()))};
        }});
        const entries = [
          file('dropped.txt', first),
          file('picture.png', 'x'),
          folder('tree', [[file('one.txt', second)], [folder('deep', [[file('empty.txt', '')]])]]),
        ];
        const data = {types: ['Files'],
            items: entries.map((entry) => ({webkitGetAsEntry: () => entry}))};
        for (const kind of ['dragenter', 'dragover', 'drop']) {
          const event = new Event(kind, {bubbles: true, cancelable: true});
          event.dataTransfer = data;
          document.querySelector('[data-upload-drop]').dispatchEvent(event);
        }
      }
      """;

  @TempDir private Path folder;
  private TestCorpus files;
  private UploadSite site;

  @BeforeEach
  void open() {
    files =
        TestCorpus.in(folder.resolve("corpus")).note("old.txt", "90800/19", "The oyster slept.");
    site = UploadSite.open(files, folder.resolve("index"), Map.of("archive.upload.free", "1MB"));
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static String note(String number, String text) {
    return TestCorpus.cover(number, "") + text + "\n";
  }

  private static FilePayload payload(String name, String text) {
    return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Locator row(Page page, String name) {
    return page.locator("#uploaded tbody tr", new Page.LocatorOptions().setHasText(name));
  }

  @Test
  void droppedFilesAndFoldersAreSentReadAndLinked() {
    Page page = CHROMIUM.page(1280);
    page.navigate(site.visitor().root() + "/status");
    assertThat(page.locator("[data-upload-hint]")).isVisible();

    page.evaluate(
        DROP,
        List.of(note("90811/19", "The walrus spoke."), note("90812/19", "The walrus slept.")));

    assertThat(row(page, "dropped.txt")).containsText("Indexed");
    assertThat(row(page, "dropped.txt").getByRole(AriaRole.LINK)).hasText("90811-19");
    assertThat(row(page, "tree/one.txt")).containsText("notes/uploads/tree/one.txt");
    assertThat(row(page, "tree/one.txt").getByRole(AriaRole.LINK)).hasText("90812-19");
    assertThat(page.locator("[data-upload-list] li"))
        .hasText(
            new String[] {
              "picture.png: a kind of file that is not taken",
              "tree/deep/empty.txt: no bytes, or a file that cannot be read"
            });
    assertThat(page.locator("[data-upload-sum]")).hasText("4 of 4 files done");
    assertThat(page.locator("[data-upload-says]")).hasText("Waiting: 0. Read: 2. Not taken: 0.");
    Pictures.takeWhole(page, "upload-dropped-1280");
    assertThat(files.path("uploads/tree/one.txt")).exists();
  }

  /** A file whose sidecar restricts it is sent with it, in one request. */
  @Test
  void fileIsSentTogetherWithItsSidecar() {
    Map<String, String> deciding = Map.of("archive.editing.markings", "true");
    try (UploadSite other = UploadSite.open(files, folder.resolve("other"), deciding)) {
      Page page = CHROMIUM.page(1280);
      page.navigate(other.visitor().root() + "/status");
      page.locator("#upload-files")
          .setInputFiles(
              new FilePayload[] {
                payload("r.txt", note("90817/19", "The walrus hid.")),
                payload("r.txt.meta.yaml", "marking: LIMITE"),
                payload("s.txt", note("90818/19", "The walrus left.")),
                payload("s.txt.meta.yaml", "marking: SECRETIVE"),
                payload("t.txt", note("90819/19", "The walrus came back.")),
                payload("t.txt.meta.yaml", "")
              });
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();

      assertThat(page.locator("[data-upload-sum]")).hasText("6 of 6 files done");
      assertThat(row(page, "In the corpus: notes/uploads/r.txt").first())
          .containsText("restricted");
      assertThat(page.locator("#uploaded")).containsText("its .meta.yaml file was not taken");
      assertThat(page.locator("[data-upload-list] li"))
          .hasText(
              "t.txt: its .meta.yaml file was not taken, so it was not sent: no bytes, or a file"
                  + " that cannot be read");
      assertThat(files.path("uploads/r.txt.meta.yaml")).exists();
      assertThat(files.path("uploads/s.txt")).doesNotExist();
      assertThat(files.path("uploads/t.txt")).doesNotExist();
      Pictures.takeWhole(page, "upload-pair-1280");
    }
  }

  @Test
  void progressOfAFileIsShownWhileItIsSentAndSendingCanBeStopped() {
    CHROMIUM.expect("api/files");
    Page page = CHROMIUM.page(360);
    page.navigate(site.visitor().root() + "/status");
    page.route("**/api/files?**", route -> {});

    page.locator("#upload-files")
        .setInputFiles(
            new FilePayload[] {
              payload("a.txt", "a"), payload("b.txt", "b"), payload("c.txt", "c")
            });
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();

    assertThat(page.locator("[data-upload-list] progress")).hasCount(2);
    assertThat(page.locator("[data-upload-sum]")).hasText("0 of 3 files done");
    Pictures.takeWhole(page, "upload-sending-360");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop")).click();
    assertThat(page.locator("[data-upload-list] li")).hasCount(3);
    assertThat(page.locator("[data-upload-list]")).containsText("c.txt: stopped");
    assertThat(page.locator("[data-upload-list] progress")).hasCount(0);
    assertThat(files.path("uploads")).doesNotExist();
  }

  @Test
  void keyboardSendsAFileIntoAnotherFolderAndReplacesAnOldOne() throws IOException {
    Page page = CHROMIUM.page(1280);
    page.navigate(site.visitor().root() + "/status");
    page.getByLabel("Folder of the corpus").fill("");
    page.getByLabel("Folder of the corpus").press("Tab");
    page.keyboard().press("ArrowDown");
    assertThat(page.getByLabel("Replace it")).isChecked();
    page.locator("#upload-files")
        .setInputFiles(payload("old.txt", note("90813/19", "The carpenter wept.")));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).press("Enter");

    assertThat(row(page, "old.txt").getByRole(AriaRole.LINK)).hasText("90813-19");
    assertThat(row(page, "old.txt")).containsText("notes/.replaced/");
    assertThat(Files.readString(files.path("old.txt"))).contains("carpenter");
  }

  @Test
  void formWorksWithoutScripts() throws IOException {
    Path tree = Files.createDirectories(folder.resolve("mine/inner"));
    Files.writeString(tree.resolve("b.txt"), note("90814/19", "The walrus spoke."));
    Page page = CHROMIUM.pageWithoutScripts();
    page.navigate(site.visitor().root() + "/status");
    page.locator("#upload-files")
        .setInputFiles(
            new FilePayload[] {
              payload("a.txt", note("90815/19", "The walrus wept.")), payload(".hidden.txt", "x")
            });
    page.getByLabel("A folder with all that is in it").setInputFiles(folder.resolve("mine"));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send")).click();

    assertThat(page.locator("h1")).hasText("Add files");
    assertThat(row(page, ".hidden.txt")).containsText("Not taken");
    site.settled();
    page.navigate(site.visitor().root() + "/status/files");
    assertThat(row(page, "a.txt").getByRole(AriaRole.LINK)).hasText("90815-19");
    assertThat(row(page, "mine/inner/b.txt").getByRole(AriaRole.LINK)).hasText("90814-19");
    assertThat(files.path("uploads/mine/inner/b.txt")).exists();
  }

  @Test
  void pageIsAccessibleAndFitsAtEveryWidthInEveryLanguage() {
    site.send("a-long-name-of-a-paper-that-somebody-scanned-in-the-cellar-of-the-archive.txt", "x");
    site.send("uploads/b.txt", note("90816/19", "The walrus spoke."));
    site.settled();
    for (String language : List.of("en", "fr", "es")) {
      for (int width : List.of(1280, 360)) {
        Page page = CHROMIUM.page(width);
        page.navigate(site.visitor().root() + "/status?lang=" + language);
        Pictures.takeWhole(page, "upload-" + language + "-" + width);

        assertThat(Axe.violations(page)).as("%s at %d", language, width).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        page.close();
      }
    }
  }
}
