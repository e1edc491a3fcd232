package org.councilnotes.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;

/** In which groups and in which order the rows of a table stand. */
public record RowArrangement(RowGrouping grouping, RowOrder order) {

  /** Not grouped, most first. */
  public static final RowArrangement USUAL = new RowArrangement(RowGrouping.NONE, RowOrder.TOTAL);

  /** Most steps from a programme to its outermost one: parents of a vocabulary may be a circle. */
  private static final int DEEPEST = 8;

  /** Whether a table can be arranged so. */
  public boolean fits(CoverageRequest request) {
    return grouping.fits(request.rows()) && order.fits(request.columns());
  }

  /** The same with the usual in place of what does not fit. */
  public RowArrangement fitted(CoverageRequest request) {
    return new RowArrangement(
        grouping.fits(request.rows()) ? grouping : RowGrouping.NONE,
        order.fits(request.columns()) ? order : RowOrder.TOTAL);
  }

  /**
   * The rows of a table in their groups; one group where they are not grouped. Groups stand in the
   * order of their first rows, by name where rows are; rows that belong to none come last.
   *
   * @param names labels, and the value that another one belongs to
   * @param alphabet order of labels
   */
  public List<RowGroup> groups(Coverage table, FacetNames names, Comparator<String> alphabet) {
    List<String> rows = ordered(table, names, alphabet);
    if (grouping == RowGrouping.NONE) {
      return List.of(new RowGroup(Optional.empty(), rows));
    }
    Facet facet = table.request().rows().facet();
    Set<String> parents = parents(rows, facet, names);
    Map<Optional<String>, List<String>> byGroup = new LinkedHashMap<>();
    for (String row : rows) {
      Optional<String> group =
          outermost(row, facet, names).or(() -> Optional.of(row).filter(parents::contains));
      byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(row);
    }
    return byGroup.entrySet().stream()
        .map(group -> new RowGroup(group.getKey(), group.getValue()))
        .sorted(groupOrder(facet, names, alphabet))
        .toList();
  }

  private Comparator<RowGroup> groupOrder(
      Facet facet, FacetNames names, Comparator<String> alphabet) {
    Comparator<RowGroup> othersLast = Comparator.comparing(group -> group.value().isEmpty());
    return order == RowOrder.NAME
        ? othersLast.thenComparing(
            group -> group.value().map(value -> names.label(facet, value)).orElse(""), alphabet)
        : othersLast;
  }

  /** The programmes that others in the table are part of: they belong to their own group. */
  private static Set<String> parents(List<String> rows, Facet facet, FacetNames names) {
    return rows.stream()
        .flatMap(row -> outermost(row, facet, names).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> outermost(String row, Facet facet, FacetNames names) {
    Optional<String> outer = names.parent(facet, row);
    for (int i = 0; i < DEEPEST && outer.isPresent(); i++) {
      Optional<String> next = names.parent(facet, outer.get());
      if (next.isEmpty()) {
        return outer;
      }
      outer = next;
    }
    return outer;
  }

  private List<String> ordered(Coverage table, FacetNames names, Comparator<String> alphabet) {
    Facet facet = table.request().rows().facet();
    if (table.request().rows().isTime()) {
      return table.rows();
    }
    return switch (order) {
      case TOTAL -> table.rows();
      case NAME -> sorted(table, Comparator.comparing(row -> names.label(facet, row), alphabet));
      case FIRST -> sorted(table, byTime(table, table.columns()));
      case LAST -> sorted(table, byTime(table, table.columns().reversed()));
    };
  }

  /** Rows that are equal stay as they are: most first. */
  private static List<String> sorted(Coverage table, Comparator<String> rows) {
    return table.rows().stream().sorted(rows).toList();
  }

  private static Comparator<String> byTime(Coverage table, List<String> times) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = times.size() - 1; i >= 0; i--) {
      for (String row : table.rows()) {
        if (table.cell(row, times.get(i)).isPresent()) {
          places.put(row, i);
        }
      }
    }
    return Comparator.comparing(row -> places.getOrDefault(row, times.size()));
  }
}
