package org.councilnotes.lucene.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.LongValues;
import org.councilnotes.query.Facet;
import org.councilnotes.query.HitOrder;
import org.councilnotes.store.Memoized;
import org.councilnotes.store.schema.IndexFields;

/**
 * The columns of a view, by which passages are counted and sorted, each read when it is first used.
 * Safe for use by many threads.
 */
public final class ViewColumns {

  private final IndexReader reader;
  private final List<SegmentView> segments;
  private final Set<Facet> facets;
  private final SegmentCountsCache counts;
  private final Map<String, FieldColumn> fields = new ConcurrentHashMap<>();
  private final Map<HitOrder, PassageOrder> orders = new ConcurrentHashMap<>();
  private final Supplier<CountryRoleColumn> mentions =
      Memoized.of(() -> new CountryRoleColumn(field(IndexFields.COUNTRY_ROLE)));
  private final Supplier<WordingGroupColumn> wordings = Memoized.of(this::readWordings);

  public ViewColumns(IndexReader reader, SegmentColumns.Cache cache) throws IOException {
    this.reader = reader;
    this.counts = cache.counts();
    List<SegmentView> all = new ArrayList<>();
    Set<Facet> known = new TreeSet<>(Facet.BUILT_IN);
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(SegmentView.of(leaf, cache.of(leaf.reader())));
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        IndexFields.facetOf(field.name).ifPresent(known::add);
      }
    }
    this.segments = List.copyOf(all);
    this.facets = Collections.unmodifiableSet(new LinkedHashSet<>(known));
  }

  public List<SegmentView> segments() {
    return segments;
  }

  /**
   * The facets of the program and those of the vocabularies that passages are tagged with, in
   * order.
   */
  public Set<Facet> facets() {
    return facets;
  }

  /** What frequent words find in the segments, as far as it is known. */
  public SegmentCountsCache counts() {
    return counts;
  }

  public FieldColumn facet(Facet facet) {
    return field(IndexFields.facet(facet));
  }

  /** How many words each passage of a segment has, by document. */
  public CompactNumbers words(int segment) {
    SegmentView own = segments.get(segment);
    try {
      return own.columns().words(own.reader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CountryRoleColumn mentions() {
    return mentions.get();
  }

  public WordingGroupColumn wordings() {
    return wordings.get();
  }

  /** The order of passages. For relevance, the order of passages of equal score. */
  public PassageOrder order(HitOrder sort) {
    HitOrder inFact = sort == HitOrder.RELEVANCE ? HitOrder.NOTE : sort;
    return orders.computeIfAbsent(inFact, this::readOrder);
  }

  private FieldColumn field(String name) {
    return fields.computeIfAbsent(name, this::readField);
  }

  private FieldColumn readField(String name) {
    try {
      return FieldColumn.of(name, reader, segments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WordingGroupColumn readWordings() {
    try {
      return WordingGroupColumn.of(reader, segments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PassageOrder readOrder(HitOrder sort) {
    try {
      GlobalOrdinals notes = GlobalOrdinals.of(reader, IndexFields.NOTE_ID);
      LongValues[] ordinals = new LongValues[segments.size()];
      long[][] days = new long[segments.size()][];
      for (int i = 0; i < ordinals.length; i++) {
        ordinals[i] = notes.from(i);
        days[i] = days(sort, segments.get(i));
      }
      return PassageOrder.by(
          (segment, block) -> {
            int note = segments.get((int) segment).blocks().notes()[(int) block];
            return days[(int) segment][(int) block] << Integer.SIZE
                | ordinals[(int) segment].get(note);
          },
          segments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sort key of notes by date, by block; ids decide between equal ones. Undated notes come last in
   * either direction.
   */
  private static long[] days(HitOrder sort, SegmentView segment) throws IOException {
    NoteBlocks blocks = segment.blocks();
    long[] days = new long[blocks.size()];
    NumericDocValues dates = DocValues.getNumeric(segment.reader(), IndexFields.DATE);
    for (int block = 0; block < days.length && sort != HitOrder.NOTE; block++) {
      boolean dated = dates.advanceExact(blocks.first()[block]);
      long day = dated ? dates.longValue() : Integer.MAX_VALUE;
      days[block] = dated && sort == HitOrder.NEWEST ? -day : day;
    }
    return days;
  }
}
