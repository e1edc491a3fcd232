package org.councilnotes.web.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.table.AlignmentRow;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.table.WordingStep;
import org.councilnotes.collate.table.WordingStep.Edit;
import org.councilnotes.export.citation.Citation;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextMark;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.compare.CompareRow.Stop;
import org.councilnotes.web.text.StyledText;
import org.councilnotes.web.text.TextRun;
import org.councilnotes.web.text.TextRun.Ink;

/** Builds the views of rows and of the stubs of moved rows. */
final class CompareRows {

  private final CompareTable table;
  private final Cells cells;

  CompareRows(CompareTable table) {
    this.table = table;
    this.cells = new Cells(table);
  }

  CompareRow row(int row, Stop stop) {
    List<String> parts =
        table.comparison().rows().get(row).cells().reversed().stream()
            .flatMap(Optional::stream)
            .flatMap(cell -> cell.parts().stream())
            .toList();
    String id = id(row);
    List<CompareChange> changes = changes(row);
    return new CompareRow(
        id,
        parts.stream().filter(part -> !part.equals(id)).toList(),
        changes,
        table.columns().stream().map(column -> cell(row, column, changes)).toList(),
        stop);
  }

  private CompareCell cell(int row, CompareColumn column, List<CompareChange> changes) {
    CompareCell cell = cells.view(row, column);
    if (table.isOfTwo()) {
      return cell;
    }
    return cell.withChange(
        changes.stream()
            .filter(change -> change.pair().shown().witness() == column.witness())
            .findFirst());
  }

  CompareStub stub(int row, CompareTable.Pair pair) {
    AlignmentRow.Cell cell = table.cell(row, pair.older()).orElseThrow();
    return new CompareStub(
        CompareStub.id(cell.parts().getFirst()),
        change(row, pair, pair.step(row).orElseThrow()),
        NoteLink.here(id(row)),
        CellText.plain(cell));
  }

  /** The id of a row on the page: the passage id in the newest note that has it. */
  String id(int row) {
    CompareColumn newest = table.newest(row).orElseThrow();
    return table.cell(row, newest).orElseThrow().parts().getFirst();
  }

  /** The changes of a row, without steps of relation {@code SAME}. */
  List<CompareChange> changes(int row) {
    return table.pairs().stream()
        .flatMap(pair -> pair.step(row).map(step -> change(row, pair, step)).stream())
        .filter(change -> change.step().relation() != PassageRelation.SAME)
        .toList();
  }

  private CompareChange change(int row, CompareTable.Pair pair, WordingStep step) {
    return new CompareChange(
        pair,
        step,
        place(row, pair.older()),
        place(row, pair.newer()),
        step.relation() == PassageRelation.RETURNED ? goneSince(row, pair) : Optional.empty());
  }

  private CompareChange.Place place(int row, CompareColumn column) {
    return table
        .cell(row, column)
        .map(
            cell ->
                new CompareChange.Place(
                    column.sectionName(cell.section()),
                    NoteLink.here(CompareStub.id(cell.parts().getFirst()))))
        .orElse(CompareChange.Place.NONE);
  }

  /** The note after the last one that had the row. */
  private Optional<String> goneSince(int row, CompareTable.Pair pair) {
    return table
        .lastBefore(pair, row)
        .map(last -> table.witnesses().get(last.witness() + 1).label());
  }

  /** The text of a cell, with the marks of its own note and the differences from other notes. */
  static final class CellText {

    private CellText() {}

    /** The text with the marks of its note only. */
    static List<TextRun> plain(AlignmentRow.Cell cell) {
      return ofNote(cell).runs();
    }

    /** The text with the words marked that the other text lacks. */
    static List<TextRun> marked(AlignmentRow.Cell cell, List<TextRange> ownWords, Ink ink) {
      return ofNote(cell).with(ownWords, ink).runs();
    }

