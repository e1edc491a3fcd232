package org.councilnotes.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.query.HitOrder;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.ArchiveWriter;
import org.councilnotes.store.HitStream;
import org.councilnotes.store.SearchHit;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Lists without end of an archive that nobody writes to; they are begun, and read to their ends
 * once something has happened to the nodes.
 */
public final class LongLists implements AutoCloseable {

  /** In several shards. */
  private static final int NOTES = 6;

  private static final int OF_EACH = 250;
  private static final int PASSAGES = NOTES * OF_EACH;

  /** Several of each: which copies each of them reads is up to the cluster. */
  private static final List<HitOrder> SORTS =
      List.of(HitOrder.NOTE, HitOrder.RELEVANCE, HitOrder.NOTE, HitOrder.RELEVANCE);

  private final ArchiveReader reader;
  private final List<HitStream> lists = new ArrayList<>();
  private final List<Iterator<SearchHit>> begun = new ArrayList<>();
  private final List<ArchiveReader> stills = new ArrayList<>();

  /** Fills the archive, which was empty. */
  public LongLists(OpenSearchArchiveHome home) {
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

  public void begin() {
    for (HitOrder sort : SORTS) {
      HitStream all =
          reader.streamExactly(
              SearchRequest.of("zork").withListing(ResultPageRequest.OF_PASSAGES.withSort(sort)));
      lists.add(all);
      begun.add(all.hits().iterator());
      stills.add(reader.openSnapshot());
    }
    begun.forEach(Iterator::next);
  }

  /** Each hit has come once in the end. */
  public void endAndAssertWhole() {
    for (ArchiveReader still : stills) {
      assertThat(still.marks(new QueryExpression.Word("zork"), note(0).id())).hasSize(OF_EACH);
      still.close();
    }
    for (Iterator<SearchHit> list : begun) {
      List<String> rest = new ArrayList<>();
      list.forEachRemaining(hit -> rest.add(hit.passage().id()));
      assertThat(rest).hasSize(PASSAGES - 1).doesNotHaveDuplicates();
    }
    close();
  }

  @Override
  public void close() {
    lists.forEach(HitStream::close);
    lists.clear();
    begun.clear();
    stills.clear();
  }
}
