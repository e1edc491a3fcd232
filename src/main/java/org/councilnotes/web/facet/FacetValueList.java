package org.councilnotes.web.facet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;
import org.councilnotes.query.Facet;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.Pager;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FacetTree.Value;

/**
 * One page of the values of one facet, of all or of those that match words.
 *
 * @param name title of the facet
 * @param found number of values, or of matching ones
 * @param entries values of this page
 */
public record FacetValueList(
    Facet facet, String name, SearchState state, Asked asked, int found, List<Entry> entries) {

  /** Number of values on a page. */
  static final int PAGE = 100;

  public FacetValueList {
    entries = List.copyOf(entries);
  }

  enum Order implements KeyedConstant {
    AZ,
    COUNT;

    /** The order by its parameter; alphabetical where none is given. */
    static Optional<Order> ofKey(String key) {
      return key.isEmpty()
          ? Optional.of(AZ)
          : Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
    }
  }

  /**
   * The values asked for.
   *
   * @param find text that labels must contain; empty for all
   * @param page page number from 1
   */
  record Asked(Order order, String find, int page) {}

  /**
   * One value.
   *
   * @param depth number of its ancestors
   * @param parent label of its parent, where that is not listed above it
   * @param chooseHref the search with this value
   * @param dropHref the search without this choice
   */
  record Entry(
      Value value, int depth, Optional<String> parent, String chooseHref, String dropHref) {}

  /** Address of the list of values of a facet in a search. */
  public static String href(SearchState state, Facet facet, String... more) {
    return state.atPage(1).addressOf("/facets/" + facet.key(), more);
  }

  /** Address that the form sends to; the search itself is in hidden fields. */
  public String action() {
    return "/facets/" + facet.key();
  }

  /** The parameters of the search for the hidden fields. */
  public List<AddressParameter> parameters() {
    return state.atPage(1).parameters();
  }

  public String orderHref(Order order) {
    return href(order, 1);
  }

  public List<Order> orders() {
    return List.of(Order.values());
  }

  public Pager pager() {
    return Pager.of(asked.page(), (found + PAGE - 1) / PAGE, n -> href(asked.order(), n));
  }

  public String backHref() {
    return state.href();
  }

  public boolean isNothing() {
    return found == 0;
  }

  /** Whether this page number is past the last page of the list. */
  public boolean isPastTheEnd() {
    return found > 0 && entries.isEmpty();
  }

  public String firstHref() {
    return href(asked.order(), 1);
  }

  private String href(Order order, int page) {
    String ordered = SearchState.parameter(FacetPage.ORDER, order.key());
    String at = SearchState.parameter(SearchState.PAGE, Integer.toString(page));
    return asked.find().isEmpty()
        ? href(state, facet, ordered, at)
        : href(state, facet, ordered, SearchState.parameter(FacetPage.FIND, asked.find()), at);
  }
}
