package org.councilnotes.web.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.councilnotes.TestCorpus;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.FileSelection;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.maintain.ArchiveMaintenance;
import org.councilnotes.ingest.maintain.WorldHomes;
import org.councilnotes.ingest.progress.IngestListener;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that only notes for authorised readers have, on their way to the public vocabulary. */
class RestrictedNamesIntegrationTest {

  private static final String EDITING = "archive.editing";
  private static final String LONG_FORM = "Harbour Light Cooperation Project";

  @TempDir private Path folder;
  private TestCorpus files;
  private ArchiveReader open;
  private ArchiveReader complete;
  private ArchiveUser user = new ArchiveUser("eva", Role.EDITOR);
  private WebServer.Running server;

  @BeforeEach
  void serve() {
    files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("a.txt", "90801/19", "The HALICOP project trained 20 officers.")
            .note("b.txt", "90802/19", "The MARISTEL project is a programme.")
            .marked("l.txt", "90803/19", "LIMITE", "The TAMANDUA project is a programme of few.")
            .marked("m.txt", "90804/19", "LIMITE", "The " + LONG_FORM + " (HALICOP) began.");
    Path index = folder.resolve("index");
    WorldHomes homes =
        new WorldHomes(
            LuceneArchiveHome.publicWorld(index),
            Optional.of(LuceneArchiveHome.completeWorld(index)));
    new ArchiveMaintenance(files.corpus(), homes, false)
        .update(FileSelection.CHANGED, IngestListener.NONE);
    open = homes.publicWorld().reader();
    complete = homes.completeWorld().orElseThrow().reader();
    System.setProperty(EDITING, "true");
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(open, Optional.of(complete), () -> user),
                files.corpus(),
                IngestInstructions.USUAL,
                Vocabulary.load(Optional.empty()),
                SeriesCatalogue.shipped(),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(files.corpus(), () -> {})),
            0);
  }

  @AfterEach
  void close() {
    System.clearProperty(EDITING);
    server.close();
    open.close();
    complete.close();
  }

  private Visitor visitor() {
    return Visitor.at(server.port());
  }

  private static String row(Document page, String name) {
    return page.select("tbody tr").stream()
        .filter(row -> row.select(".workbench__name label").text().equals(name))
        .findFirst()
        .map(Element::text)
        .orElseThrow();
  }

  @Test
  void pageSaysWhatOnlyRestrictedNotesPropose() {
    Document page = visitor().page("/vocabulary");
    String said = "Only notes for authorised readers name it.";
    assertThat(row(page, "TAMANDUA")).contains(said);
    assertThat(row(page, "HALICOP")).doesNotContain(said);
    assertThat(row(page, "MARISTEL")).doesNotContain(said);

    user = ArchiveUser.ANONYMOUS;
    assertThat(visitor().page("/vocabulary").text()).doesNotContain("TAMANDUA", LONG_FORM, said);
  }

  @Test
  void nameFromRestrictedNotesIsPublishedOnlyWhereAPersonAgrees() throws Exception {
    String[] accept = {"action", "accept", "code", "TAMANDUA", "code", "HALICOP"};
    HttpResponse<String> preview = visitor().send("/vocabulary/preview", accept);
    Element form = Jsoup.parse(preview.body()).select(".workbench__confirm").first();
    assertThat(form.select("li").eachText()).containsExactly(LONG_FORM, "TAMANDUA");
    assertThat(form.select("input[name=publish][required]")).hasSize(1);

    HttpResponse<String> refused = visitor().send("/vocabulary/change", accept);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("TAMANDUA", "agree that they become public");
    assertThat(files.corpus().vocabularyFolder().resolve("programmes.yaml")).doesNotExist();

    String[] agreed = {
      "action", "accept", "code", "TAMANDUA", "code", "HALICOP", "publish", "true"
    };
    assertThat(visitor().send("/vocabulary/change", agreed).statusCode()).isEqualTo(302);
    assertThat(Files.readString(files.corpus().vocabularyFolder().resolve("programmes.yaml")))
        .contains("TAMANDUA", LONG_FORM);
  }

  @Test
  void publicNamesAreAcceptedAsBefore() {
    String[] accept = {"action", "accept", "code", "MARISTEL"};
    HttpResponse<String> preview = visitor().send("/vocabulary/preview", accept);
    assertThat(Jsoup.parse(preview.body()).select("input[name=publish]")).isEmpty();
    assertThat(visitor().send("/vocabulary/change", accept).statusCode()).isEqualTo(302);
  }
}
