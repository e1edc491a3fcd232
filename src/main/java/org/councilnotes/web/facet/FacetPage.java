package org.councilnotes.web.facet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.label.AlphabeticOrder;
import org.councilnotes.label.FacetLabels;
import org.councilnotes.label.FacetValues;
import org.councilnotes.meaning.fusion.WidenedSearch;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.ParticipationValue;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.SearchResult;
import org.councilnotes.store.SearchResult.FacetValue;
import org.councilnotes.web.MeaningAccess;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.ParameterValues;
import org.councilnotes.web.address.QueryParameters;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.facet.FacetTree.Row;
import org.councilnotes.web.facet.FacetTree.Value;
import org.councilnotes.web.facet.FacetValueList.Asked;
import org.councilnotes.web.facet.FacetValueList.Entry;
import org.councilnotes.web.facet.FacetValueList.Order;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that lists every value of one facet, with counts in a search. */
@Controller
public final class FacetPage {

  public static final String FIND = "find";
  public static final String ORDER = "order";

  /** Response header by which htmx replaces the address in the browser without a new entry. */
  private static final String REPLACED_ADDRESS = "HX-Replace-Url";

  private final ArchiveAccess archiveAccess;
  private final FacetLabels labels;
  private final FacetValues facets;
  private final MeaningAccess meaning;
  private final MessageSource messages;

  FacetPage(
      ArchiveAccess archiveAccess,
      FacetLabels labels,
      FacetValues facets,
      MeaningAccess meaning,
      MessageSource messages) {
    this.meaning = meaning;
    this.messages = messages;
    this.archiveAccess = archiveAccess;
    this.labels = labels;
    this.facets = facets;
  }

  /**
   * Lists the values of a facet.
   *
   * @param key key of the facet
   * @param parameters the search, with {@code find}, {@code order} and {@code page} of the list
   */
  @QueryParameters(
      value = {FIND, ORDER, SearchState.MEANING},
      search = true)
  @GetMapping("/facets/{key}")
  String values(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      Model model) {
    Facet facet = facet(key);
    SearchState state = SearchState.of(without(SearchState.PAGE, parameters), facets);
    model.addAttribute(
        "view",
        new ValueLister(facet, state, labels.names(locale), locale)
            .of(
                listed(facet, counted(facet, state).facet(facet)),
                asked(new ParameterValues(parameters))));
    model.addAttribute("carried", state);
    return "facet";
  }

  /** Of participations, those in any programme or of any country are sums of others. */
  private static List<FacetValue> listed(Facet facet, List<FacetValue> counted) {
    if (!facet.equals(Facet.PARTICIPATION)) {
      return counted;
    }
    return counted.stream()
        .filter(
            value ->
                value.selected()
                    || ParticipationValue.parse(value.value())
                        .map(ParticipationValue::isWhole)
                        .orElse(true))
        .toList();
  }

  private SearchResult counted(Facet facet, SearchState state) {
    ArchiveReader world = archiveAccess.forReader();
    SearchRequest counting =
        state.toRequest(facets.parser()).withoutHits().withCountedFacets(Set.of(facet));
    WidenedSearch search = meaning.widened(counting, state.meaning(), world);
    return search.answer(search.request(), world);
  }

  /**
   * The part of the search page with the values of a facet, for a script that unfolds it there. The
   * address of the page then says so, too.
   */
  @QueryParameters(value = SearchState.MEANING, search = true)
  @GetMapping("/facets/{key}/values")
  String unfolded(
      @PathVariable String key,
      @RequestParam MultiValueMap<String, String> parameters,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    Facet facet = facet(key);
    SearchState state = SearchState.of(parameters, facets).opening(facet);
    response.setHeader(REPLACED_ADDRESS, state.href());
    model.addAttribute(
        "group", FacetView.of(facet, state, counted(facet, state), labels.names(locale)));
    model.addAttribute("values", new FacetHtml(messages, locale));
    return "facets :: unfolded";
  }

