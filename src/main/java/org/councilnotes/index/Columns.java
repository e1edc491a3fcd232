package org.councilnotes.index;

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
import org.councilnotes.search.Facet;
import org.councilnotes.search.Sort;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Once;

/**
 * What a view keeps in memory to count and to order passages by, each part read when it is first
 * asked for. Safe for use by many threads.
 */
final class Columns {

  private final IndexReader reader;
  private final List<Segment> segments;
  private final Set<Facet> facets;
  private final Map<String, FieldColumn> fields = new ConcurrentHashMap<>();
  private final Map<Sort, NoteOrder> orders = new ConcurrentHashMap<>();
  private final Supplier<MentionColumn> mentions =
      Once.of(() -> new MentionColumn(field(Fields.COUNTRY_ROLE)));
  private final Supplier<WordingColumn> wordings = Once.of(this::readWordings);

  Columns(IndexReader reader, SegmentColumns.Cache cache) throws IOException {
    this.reader = reader;
    List<Segment> all = new ArrayList<>();
    Set<Facet> known = new TreeSet<>(Facet.BUILT_IN);
    for (LeafReaderContext leaf : reader.leaves()) {
      all.add(Segment.of(leaf, cache.of(leaf.reader())));
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        Fields.facetOf(field.name).ifPresent(known::add);
      }
    }
    this.segments = List.copyOf(all);
    this.facets = Collections.unmodifiableSet(new LinkedHashSet<>(known));
  }

  List<Segment> segments() {
    return segments;
  }

  /** Those of the program, and those of vocabularies that passages were tagged with; in order. */
  Set<Facet> facets() {
    return facets;
  }

  FieldColumn facet(Facet facet) {
    return field(Fields.facet(facet));
  }

  MentionColumn mentions() {
    return mentions.get();
  }

  WordingColumn wordings() {
    return wordings.get();
  }

  /** The order of passages; for relevance that in which equals stand. */
  NoteOrder order(Sort sort) {
    Sort inFact = sort == Sort.RELEVANCE ? Sort.NOTE : sort;
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

  private WordingColumn readWordings() {
    try {
      return WordingColumn.of(reader, segments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NoteOrder readOrder(Sort sort) {
    try {
      Ordinals notes = Ordinals.of(reader, Fields.NOTE_ID);
      LongValues[] ordinals = new LongValues[segments.size()];
      long[][] days = new long[segments.size()][];
      for (int i = 0; i < ordinals.length; i++) {
        ordinals[i] = notes.from(i);
        days[i] = days(sort, segments.get(i));
      }
      return NoteOrder.by(
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

  /** By block, what orders notes before their ids do; undated ones come last either way. */
  private static long[] days(Sort sort, Segment segment) throws IOException {
    NoteBlocks blocks = segment.blocks();
    long[] days = new long[blocks.size()];
    NumericDocValues dates = DocValues.getNumeric(segment.reader(), Fields.DATE);
    for (int block = 0; block < days.length && sort != Sort.NOTE; block++) {
      boolean dated = dates.advanceExact(blocks.first()[block]);
      long day = dated ? dates.longValue() : Integer.MAX_VALUE;
      days[block] = dated && sort == Sort.NEWEST ? -day : day;
    }
    return days;
  }
}
