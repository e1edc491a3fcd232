package org.councilnotes.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.SampleArchive;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.corpus.SeriesCatalogue;
import org.councilnotes.curation.CurationFiles;
import org.councilnotes.ingest.IngestInstructions;
import org.councilnotes.ingest.progress.IngestProgress;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.CompleteResult;
import org.councilnotes.store.HitStream;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * A running archive whose results fill several pages, and which knows how many answers are being
 * written.
 *
 * @param open answers and snapshots that were begun and not closed
 */
record LargeSite(LuceneArchiveReader archive, WebServer.Running server, AtomicInteger open)
    implements AutoCloseable {

  private static final int PASSAGES = 200;

  /** So long that a client who reads nothing holds up whoever writes. */
  private static final String LONG = "Customs controls were strengthened in all ports. ".repeat(30);

  private static final List<String> COUNTRIES =
      List.of("BO Bolivia", "PE Peru", "BR Brazil", "PA Panama", "MX Mexico");

  static LargeSite in(Path folder) {
    LuceneArchiveHome index = LuceneArchiveHome.publicWorld(folder.resolve("index"));
    try (LuceneArchiveWriter writer = index.writer(Thesaurus.NONE)) {
      for (int year = 17; year < 20; year++) {
        writer.put(note(year));
      }
      writer.commit();
    }
    LuceneArchiveReader archive = index.reader();
    AtomicInteger open = new AtomicInteger();
    Path corpus = folder.resolve("corpus");
    WebServer.Parts parts =
        new WebServer.Parts(
            ArchiveAccess.of(watched(archive, open)),
            new Corpus(corpus),
            IngestInstructions.USUAL,
            Vocabulary.load(SampleArchive.corpus().existingVocabularyFolder()),
            SeriesCatalogue.shipped(),
            new IngestProgress(Clock.systemUTC()),
            new CurationFiles(new Corpus(corpus), () -> {}));
    return new LargeSite(archive, WebServer.start(parts, 0), open);
  }

  private static Note note(int year) {
    NoteDraft draft =
        NoteDraft.numbered("91%d0/%d".formatted(year, year))
            .report("visits", "20%d-01-01".formatted(year), "20%d-12-31".formatted(year));
    IntStream.range(0, PASSAGES).forEach(i -> passage(draft, year, i));
    return draft.build();
  }

  /** Of Bolivia, of Bolivia and Peru, and so on, in turn. */
  private static void passage(NoteDraft draft, int year, int i) {
    List<String> countries = COUNTRIES.subList(0, 1 + i % COUNTRIES.size());
    String places = String.join(", ", countries.stream().map(c -> c.substring(3)).toList());
    draft.paragraph("Visit %d of 20%d went to %s. %s".formatted(i, year, places, LONG));
    countries.forEach(c -> draft.country(c.substring(0, 2), MentionRole.HOST, c.substring(3)));
  }

  private static ArchiveReader watched(ArchiveReader reader, AtomicInteger open) {
    return watched(reader, open, () -> {});
  }

  private static ArchiveReader watchedSnapshot(ArchiveReader reader, AtomicInteger open) {
    open.incrementAndGet();
    return watched(reader, open, open::decrementAndGet);
  }

  private static ArchiveReader watched(ArchiveReader reader, AtomicInteger open, Runnable closed) {
    Class<?>[] contract = {ArchiveReader.class};
    return (ArchiveReader)
        Proxy.newProxyInstance(
            ArchiveReader.class.getClassLoader(),
            contract,
            (_, method, arguments) -> {
              try {
                Object answer = method.invoke(reader, arguments);
                if (method.getName().equals("close")) {
                  closed.run();
                }
                return counted(answer, open);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Object counted(Object answer, AtomicInteger open) {
    return switch (answer) {
      case HitStream all -> counted(all, open);
      case ArchiveReader snapshot -> watchedSnapshot(snapshot, open);
      case CompleteResult all -> new CompleteResult(all.result(), counted(all.hits(), open));
      case null, default -> answer;
    };
  }

  private static HitStream counted(HitStream all, AtomicInteger open) {
    open.incrementAndGet();
    return all.withHits(all.hits().onClose(open::decrementAndGet));
  }

  Visitor visitor() {
    return Visitor.at(server.port());
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