  private Facet facet(String key) {
    return facets.facets().ofKey(key).orElseThrow(() -> Refusal.notFound("facet", key));
  }

  private static FacetValueList.Asked asked(ParameterValues parameters) {
    String order = parameters.first(ORDER).orElse("");
    return new FacetValueList.Asked(
        FacetValueList.Order.ofKey(order)
            .orElseThrow(() -> Refusal.badValue("order", ORDER, order, order)),
        Whitespace.squeeze(parameters.first(FIND).orElse("")),
        page(parameters.first(SearchState.PAGE).orElse("")));
  }

  private static int page(String typed) {
    try {
      return typed.isBlank() ? 1 : Math.max(1, Integer.parseInt(typed));
    } catch (NumberFormatException notANumber) {
      throw Refusal.badValue("number", SearchState.PAGE, typed, SearchState.PAGE, typed);
    }
  }

  private static Map<String, List<String>> without(
      String name, Map<String, List<String>> parameters) {
    Map<String, List<String>> others = new LinkedHashMap<>(parameters);
    others.remove(name);
    return others;
  }

  /** Lists all values of a facet, in alphabetical order of a language or by count. */
  static final class ValueLister {

    private final Facet facet;
    private final SearchState state;
    private final FacetNames names;
    private final Comparator<String> alphabet;

    ValueLister(Facet facet, SearchState state, FacetNames names, Locale locale) {
      this.facet = facet;
      this.state = state;
      this.names = names;
      this.alphabet = AlphabeticOrder.of(locale);
    }

    FacetValueList of(List<FacetValue> counted, Asked asked) {
      FacetTree rows =
          new FacetTreeBuilder(facet, state, names).in(order(asked.order())).of(counted);
      List<Entry> entries = new ArrayList<>();
      add(rows, 0, entries);
      List<Entry> found = asked.find().isEmpty() ? entries : named(entries, asked.find());
      return new FacetValueList(
          facet, names.title(facet), state, asked, found.size(), page(found, asked.page()));
    }

    private Comparator<Value> order(Order order) {
      Comparator<Value> byName = Comparator.comparing(Value::label, alphabet);
      Comparator<Value> wanted =
          order == Order.AZ
              ? byName
              : Comparator.comparingLong(Value::count).reversed().thenComparing(byName);
      return Comparator.comparing(Value::isNotStated).thenComparing(wanted);
    }

    private void add(FacetTree rows, int depth, List<Entry> entries) {
      rows.all()
          .forEach(
              row -> {
                entries.add(entry(row, depth));
                add(row.below(), depth + 1, entries);
              });
    }

    private Entry entry(Row row, int depth) {
      String value = row.value().value();
      return new Entry(
          row.value(),
          depth,
          Optional.empty(),
          state.anyOf(facet, value).href(),
          state.withoutValue(facet, value).href());
    }

    /** The values whose label or code contains the words, each with the label of its parent. */
    private List<Entry> named(List<Entry> entries, String find) {
      String wanted = AccentFolding.COMPATIBLE.fold(find);
      return entries.stream().filter(entry -> has(entry.value(), wanted)).map(this::alone).toList();
    }

    private static boolean has(Value value, String wanted) {
      return Stream.of(value.label(), value.value())
          .anyMatch(name -> AccentFolding.COMPATIBLE.fold(name).contains(wanted));
    }

    private Entry alone(Entry entry) {
      Optional<String> parent =
          entry.depth() == 0
              ? Optional.empty()
              : names.parent(facet, entry.value().value()).map(above -> names.label(facet, above));
      return new Entry(entry.value(), 0, parent, entry.chooseHref(), entry.dropHref());
    }

    private static List<Entry> page(List<Entry> entries, int page) {
      int from = (int) Math.min(entries.size(), (page - 1L) * FacetValueList.PAGE);
      return entries.subList(from, Math.min(entries.size(), from + FacetValueList.PAGE));
    }
  }
}
