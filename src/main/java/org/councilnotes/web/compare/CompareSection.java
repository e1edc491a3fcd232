package org.councilnotes.web.compare;

import java.util.List;
import org.councilnotes.collate.view.ChangeShare;
import org.councilnotes.collate.view.ComparedSection;
import org.councilnotes.web.address.NoteLink;

/**
 * A section of the comparison.
 *
 * @param items rows and stubs that are shown
 * @param stretches the same, rows of a table together, unchanged ones folded where asked for
 * @param shares share of changed text, one a pair
 * @param changes number of changed rows that are shown
 * @param closed whether a reader opens it first, as the comparison is long
 */
record CompareSection(
    ComparedSection section,
    List<CompareRow> items,
    List<UnchangedStretch> stretches,
    List<ChangeShare> shares,
    HiddenCount hidden,
    int changes,
    boolean closed) {

  /** Page id of the text before the first heading; no note has this id. */
  private static final String BEGINNING = "beginning";

  private static final int HIGHEST_HEADING = 3;
  private static final int DEEPEST_HEADING = 6;

  CompareSection {
    items = List.copyOf(items);
    stretches = List.copyOf(stretches);
    shares = List.copyOf(shares);
  }

  /** Id of its heading on the page. */
  public String id() {
    return section
        .newest()
        .map(column -> column.note().id() + "/" + section.sectionOf(column).orElseThrow().id())
        .orElse(BEGINNING);
  }

  public String href() {
    return NoteLink.here(id());
  }

  /** Whether it is the text before the first heading. */
  public boolean isUntitled() {
    return section.title().isEmpty();
  }

  /** The language of its title; empty for text before the first heading. */
  public String language() {
    return section.newest().map(column -> column.note().language()).orElse("");
  }

  /** Level of the HTML heading, 3 to 6: those above belong to the page. */
  public int level() {
    return section
        .section()
        .map(own -> Math.clamp(own.depth() + 2L, HIGHEST_HEADING, DEEPEST_HEADING))
        .orElse(HIGHEST_HEADING);
  }

  /** The number of rows that are in sight once it is open. */
  int inSight() {
    return (int) items.stream().filter(item -> !item.isStub()).count() - folded();
  }

  CompareSection closedUp() {
    return new CompareSection(section, items, stretches, shares, hidden, changes, true);
  }

  /** The number of rows that are folded. */
  int folded() {
    return stretches.stream().mapToInt(UnchangedStretch::folded).sum();
  }

  public ChangeShare share() {
    return ChangeShare.sum(shares);
  }

  /**
   * Numbers of rows that are not shown.
   *
   * @param same unchanged rows
   * @param expected rows with expected changes only
   */
  record HiddenCount(int same, int expected) {

    static HiddenCount sum(List<HiddenCount> all) {
      return new HiddenCount(
          all.stream().mapToInt(HiddenCount::same).sum(),
          all.stream().mapToInt(HiddenCount::expected).sum());
    }

    public boolean isNone() {
      return same == 0 && expected == 0;
    }

    /** The key of the message with both numbers. */
    public String messageKey() {
      if (isNone()) {
        return "compare.hidden.none";
      }
      return expected == 0
          ? "compare.hidden.same"
          : same == 0 ? "compare.hidden.expected" : "compare.hidden.both";
    }
  }
}
