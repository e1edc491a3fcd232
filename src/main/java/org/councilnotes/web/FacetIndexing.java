package org.councilnotes.web;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.search.Facet;
import org.councilnotes.search.FacetNames;
import org.councilnotes.search.SearchResult.FacetValue;
import org.councilnotes.web.FacetIndex.Asked;
import org.councilnotes.web.FacetIndex.Entry;
import org.councilnotes.web.FacetIndex.Order;
import org.councilnotes.web.FacetRows.Row;
import org.councilnotes.web.FacetRows.Value;

/** Lists all values of a facet in the order of a language's alphabet or by count. */
final class FacetIndexing {

  /** Decomposes and maps compatible signs, so that marks stand apart from letters. */
  private static final Normalizer2 APART = Normalizer2.getNFKDInstance();

  private final Facet facet;
  private final SearchState state;
  private final FacetNames names;
  private final Comparator<String> alphabet;

  FacetIndexing(Facet facet, SearchState state, FacetNames names, Locale locale) {
    this.facet = facet;
    this.state = state;
    this.names = names;
    this.alphabet = Alphabet.of(locale);
  }

  FacetIndex of(List<FacetValue> counted, Asked asked) {
    FacetRows rows = new FacetListing(facet, state, names).in(order(asked.order())).of(counted);
    List<Entry> entries = new ArrayList<>();
    add(rows, 0, entries);
    List<Entry> found = asked.find().isEmpty() ? entries : named(entries, asked.find());
    return new FacetIndex(
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

  private void add(FacetRows rows, int depth, List<Entry> entries) {
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
        state.dropping(facet, value).href());
  }

  /** Those whose names or values have the words in them, each with the name of its parent. */
  private List<Entry> named(List<Entry> entries, String find) {
    String wanted = folded(find);
    return entries.stream().filter(entry -> has(entry.value(), wanted)).map(this::alone).toList();
  }

  private static boolean has(Value value, String wanted) {
    return folded(value.label()).contains(wanted) || folded(value.value()).contains(wanted);
  }

  private Entry alone(Entry entry) {
    Optional<String> parent =
        entry.depth() == 0
            ? Optional.empty()
            : names.parent(facet, entry.value().value()).map(above -> names.label(facet, above));
    return new Entry(entry.value(), 0, parent, entry.chooseHref(), entry.dropHref());
  }

  private static List<Entry> page(List<Entry> entries, int page) {
    int from = (int) Math.min(entries.size(), (page - 1L) * FacetIndex.PAGE);
    return entries.subList(from, Math.min(entries.size(), from + FacetIndex.PAGE));
  }

  private static String folded(String text) {
    StringBuilder folded = new StringBuilder();
    APART
        .normalize(text)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
