package org.councilnotes.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.NoteDraft;
import org.councilnotes.SampleArchive;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.access.ArchiveUser;
import org.councilnotes.access.Role;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.Visitor;
import org.councilnotes.web.WebServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a page asks the archive, whose store may be another machine. */
class StoreCallsTest {

  private static final int NOTES = 10;

  @TempDir private static Path folder;

  private static CountedReader calls;
  private static CountedReader complete;
  private static Role role = Role.ANONYMOUS;
  private static WebServer.Running server;

  @BeforeAll
  static void start() {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      for (int i = 0; i < NOTES; i++) {
        Note note = note(i);
        writer.put(note);
        writer.putLedgerEntry(
            new LedgerEntry(
                "notes/%s.pdf".formatted(note.id()),
                "",
                "1",
                new FileOutcome.Indexed(),
                Optional.of(note.id())));
      }
      writer.commit();
    }
    calls = new CountedReader(index.reader(), new TreeMap<>());
    complete = new CountedReader(index.reader(), new TreeMap<>());
    server =
        WebServer.start(
            new WebServer.Parts(
                ArchiveAccess.of(
                    calls.asReader(),
                    Optional.of(complete.asReader()),
                    () -> new ArchiveUser("rosa", role)),
                new Corpus(folder.resolve("corpus")),
                IngestInstructions.USUAL,
                Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
                SeriesCatalogue.shipped(),
                new IngestProgress(Clock.systemUTC()),
                new CurationFiles(new Corpus(folder.resolve("corpus")), () -> {})),
            0);
    // What the archive holds values of is counted once
    Visitor.at(server.port()).page("/?q=");
  }

  @BeforeEach
  void count() {
    role = Role.ANONYMOUS;
    calls.byName().clear();
    complete.byName().clear();
  }

  @AfterAll
  static void stop() {
    server.close();
    calls.reader().close();
    complete.reader().close();
  }

  private static Note note(int i) {
    return NoteDraft.numbered("91%d0/1%d".formatted(i, i % 3 + 7))
        .date("201%d-05-03".formatted(i % 3 + 7))
        .paragraphOnPage("Customs officers visited port %d.".formatted(i), 1)
        .country("BO", MentionRole.HOST, "")
        .build();
  }

  @Test
  void resultsAskForTheFilesOfAllHitsAtOnce() {
    Document page = page("/?q=customs&grouped=false");

    assertThat(page.select(".hit")).hasSize(NOTES);
    assertThat(page.select(".hit a[href*=original]")).hasSize(NOTES);
    assertThat(calls.byName()).isEqualTo(Map.of("searchExactly", 1, "sources", 1));
  }

  /** Each world keeps what was counted and read of it. */
  @Test
  void worldsThatAreAskedInTurnAreCountedOnceEach() {
    askBothWorlds();
    complete.byName().clear();
    calls.byName().clear();

    askBothWorlds();
    for (CountedReader world : List.of(calls, complete)) {
      assertThat(world.byName()).containsEntry("searchExactly", 1).doesNotContainKey("proposals");
    }
  }

  private static void askBothWorlds() {
    for (Role one : List.of(Role.READER, Role.ANONYMOUS)) {
      role = one;
      for (String address : List.of("/?q=customs&grouped=false", "/status")) {
        Visitor.at(server.port()).page(address);
      }
    }
  }

  @Test
  void namesInTheWordsAreCountedInOneCall() {
    Document page = page("/?q=Bolivia+customs");

    assertThat(page.select(".names__name").eachAttr("href"))
        .containsExactly("/?q=customs&country=BO&typed=Bolivia+customs");
    assertThat(calls.byName()).containsEntry("counts", 1);
  }

  @Test
  void everyRemedyIsTriedInOneCall() {
    Document page = page("/?q=%22zeppelin+customs%22&country=BO&year.from=2018");

    assertThat(page.select(".remedies a").eachAttr("href")).contains("/?country=BO&year.from=2018");
    assertThat(calls.byName()).isEqualTo(Map.of("searchExactly", 3, "correction", 1, "counts", 1));
  }

  @Test
  void remediesForProgramsAreTriedInOneCallAndOnlyWhereNothingIsFound() {
    calls.byName().clear();
    Visitor.at(server.port()).json("/api/search?q=%22zeppelin+customs%22&country=BO");
    assertThat(calls.byName()).containsEntry("counts", 1);

    calls.byName().clear();
    Visitor.at(server.port()).json("/api/search?q=customs&page=50");
    assertThat(calls.byName()).isEqualTo(Map.of("searchExactly", 1));
  }

  @Test
  void exportAsksForTheFilesOfItsNotesAtOnce() {
    calls.byName().clear();
    String table = Visitor.at(server.port()).get("/api/export?q=customs&format=csv").body();

    assertThat(table.lines().filter(line -> line.contains("Customs officers"))).hasSize(NOTES);
    assertThat(calls.byName()).containsEntry("sources", 1).containsEntry("streamExactly", 1);
  }

  @Test
  void statusReadsNotesAndLedgerOnce() {
    page("/status");
    assertThat(calls.byName()).containsEntry("notes", 1).containsEntry("ledger", 1);

    calls.byName().clear();
    Visitor.at(server.port()).json("/api/status");
    assertThat(calls.byName()).isEqualTo(Map.of("notes", 1, "ledger", 1));
  }

  @Test
  void homePageTriesItsExamplesInOneCall() {
    Document home = page("/");

    assertThat(home.select(".home__examples a")).isNotEmpty();
    // counts: by year, of programmes with countries, and of all examples
    assertThat(calls.byName()).containsEntry("searchExactly", 2).containsEntry("counts", 3);
    assertThat(calls.byName()).doesNotContainKey("completions");
  }

  @Test
  void linesComeFromOneSearch() {
    Document page = page("/?q=customs&view=kwic");

    assertThat(page.select("#results").text()).isEqualTo("10 passages in 10 notes");
    assertThat(page.select(".facet__name").eachText()).contains("Countries and territories");
    assertThat(calls.byName()).isEqualTo(Map.of("streamExactly", 1));
  }

  /**
   * A reader and how often each of its methods was called, also on snapshots of it; a method that
   * only calls others is not counted.
   */
  private record CountedReader(ArchiveReader reader, Map<String, Integer> byName)
      implements InvocationHandler {

    ArchiveReader asReader() {
      Class<?>[] contract = {ArchiveReader.class};
      return (ArchiveReader)
          Proxy.newProxyInstance(ArchiveReader.class.getClassLoader(), contract, this);
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      if (method.isDefault()) {
        return InvocationHandler.invokeDefault(proxy, method, arguments);
      }
      if (method.getName().equals("equals")) {
        return proxy == arguments[0];
      }
      if (method.getName().equals("hashCode")) {
        return System.identityHashCode(proxy);
      }
      byName.merge(method.getName(), 1, Integer::sum);
      try {
        Object answer = method.invoke(reader, arguments);
        return answer instanceof ArchiveReader still
            ? new CountedReader(still, byName).asReader()
            : answer;
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  private static Document page(String address) {
    calls.byName().clear();
    return Visitor.at(server.port()).page(address);
  }
}
