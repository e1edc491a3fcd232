package org.councilnotes.web.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.councilnotes.TestCorpus;
import org.councilnotes.store.WriteLock;
import org.councilnotes.web.security.FormVisitor;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A rebuild that editors start, stop and start again while the archive is served. */
class RebuildIntegrationTest {

  private static final int NOTES = 45;

  @TempDir private Path folder;

  private TestCorpus notes(int count) {
    TestCorpus files = TestCorpus.in(folder.resolve("corpus"));
    for (int i = 0; i < count; i++) {
      files.note("n" + i + ".txt", 90_800 + i + "/19", "The walrus spoke " + i + " times.");
    }
    return files;
  }

  private static JsonNode runs(FormVisitor visitor) {
    return WaitingSite.status(visitor).get("runs");
  }

  private static int served(FormVisitor visitor) {
    return WaitingSite.status(visitor).at("/counts/indexed").intValue();
  }

  @Tag("campaign")
  @Tag("crash")
  @Test
  void stoppedRebuildLeavesWhatIsServedAndTheNextOneGoesOn() throws Exception {
    try (WaitingSite site = WaitingSite.open(notes(NOTES), folder)) {
      FormVisitor editor = site.visitor("emil");
      String snapshot = editor.page("/status").select(".snapshot").text();
      site.held().holdAfter(NOTES - 10);

      assertThat(WaitingSite.send(editor, "/waiting/run", "kind", "rebuild")).isEqualTo(302);
      site.await(site.held()::isHolding);

      Document page = editor.page("/waiting");
      assertThat(page.select(".run").text()).contains("Rebuild: under way");
      assertThat(page.select("[data-progress]")).hasSize(1);
      assertThat(page.select("form[action=/waiting/retry]")).isEmpty();
      assertThat(served(editor)).isEqualTo(NOTES);
      assertThat(WaitingSite.send(editor, "/waiting/run", "kind", "tagging")).isEqualTo(409);
      assertThat(WaitingSite.send(editor, "/waiting/stop")).isEqualTo(302);
      site.awaitEnd();
      assertThat(WaitingSite.send(editor, "/waiting/stop")).isEqualTo(302);

      assertThat(runs(editor).at("/last/end").stringValue()).isEqualTo("stopped");
      assertThat(editor.page("/waiting").text())
          .contains("Rebuild: stopped at", "the next rebuild goes on from there");
      assertThat(editor.page("/status").select(".snapshot").text()).isEqualTo(snapshot);
      assertThat(served(editor)).isEqualTo(NOTES);

      site.held().letGo();
      assertThat(WaitingSite.send(editor, "/waiting/run", "kind", "rebuild")).isEqualTo(302);
      site.awaitEnd();

      JsonNode last = runs(editor).get("last");
      assertThat(last.get("end").stringValue()).isEqualTo("done");
      assertThat(last.get("read").intValue()).isBetween(10, NOTES - 20);
      assertThat(runs(editor).get("rebuildUnfinished").booleanValue()).isFalse();
      assertThat(served(editor)).isEqualTo(NOTES);
      assertThat(editor.page("/status").select(".snapshot").text()).isNotEqualTo(snapshot);
    }
  }

  @Test
  void runWaitsForThatOfAnotherProcessAndSaysSo() throws Exception {
    try (WaitingSite site = WaitingSite.open(notes(3), folder)) {
      FormVisitor editor = site.visitor("emil");
      try (WriteLock _ = site.lock()) {
        assertThat(WaitingSite.send(editor, "/waiting/run", "kind", "tagging")).isEqualTo(302);
        site.await(() -> runs(editor).at("/current/state").asString("").equals("waiting"));
        assertThat(editor.page("/waiting").select(".run").text())
            .contains("it waits for another run that is writing now");
      }
      site.awaitEnd();

      assertThat(runs(editor).at("/last/end").stringValue()).isEqualTo("done");
      assertThat(runs(editor).at("/last/tagged").intValue()).isEqualTo(3);
      assertThat(editor.page("/status").select("main").text())
          .contains("3 other notes were tagged again.");
    }
  }
}
