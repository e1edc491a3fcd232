package org.councilnotes.lucene.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.councilnotes.note.PassageKind;
import org.councilnotes.store.schema.IndexFields;

/**
 * The columns of one segment in memory, each read when it is first used. Columns are immutable and
 * shared by all views that have the segment. Safe for use by many threads.
 */
public final class SegmentColumns {

  private final NoteBlocks blocks;
  private final Map<String, ValueColumn> columns = new ConcurrentHashMap<>();
  private int[] wordings = {};
  private CompactNumbers words = CompactNumbers.of(new int[0], 0);
  private byte[] kinds = {};
  private byte[] standing = {};

  private SegmentColumns(LeafReader segment) {
    try {
      blocks = NoteBlocks.in(segment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Cache of the columns of all open segments, and of what frequent words find in them. */
  public static final class Cache {

    /** Of the memory that there is, one part in so many is for counts. */
    private static final int SHARE = 20;

    private final Map<CacheKey, SegmentColumns> segments = new ConcurrentHashMap<>();
    private final SegmentCountsCache counts =
        new SegmentCountsCache(Runtime.getRuntime().maxMemory() / SHARE);

    SegmentColumns of(LeafReader segment) {
      CacheHelper core = segment.getCoreCacheHelper();
      return segments.computeIfAbsent(
          core.getKey(),
          _ -> {
            core.addClosedListener(this::remove);
            return new SegmentColumns(segment);
          });
    }

    private void remove(CacheKey segment) {
      Optional.ofNullable(segments.remove(segment)).ifPresent(counts::remove);
    }

    SegmentCountsCache counts() {
      return counts;
    }
  }

  NoteBlocks blocks() {
    return blocks;
  }

  /** The same array as for the view before, where nothing has changed: it is kept with counts. */
  synchronized byte[] standing(byte[] now) {
    if (!Arrays.equals(standing, now)) {
      standing = now;
    }
    return standing;
  }

  /** The values of a field; of a field that the segment lacks, no passage has any. */
  ValueColumn values(String field, LeafReader segment) {
    return columns.computeIfAbsent(field, _ -> read(field, segment));
  }

  private ValueColumn read(String field, LeafReader segment) {
    try {
      return ValueColumn.of(DocValues.getSortedSet(segment, field), blocks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The {@link PassageKind} of each passage, by document, as ordinal of the enum. */
  public synchronized byte[] kinds(LeafReader segment) throws IOException {
    if (kinds.length == 0) {
      byte[] read = new byte[blocks.documents()];
      PassageKind[] all = PassageKind.values();
      for (byte i = 0; i < all.length; i++) {
        PostingsEnum own =
            segment.postings(new Term(IndexFields.KIND, all[i].key()), PostingsEnum.NONE);
        while (own != null && own.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          read[own.docID()] = i;
        }
      }
      kinds = read;
    }
    return kinds;
  }

  /** How many words each passage has, by document. */
  public synchronized CompactNumbers words(LeafReader segment) throws IOException {
    if (words.isEmpty()) {
      int[] read = new int[blocks.documents()];
      int most = 0;
      NumericDocValues values = DocValues.getNumeric(segment, IndexFields.WORDS);
      for (int document = values.nextDoc(); document < read.length; document = values.nextDoc()) {
        read[document] = (int) values.longValue();
        most = Math.max(most, read[document]);
      }
      words = CompactNumbers.of(read, most + 1);
    }
    return words;
  }

  /**
   * The wording of each passage, by document, as ordinal in the segment; -1 for a passage without
   * one.
   */
  synchronized int[] wordings(LeafReader segment) throws IOException {
    if (wordings.length == 0) {
      int[] read = new int[blocks.documents()];
      SortedSetDocValues values = DocValues.getSortedSet(segment, IndexFields.WORDING);
      Arrays.setAll(read, _ -> -1);
      for (int document = values.nextDoc(); document < read.length; document = values.nextDoc()) {
        read[document] = (int) values.nextOrd();
      }
      wordings = read;
    }
    return wordings;
  }
}
