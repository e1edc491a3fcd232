package org.councilnotes.web.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.councilnotes.access.Role;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** How the pages and those who listen are told of a run. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ProgressPageTest {

  @TempDir private Path folder;
  private ReadingSite site;

  @BeforeEach
  void open() {
    site =
        ReadingSite.open(
            new Corpus(folder.resolve("corpus")),
            LuceneArchiveHome.publicWorld(folder.resolve("index")));
  }

  @AfterEach
  void close() {
    site.close();
  }

  @Test
  void listenerIsToldOfEachStepAndOfTheEnd() throws Exception {
    site.pace().started(3);
    try (ReadingSite.Listener listener = site.listener()) {
      assertThat(listener.answer().headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(listener.answer().headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(listener.next("progress"))
          .contains("\"read\":0", "\"of\":3", "\"minutesLeft\":null");

      site.pace().ended("notes/a.txt");
      assertThat(listener.next("progress")).contains("\"read\":1", "\"of\":3");
      site.pace().started(1);
      assertThat(listener.next("progress")).contains("\"read\":1", "\"of\":4");
      site.pace().close();
      assertThat(listener.next("end")).isEqualTo("data:end");
      assertThat(listener.isAtTheEnd()).isTrue();
    }
  }

  @Test
  void whereNothingIsReadTheStreamEndsAtOnce() throws Exception {
    try (ReadingSite.Listener listener = site.listener()) {
      listener.next("end");
      assertThat(listener.isAtTheEnd()).isTrue();
    }
    assertThat(site.visitor().head(ProgressPage.PATH).statusCode()).isEqualTo(200);
    assertThat(site.visitor().page("/").select("[data-progress], script[src*=progress]")).isEmpty();
    assertThat(site.visitor().page("/status").select("[data-progress]")).isEmpty();
  }

  @Test
  void oneListenerTooManyIsRefusedUntilAnotherHasLeft() throws Exception {
    site.pace().started(3);
    List<ReadingSite.Listener> listeners = new ArrayList<>();
    for (int i = 0; i < ProgressStream.MOST; i++) {
      listeners.add(site.listener());
      listeners.getLast().next("progress");
    }
    HttpResponse<String> refused = site.visitor().get(ProgressPage.PATH);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.body()).contains("Too many pages");
    assertThat(site.visitor().get("/").statusCode()).isEqualTo(200);

    site.pace().close();
    listeners.forEach(one -> one.next("end"));
    try (ReadingSite.Listener another = site.listener()) {
      another.next("end");
    }
    listeners.forEach(ReadingSite.Listener::close);
  }

  /** While nothing changes, too, which sends no progress. */
  @Test
  void placesOfListenersThatLeftAreFreeAgain() throws Exception {
    site.pace().started(3);
    for (int i = 0; i < ProgressStream.MOST; i++) {
      try (ReadingSite.Listener leaving = site.listener()) {
        leaving.next("progress");
      }
    }

    int tries = 0;
    while (isFull()) {
      assertThat(++tries).isLessThan(100);
      Thread.sleep(100);
    }
  }

  private boolean isFull() throws Exception {
    try (ReadingSite.Listener another = site.listener()) {
      return another.answer().statusCode() == 503;
    }
  }

  @Test
  void serverThatStopsDoesNotWaitForListeners() throws Exception {
    site.pace().started(3);
    try (ReadingSite.Listener listener = site.listener()) {
      listener.next("progress");
      site.stop();
      assertThat(listener.isAtTheEnd()).isTrue();
    }
  }

  @Test
  void pagesShowTheStateTheyWereLoadedWith() {
    site.pace().started(1200);
    site.pace().ended("notes/a.txt");

    for (String address : List.of("/status", "/?q=ports")) {
      Element part = site.visitor().page(address).select("[data-progress]").first();
      assertThat(part.text()).contains("Reading the corpus: 1 of 1,200 files");
      assertThat(part.select("progress").attr("max")).isEqualTo("1200");
      assertThat(part.select("progress").attr("value")).isEqualTo("1");
      assertThat(part.select("a").attr("href")).isEqualTo(address);
      assertThat(part.select("[role=status]").text()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"ANONYMOUS", "READER"})
  void howManyFilesAreReadIsNotToldToReaders(Role role) throws Exception {
    Path other = folder.resolve("other");
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(other.resolve("index"));
    try (ReadingSite asked = ReadingSite.openAs(role, new Corpus(other), home)) {
      asked.pace().started(1207);
      for (int i = 0; i < 403; i++) {
        asked.pace().ended("notes/a.txt");
      }

      for (String address : List.of("/", "/?q=ports", "/status")) {
        Element part = asked.visitor().page(address).select("[data-progress]").first();
        assertThat(part.text()).contains("Notes are being read");
        assertThat(part.select("progress").hasAttr("value")).isFalse();
        assertThat(part.outerHtml()).doesNotContain("207", "403", "1 min");
      }
      asked.pace().derivation().report(12, 34);
      JsonNode status = asked.visitor().json("/api/status");
      assertThat(status.required("reading").isEmpty()).isTrue();
      assertThat(status.has("vectors")).isFalse();
      try (ReadingSite.Listener listener = asked.listener()) {
        assertThat(listener.next("progress")).isEqualTo("data:{}");
        asked.pace().ended("notes/b.txt");
        asked.pace().close();
        listener.next("end");
      }
    }
  }

  @Test
  void vectorsThatAreNotInStepAreTold() {
    assertThat(site.visitor().json("/api/status").has("vectors")).isFalse();
    site.pace().derivation().begin();
    assertThat(site.visitor().page("/status").text()).contains("Vectors of meaning are being");
    site.pace().derivation().report(1203, 2404);
    assertThat(site.visitor().page("/status").text()).contains("1,203 of 2,404 notes");
    assertThat(site.visitor().json("/api/status").at("/vectors/done").asInt()).isEqualTo(1203);
    site.pace().derivation().end(false);
    assertThat(site.visitor().page("/status").text()).contains("the log of the server says why");
    assertThat(site.visitor().json("/api/status").at("/vectors/state").asString())
        .isEqualTo("failed");
    site.pace().derivation().end(true);
    assertThat(site.visitor().page("/status").text()).doesNotContain("Vectors of meaning");
  }
}
