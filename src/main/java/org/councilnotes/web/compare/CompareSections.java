package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.collate.view.ComparedSection;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.TableFamilies;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.compare.CompareRow.ChangePosition;
import org.councilnotes.web.compare.CompareState.Extent;

/** Leaves out the rows beyond the chosen extent, and numbers the changes that are shown. */
final class CompareSections {

  /** Of more rows than these, most sections are closed: a page of ten screens or so. */
  private static final int MOST_IN_SIGHT = 80;

  private final ComparisonView comparison;
  private final List<ComparedSection> sections;
  private final Extent extent;
  private final TableFamilies tables;

  /** Stops by position of the row. */
  private final Map<Integer, ChangePosition> stops = new HashMap<>();

  CompareSections(ComparisonView comparison, Extent extent) {
    this.comparison = comparison;
    this.sections = comparison.sections();
    this.extent = extent;
    this.tables = TableFamilies.of(comparison);
    addStops(
        sections.stream()
            .flatMap(section -> section.rows().stream())
            .filter(this::isStop)
            .toList());
  }

  List<CompareSection> shown() {
    List<CompareSection> shown = sections.stream().map(this::section).toList();
    return extent == Extent.CONTEXT ? closed(shown) : shown;
  }

  /** Of a long comparison, the first section with rows is open. */
  private static List<CompareSection> closed(List<CompareSection> sections) {
    int rows = sections.stream().mapToInt(CompareSection::inSight).sum();
    if (rows <= MOST_IN_SIGHT) {
      return sections;
    }
    List<CompareSection> closed = new ArrayList<>();
    int inSight = 0;
    for (CompareSection section : sections) {
      boolean isOpen = section.items().isEmpty() || inSight == 0;
      closed.add(isOpen ? section : section.closedUp());
      inSight += isOpen ? section.inSight() : 0;
    }
    return closed;
  }

  private CompareSection section(ComparedSection section) {
    List<ComparedRow> rows = section.rows();
    List<CompareRow> items =
        section.items().stream().filter(item -> extent.shows(item.row())).map(this::item).toList();
    List<ComparedRow> hidden = rows.stream().filter(row -> !extent.shows(row)).toList();
    int same = (int) hidden.stream().filter(ComparedRow::isSame).count();
    return new CompareSection(
        section,
        items,
        stretches(CompareBlock.of(items, tables)),
        section.shares(comparison.pairs()),
        new CompareSection.HiddenCount(same, hidden.size() - same),
        (int) rows.stream().filter(this::isStop).count(),
        /* closed= */ false);
  }

  private List<UnchangedStretch> stretches(List<CompareBlock> blocks) {
    return extent == Extent.CONTEXT
        ? UnchangedStretch.folded(blocks)
        : UnchangedStretch.open(blocks);
  }

  private CompareRow item(ComparedSection.Item item) {
    return new CompareRow(
        item.row(), item.move(), stops.getOrDefault(item.row().position(), ChangePosition.NONE));
  }

  private boolean isStop(ComparedRow row) {
    return row.isChanged() && extent.shows(row);
  }

  private void addStops(List<ComparedRow> changed) {
    List<String> hrefs = new ArrayList<>();
    hrefs.add("");
    changed.forEach(row -> hrefs.add(NoteLink.here(row.id())));
    hrefs.add("");
    for (int i = 1; i <= changed.size(); i++) {
      stops.put(
          changed.get(i - 1).position(), new ChangePosition(i, hrefs.get(i - 1), hrefs.get(i + 1)));
    }
  }
}
