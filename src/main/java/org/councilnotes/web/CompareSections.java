package org.councilnotes.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.councilnotes.web.CompareOrder.Entry;
import org.councilnotes.web.CompareRow.Stop;
import org.councilnotes.web.CompareState.Extent;

/**
 * Puts the wordings of a comparison under their sections, and leaves out what is not to be seen.
 */
final class CompareSections {

  private final CompareTable table;
  private final ComparePlaces places;
  private final CompareRows rows;

  /** What stands at each place. */
  private final List<List<Entry>> entries;

  /** How much each row is changed. */
  private final Map<Integer, Extent> weights = new HashMap<>();

  private final Extent extent;
  private final Map<Integer, Stop> stops = new HashMap<>();

  CompareSections(CompareTable table, Extent extent) {
    this.table = table;
    this.extent = extent;
    this.places = ComparePlaces.of(table);
    this.rows = new CompareRows(table);
    this.entries = new CompareOrder(table, places).entries();
    List<Integer> wordings =
        entries.stream()
            .flatMap(List::stream)
            .filter(e -> e.left().isEmpty())
            .map(Entry::row)
            .toList();
    wordings.forEach(row -> weights.put(row, weight(row)));
    addStops(wordings.stream().filter(row -> isChanged(row) && isShown(row)).toList());
  }

  /** The sections of the notes shown; what stands in none comes first. */
  List<CompareSection> shown() {
    CompareTitles titles = new CompareTitles(table, places);
    CompareShares shares = new CompareShares(table);
    return IntStream.range(0, places.size())
        .filter(place -> titles.has(place) || !entries.get(place).isEmpty())
        .mapToObj(place -> section(place, titles, shares))
        .toList();
  }

  private CompareSection section(int place, CompareTitles titles, CompareShares shares) {
    List<Integer> own =
        entries.get(place).stream().filter(e -> e.left().isEmpty()).map(Entry::row).toList();
    return new CompareSection(
        titles.id(place),
        titles.of(place),
        entries.get(place).stream().filter(e -> isShown(e.row())).map(this::item).toList(),
        shares.of(own),
        hidden(own),
        (int) own.stream().filter(row -> isChanged(row) && isShown(row)).count());
  }

  private CompareItem item(Entry entry) {
    int row = entry.row();
    return entry
        .left()
        .<CompareItem>map(pair -> rows.stub(row, pair))
        .orElseGet(() -> rows.row(row, stops.getOrDefault(row, Stop.NONE)));
  }

  private CompareHidden hidden(List<Integer> own) {
    List<Extent> hidden = own.stream().filter(row -> !isShown(row)).map(weights::get).toList();
    int same = (int) hidden.stream().filter(Extent.ALL::equals).count();
    return new CompareHidden(same, hidden.size() - same);
  }

  /** The narrowest extent that still shows a row. */
  private Extent weight(int row) {
    List<CompareChange> changes = rows.changes(row);
    if (changes.isEmpty()) {
      return Extent.ALL;
    }
    return changes.stream().allMatch(CompareChange::isOnlyExpected)
        ? Extent.CHANGES
        : Extent.SUBSTANTIVE;
  }

  private boolean isChanged(int row) {
    return weights.get(row) != Extent.ALL;
  }

  private boolean isShown(int row) {
    return weights.get(row).compareTo(extent) >= 0;
  }

  private void addStops(List<Integer> changed) {
    List<String> hrefs = new ArrayList<>();
    hrefs.add("");
    changed.forEach(row -> hrefs.add(NoteLink.here(rows.id(row))));
    hrefs.add("");
    for (int i = 1; i <= changed.size(); i++) {
      stops.put(changed.get(i - 1), new Stop(i, hrefs.get(i - 1), hrefs.get(i + 1)));
    }
  }
}
