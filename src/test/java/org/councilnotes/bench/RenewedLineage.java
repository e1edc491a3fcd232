package org.councilnotes.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.ingest.LineageUpdate;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;

/** The newest edition of a series arrives, and the lives of all editions are written anew. */
final class RenewedLineage implements Side {

  private final String name;
  private final List<Note> editions;
  private final LuceneArchiveHome index;
  private final Thesaurus thesaurus;

  private RenewedLineage(String name, List<Note> editions, LuceneArchiveHome index) {
    this.name = name;
    this.editions = editions;
    this.index = index;
    this.thesaurus = Vocabulary.load(Optional.empty()).thesaurus();
  }

  static RenewedLineage of(String name, List<Note> editions) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
    RenewedLineage side = new RenewedLineage(name, editions, LuceneArchiveHome.publicWorld(folder));
    try (LuceneArchiveWriter writer = side.index.writer(side.thesaurus)) {
      editions.forEach(writer::put);
      new LineageUpdate(writer).renew();
      writer.commit();
    }
    return side;
  }

  @Override
  public String name() {
    return name;
  }

  /** Two runs: the newest edition goes, and comes again. */
  @Override
  public void run() {
    try (LuceneArchiveWriter writer = index.writer(thesaurus)) {
      writer.removeNote(editions.getLast().id());
      new LineageUpdate(writer).renew();
      writer.commit();
      writer.put(editions.getLast());
      new LineageUpdate(writer).renew();
      writer.commit();
    }
  }
}
