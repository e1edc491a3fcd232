package org.councilnotes.web.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.councilnotes.query.Facet;
import org.councilnotes.web.ElementId;
import org.councilnotes.web.address.SearchState;

/**
 * Values of a facet at one level, with their children.
 *
 * @param first values shown at once, chosen ones and parents of chosen ones included
 * @param rest values shown on demand
 */
record FacetTree(List<Row> first, List<Row> rest) {

  private static final int SHOWN_AT_ONCE = 8;

  /**
   * Maximum of values shown on demand; the page of the facet lists more. With those shown at once,
   * as many as the EU ever had members.
   */
  private static final int SHOWN_ON_DEMAND = 20;

  FacetTree {
    first = List.copyOf(first);
    rest = List.copyOf(rest);
  }

  /** Whether a value is included, excluded, or neither. */
  enum Choice {
    OPEN,
    ANY_OF,
    NONE_OF
  }

  /**
   * One value.
   *
   * @param count number of passages that choosing it would give
   * @param footnote explanation of the asterisk in the label; empty where there is none
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

    /** Name of the parameter of its check box. */
    public String parameter() {
      return isExcluded() ? SearchState.NONE_OF + facet.key() : facet.key();
    }

    /** Id of its check box, the same before and after it is ticked. */
    public String id() {
      return ElementId.of(facet.key(), value);
    }
  }

  /**
   * One value with its children.
   *
   * @param isFirst whether it is the first value of its level
   */
  record Row(Value value, FacetTree below, boolean isFirst) {

    public boolean hasChosen() {
      return value.isChosen() || below.hasChosen();
    }

    /** Whether its children are collapsed; so for countries, as there are many. */
    public boolean isFolded() {
      return !below.isEmpty() && value.facet().equals(Facet.COUNTRY);
    }

    /** Whether the collapsed children are shown from the start. */
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

  /** The values shown on demand. */
  public List<Row> onDemand() {
    return rest.subList(0, Math.min(rest.size(), SHOWN_ON_DEMAND));
  }

  public boolean hasMore() {
    return !rest.isEmpty();
  }

  /** Whether some values are listed on the page of the facet only. */
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
