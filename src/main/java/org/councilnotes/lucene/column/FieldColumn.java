package org.councilnotes.lucene.column;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;

/** The values of one field over all segments of a view, in memory. */
public final class FieldColumn implements FacetCountOrdinals {

  private final String[] values;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final ValueColumn[] bySegment;

  private FieldColumn(String[] values, ValueColumn[] bySegment) {
    this.values = values;
    this.bySegment = bySegment;
    for (int ordinal = 0; ordinal < values.length; ordinal++) {
      ordinals.put(values[ordinal], ordinal);
    }
  }

  static FieldColumn of(String field, IndexReader reader, List<SegmentView> segments)
      throws IOException {
    GlobalOrdinals ordinals = GlobalOrdinals.of(reader, field);
    String[] values = new String[ordinals.size()];
    for (int ordinal = 0; ordinal < values.length; ordinal++) {
      values[ordinal] = ordinals.value(ordinal);
    }
    ValueColumn[] bySegment = new ValueColumn[segments.size()];
    for (int i = 0; i < bySegment.length; i++) {
      SegmentView segment = segments.get(i);
      ValueColumn own = segment.columns().values(field, segment.reader());
      bySegment[i] = own.in(ordinals.from(i));
    }
    return new FieldColumn(values, bySegment);
  }

  public ValueColumn in(int segment) {
    return bySegment[segment];
  }

  /** By ordinal, whether its value fulfils a condition. */
  public boolean[] ordinals(Predicate<String> wanted) {
    boolean[] chosen = new boolean[values.length];
    for (int ordinal = 0; ordinal < values.length; ordinal++) {
      chosen[ordinal] = wanted.test(values[ordinal]);
    }
    return chosen;
  }

  /** By ordinal, whether its value is among these. Values without an ordinal are ignored. */
  public boolean[] ordinals(Iterable<String> wanted) {
    boolean[] chosen = new boolean[values.length];
    for (String value : wanted) {
      Integer ordinal = ordinals.get(value);
      if (ordinal != null) {
        chosen[ordinal] = true;
      }
    }
    return chosen;
  }

  @Override
  public int size() {
    return values.length;
  }

  @Override
  public String value(int slot) {
    return values[slot];
  }

  @Override
  public void slots(int segment, int set, IntConsumer taker) {
    ValueColumn column = bySegment[segment];
    for (int i = column.start(set); i < column.end(set); i++) {
      taker.accept(column.ordinals()[i]);
    }
  }

  @Override
  public void count(int segment, int set, int more, long[] counts) {
    ValueColumn column = bySegment[segment];
    int[] slots = column.ordinals();
    int end = column.end(set);
    for (int i = column.start(set); i < end; i++) {
      counts[slots[i]] += more;
    }
  }
}
