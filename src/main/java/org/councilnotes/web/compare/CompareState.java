package org.councilnotes.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.councilnotes.collate.view.ComparedRow;
import org.councilnotes.web.address.NoteLink;

/**
 * The address of a comparison as a value; the same address always shows the same view.
 *
 * @param notes ids in the order of the columns
 * @param base position from 1 of the note that all others are compared with; empty where each is
 *     compared with the previous one
 */
public record CompareState(List<String> notes, OptionalInt base, Layout layout, Extent extent) {

  public static final String NOTE = "note";
  public static final String BASE = "base";
  public static final String LAYOUT = "view";
  public static final String EXTENT = "show";

  private static final int TWO = 2;

  public CompareState {
    notes = List.copyOf(notes);
  }

  /** How the notes are laid out. */
  enum Layout {
    SIDE,
    /** One column: dropped and added words in one text. */
    INLINE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which rows are shown. */
  enum Extent {
    /** Every row, stretches of unchanged ones folded. */
    CONTEXT,
    ALL,
    CHANGES,
    /** Rows with changes other than expected ones. */
    SUBSTANTIVE;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean shows(ComparedRow row) {
      return hasAllRows() || !(row.isSame() || (this == SUBSTANTIVE && row.isOnlyExpected()));
    }

    /** Whether every row is on the page, folded or not. */
    boolean hasAllRows() {
      return this == ALL || this == CONTEXT;
    }
  }

  /** These notes side by side, each compared with the previous one. */
  static CompareState of(List<String> notes) {
    return new CompareState(notes, OptionalInt.empty(), Layout.SIDE, Extent.CONTEXT);
  }

  public CompareState withBase(int position) {
    return new CompareState(notes, OptionalInt.of(position), layout, extent);
  }

  public CompareState withoutBase() {
    return new CompareState(notes, OptionalInt.empty(), layout, extent);
  }

  public CompareState in(Layout other) {
    return new CompareState(notes, base, other, extent);
  }

  public CompareState showing(Extent other) {
    return new CompareState(notes, base, layout, other);
  }

  public String href() {
    StringBuilder query = new StringBuilder(NoteLink.toComparison(notes));
    base.ifPresent(position -> query.append('&').append(BASE).append('=').append(position));
    if (layout != Layout.SIDE) {
      query.append('&').append(LAYOUT).append('=').append(layout.key());
    }
    if (extent != Extent.CONTEXT) {
      query.append('&').append(EXTENT).append('=').append(extent.key());
    }
    return query.toString();
  }

  /** Whether there is a redline as Word file: tracked changes can show two notes only. */
  public boolean hasRedline() {
    return notes.size() == TWO;
  }

  public String docxHref() {
    return NoteLink.toComparison(notes).replaceFirst("^/compare", "/compare.docx");
  }

  public String jsonHref() {
    return "/api" + NoteLink.toComparison(notes) + baseQuery();
  }

  private String baseQuery() {
    return base.isPresent() ? "&" + BASE + "=" + base.getAsInt() : "";
  }
}
