package org.councilnotes.web.facet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.query.Facet;
import org.councilnotes.web.address.AddressParameter;
import org.councilnotes.web.address.Pager;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FacetTree.Value;

/**
 * The values of one facet, ready to be shown: one page of all of them, or of those looked for.
 *
 * @param name what the facet is called
 * @param found how many values there are, or were found
 * @param entries of this page
 */
public record FacetValueList(
    Facet facet, String name, SearchState state, Asked asked, int found, List<Entry> entries) {

  /** Values on a page. */
  static final int PAGE = 100;

  public FacetValueList {
    entries = List.copyOf(entries);
  }

  /** The order of values. */
  enum Order {
    AZ,
    COUNT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The alphabet, where none is named. */
    static Optional<Order> ofKey(String key) {
      return key.isEmpty()
          ? Optional.of(AZ)
          : Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
    }
  }

  /**
   * Which values are wanted.
   *
   * @param find what their names are to contain; empty for any
   * @param page from 1
   */
  record Asked(Order order, String find, int page) {}

  /**
   * One value.
   *
   * @param depth how many values it stands under
   * @param parent what it stands under, said where that is not shown above it
   * @param chooseHref the search with it
   * @param dropHref the search without it being chosen
   */
  record Entry(
      Value value, int depth, Optional<String> parent, String chooseHref, String dropHref) {}

  /** The address of the values of a facet in a search. */
  public static String href(SearchState state, Facet facet, String... more) {
    return state.atPage(1).addressOf("/facets/" + facet.key(), more);
  }

  /** The form of the search within it goes here; the search itself goes along in hidden fields. */
  public String action() {
    return "/facets/" + facet.key();
  }

  /** The parameters of the search, to be sent along by the form. */
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

  /** Whether such a page does not exist though there are values. */
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
