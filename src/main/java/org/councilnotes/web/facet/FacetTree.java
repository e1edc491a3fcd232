package org.councilnotes.web.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.SearchState;

/**
 * Values of a facet that stand side by side, with what stands under them.
 *
 * @param first shown at once, those with chosen ones among them
 * @param rest shown on demand
 */
record FacetTree(List<Row> first, List<Row> rest) {

  private static final int SHOWN_AT_ONCE = 8;

  /** More are looked for on the page of the facet. As many as the EU ever had members, in all. */
  private static final int SHOWN_ON_DEMAND = 20;

  FacetTree {
    first = List.copyOf(first);
    rest = List.copyOf(rest);
  }

  /** Whether a value is wanted, unwanted, or neither. */
  enum Choice {
    OPEN,
    ANY_OF,
    NONE_OF
  }

  /**
   * One value.
   *
   * @param count passages that choosing it would give
   * @param footnote what the asterisk in the label says; empty where there is none
   * @param excludeHref the same search without passages of this value
   */
  record Value(
      Facet facet,
      String value,
      String label,
      Optional<String> footnote,
      long count,
      Choice choice,
      String excludeHref) {

    public boolean isChosen() {
      return choice != Choice.OPEN;
    }

    public boolean isExcluded() {
      return choice == Choice.NONE_OF;
    }

    public boolean isNotStated() {
      return value.equals(Facet.NOT_STATED);
    }

    /** The name of the parameter that its check box sends. */
    public String parameter() {
      return isExcluded() ? SearchState.NONE_OF + facet.key() : facet.key();
    }

    /** The id of its check box, the same before and after it is ticked. */
    public String id() {
      return ElementId.of(facet.key(), value);
    }
  }

  /**
   * One value and those that stand under it.
   *
   * @param isFirst among those beside it
   */
  record Row(Value value, FacetTree below, boolean isFirst) {

    public boolean hasChosen() {
      return value.isChosen() || below.hasChosen();
    }

    /** Whether what stands under it is shown on demand only: countries are many. */
    public boolean isFolded() {
      return !below.isEmpty() && value.facet().equals(Facet.COUNTRY);
    }

    /** Whether what is folded is shown from the start. */
    public boolean isOpen() {
      return isFirst || below.hasChosen();
    }
  }

  static FacetTree of(List<Row> rows) {
    List<Row> first = new ArrayList<>();
    List<Row> rest = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean atOnce = i < SHOWN_AT_ONCE || rows.get(i).hasChosen();
      (atOnce ? first : rest).add(rows.get(i));
    }
    return new FacetTree(first, rest);
  }

  public boolean isEmpty() {
    return first.isEmpty();
  }

  /** Those shown on demand. */
  public List<Row> onDemand() {
    return rest.subList(0, Math.min(rest.size(), SHOWN_ON_DEMAND));
  }

  public boolean hasMore() {
    return !rest.isEmpty();
  }

  /** Whether there are values that only the page of the facet lists. */
  public boolean isCut() {
    return rest.size() > SHOWN_ON_DEMAND;
  }

  public boolean hasChosen() {
    return all().anyMatch(Row::hasChosen);
  }

  public long size() {
    return all().count();
  }

  Stream<Row> all() {
    return Stream.concat(first.stream(), rest.stream());
  }
}
