package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.compare.CompareOrder.Entry;
import org.councilnotes.web.compare.CompareRow.Stop;
import org.councilnotes.web.compare.CompareState.Extent;

/** Groups the rows of a comparison by section and leaves out those beyond the chosen extent. */
final class CompareSections {

  private final CompareTable table;
  private final ComparePlaces places;
  private final CompareRows rows;

  /** Entries by place, in order. */
  private final List<List<Entry>> entries;

  /** For each row the narrowest extent in which it is shown. */
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

  /** The sections of the notes shown; text outside sections comes first. */
  List<CompareSection> shown() {
    CompareTitles titles = new CompareTitles(table, places);
    Shares shares = new Shares(table);
    return IntStream.range(0, places.size())
        .filter(place -> titles.has(place) || !entries.get(place).isEmpty())
        .mapToObj(place -> section(place, titles, shares))
        .toList();
  }

  private CompareSection section(int place, CompareTitles titles, Shares shares) {
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

  private CompareSection.Item item(Entry entry) {
    int row = entry.row();
    return entry
        .left()
        .<CompareSection.Item>map(pair -> rows.stub(row, pair))
        .orElseGet(() -> rows.row(row, stops.getOrDefault(row, Stop.NONE)));
  }

  private CompareSection.HiddenCount hidden(List<Integer> own) {
    List<Extent> hidden = own.stream().filter(row -> !isShown(row)).map(weights::get).toList();
    int same = (int) hidden.stream().filter(Extent.ALL::equals).count();
    return new CompareSection.HiddenCount(same, hidden.size() - same);
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

  /** Computes the share of changed text of rows, for each pair of notes. */
  record Shares(CompareTable table) {

    /** The shares, one a pair. */
    List<ChangeShare> of(List<Integer> rows) {
      List<ChangeShare> shares = new ArrayList<>();
      for (CompareTable.Pair pair : table.pairs()) {
        shares.add(ChangeShare.sum(rows.stream().map(row -> share(row, pair)).toList()));
      }
      return shares;
    }

    private ChangeShare share(int row, CompareTable.Pair pair) {
      Optional<WordingStep> step = pair.step(row);
      Optional<AlignmentRow.Cell> newer = table.cell(row, pair.newer());
      Optional<AlignmentRow.Cell> older =
          newer.isPresent() ? table.before(pair, row) : table.cell(row, pair.older());
      return step.map(s -> ChangeShare.of(s, older, newer)).orElse(ChangeShare.NONE);
    }
  }
}
