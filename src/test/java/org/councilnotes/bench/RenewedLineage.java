package org.councilnotes.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.Vocabulary;
import org.councilnotes.index.IndexHome;
import org.councilnotes.index.LuceneWriter;
import org.councilnotes.ingest.Lineages;
import org.councilnotes.note.Note;
import org.councilnotes.note.Thesaurus;

/** The newest edition of a series arrives, and the lives of all editions are written anew. */
final class RenewedLineage implements Side {

  private final String name;
  private final List<Note> editions;
  private final IndexHome index;
  private final Thesaurus thesaurus;

  private RenewedLineage(String name, List<Note> editions, IndexHome index) {
    this.name = name;
    this.editions = editions;
    this.index = index;
    this.thesaurus = Vocabulary.load(Optional.empty()).thesaurus();
  }

  static RenewedLineage of(String name, List<Note> editions) throws Exception {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
    RenewedLineage side = new RenewedLineage(name, editions, IndexHome.publicWorld(folder));
    try (LuceneWriter writer = side.index.writer(side.thesaurus)) {
      editions.forEach(writer::put);
      new Lineages(writer).renew();
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
    try (LuceneWriter writer = index.writer(thesaurus)) {
      writer.removeNote(editions.getLast().id());
      new Lineages(writer).renew();
      writer.commit();
      writer.put(editions.getLast());
      new Lineages(writer).renew();
      writer.commit();
    }
  }
}
