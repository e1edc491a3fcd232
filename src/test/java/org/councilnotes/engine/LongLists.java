package org.councilnotes.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.Thesaurus;
import org.councilnotes.search.AllHits;
import org.councilnotes.search.ArchiveReader;
import org.councilnotes.search.ArchiveWriter;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Listing;
import org.councilnotes.search.Query;
import org.councilnotes.search.SearchRequest;
import org.councilnotes.search.Sort;

/**
 * Lists without end of an archive that nobody writes to; they are begun, and read to their ends
 * once something has happened to the nodes.
 */
final class LongLists implements AutoCloseable {

  /** In several shards. */
  private static final int NOTES = 6;

  private static final int OF_EACH = 250;
  private static final int PASSAGES = NOTES * OF_EACH;

  /** Several of each: which copies each of them reads is up to the cluster. */
  private static final List<Sort> SORTS =
      List.of(Sort.NOTE, Sort.RELEVANCE, Sort.NOTE, Sort.RELEVANCE);

  private final ArchiveReader reader;
  private final List<AllHits> lists = new ArrayList<>();
  private final List<Iterator<Hit>> begun = new ArrayList<>();
  private final List<ArchiveReader> stills = new ArrayList<>();

  /** Fills the archive, which was empty. */
  LongLists(EngineHome home) {
    try (ArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      IntStream.range(0, NOTES).mapToObj(LongLists::note).forEach(writer::put);
      writer.commit();
    }
    reader = home.reader();
  }

  private static Note note(int number) {
    NoteDraft draft = NoteDraft.numbered((90_100 + number) + "/20").subject("Lists").cover("Lists");
    IntStream.range(0, OF_EACH).forEach(i -> draft.paragraph("The zork said %d.".formatted(i)));
    return draft.build();
  }

  void begin() {
    for (Sort sort : SORTS) {
      AllHits all = reader.every(SearchRequest.of("zork").listed(Listing.OF_PASSAGES.by(sort)));
      lists.add(all);
      begun.add(all.hits().iterator());
      stills.add(reader.still());
    }
    begun.forEach(Iterator::next);
  }

  /** Each hit has come once in the end. */
  void endAndAssertWhole() {
    for (ArchiveReader still : stills) {
      assertThat(still.marks(new Query.Word("zork"), note(0).id())).hasSize(OF_EACH);
      still.close();
    }
    for (Iterator<Hit> list : begun) {
      List<String> rest = new ArrayList<>();
      list.forEachRemaining(hit -> rest.add(hit.passage().id()));
      assertThat(rest).hasSize(PASSAGES - 1).doesNotHaveDuplicates();
    }
    close();
  }

  @Override
  public void close() {
    lists.forEach(AllHits::close);
    lists.clear();
    begun.clear();
    stills.clear();
  }
}