    /**
     * The newer text with added words marked, and the dropped words of the older text inserted at
     * their places.
     */
    static List<TextRun> redline(
        AlignmentRow.Cell older, AlignmentRow.Cell newer, List<Edit> edits) {
      StyledText before =
          ofNote(older).with(List.of(new TextRange(0, older.text().length())), Ink.LOST);
      StyledText after = ofNote(newer).with(edits.stream().map(Edit::right).toList(), Ink.CAME);
      List<TextRun> runs = new ArrayList<>();
      int at = 0;
      for (Edit edit : edits) {
        if (edit.left().length() > 0) {
          runs.addAll(after.runs(new TextRange(at, edit.right().start())));
          runs.addAll(before.runs(edit.left()));
          at = edit.right().start();
        }
      }
      runs.addAll(after.runs(new TextRange(at, newer.text().length())));
      return runs;
    }

    private static StyledText ofNote(AlignmentRow.Cell cell) {
      return StyledText.of(cell.text(), cell.marked(TextMark.State.DELETED).toList(), Ink.DELETED)
          .with(cell.marked(TextMark.State.BLANKED).toList(), Ink.BLANKED);
    }
  }

  /**
   * Builds the cells of a comparison, each with its differences from the note that it is compared
   * with.
   */
  static final class Cells {

    private final CompareTable table;

    /**
     * The pair of each column, by witness; in a comparison of two notes both columns have the same
     * pair.
     */
    private final Map<Integer, CompareTable.Pair> pairs = new HashMap<>();

    Cells(CompareTable table) {
      this.table = table;
      table.pairs().forEach(pair -> pairs.put(pair.shown().witness(), pair));
      if (table.isOfTwo()) {
        CompareTable.Pair only = table.pairs().getFirst();
        table.columns().forEach(column -> pairs.put(column.witness(), only));
      }
    }

    CompareCell view(int row, CompareColumn column) {
      Optional<CompareTable.Pair> pair = Optional.ofNullable(pairs.get(column.witness()));
      Optional<WordingStep> step = pair.flatMap(p -> p.step(row));
      Optional<AlignmentRow.Cell> cell = table.cell(row, column);
      if (cell.isEmpty()) {
        boolean hidden =
            step.filter(s -> s.relation() == PassageRelation.NOT_ACCESSIBLE).isPresent();
        return CompareCell.without(
            column, hidden ? CompareCell.State.NOT_ACCESSIBLE : CompareCell.State.ABSENT);
      }
      Passage first = column.passages().get(cell.get().parts().getFirst());
      boolean same = step.filter(s -> s.relation() == PassageRelation.SAME).isPresent();
      return new CompareCell(
          column,
          same ? CompareCell.State.SAME : CompareCell.State.PRESENT,
          step.isPresent() && !same
              ? runs(row, column, pair.orElseThrow())
              : CellText.plain(cell.get()),
          new CompareCell.Place(
              NoteLink.toPassage(column.note().id(), first.id()),
              Optional.of(Citation.of(column.note(), first, Optional.empty()))),
          Optional.empty());
    }

    private List<TextRun> runs(int row, CompareColumn column, CompareTable.Pair pair) {
      AlignmentRow.Cell own = table.cell(row, column).orElseThrow();
      WordingStep step = pair.step(row).orElseThrow();
      List<TextRange> whole = List.of(new TextRange(0, own.text().length()));
      if (column.witness() == pair.older().witness()) {
        return step.relation() == PassageRelation.DROPPED
            ? CellText.marked(own, whole, Ink.GONE)
            : CellText.marked(
                own, step.edits().stream().map(WordingStep.Edit::left).toList(), Ink.GONE);
      }
      if (step.relation() == PassageRelation.NEW) {
        return CellText.marked(own, whole, Ink.CAME);
      }
      return table
          .before(pair, row)
          .map(before -> CellText.redline(before, own, step.edits()))
          .orElseGet(() -> CellText.plain(own));
    }
  }
}
