package org.councilnotes.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.councilnotes.note.table.TableRow;

/**
 * A table of a note, made of its rows, which are passages.
 *
 * @param id {@code NOTE/SECTION/table-1}
 * @param section of its first row
 * @param page of its first row; empty in formats without pages
 * @param caption as printed; empty where there is none
 * @param columns text of the head by column
 * @param passages its rows in reading order, those of the head first; several remarks may share a
 *     row
 */
public record NoteTable(
    String id,
    String section,
    OptionalInt page,
    String caption,
    List<String> columns,
    List<Passage> passages) {

  public NoteTable {
    columns = List.copyOf(columns);
    passages = List.copyOf(passages);
  }

  /** The tables of a note in reading order. */
  public static List<NoteTable> of(List<Passage> passages) {
    Map<String, List<Passage>> rows = new LinkedHashMap<>();
    for (Passage passage : passages) {
      passage
          .place()
          .row()
          .ifPresent(r -> rows.computeIfAbsent(r.table(), t -> new ArrayList<>()).add(passage));
    }
    return rows.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static NoteTable of(String id, List<Passage> rows) {
    Passage first = rows.getFirst();
    TableRow row = first.place().row().orElseThrow();
    return new NoteTable(
        id, first.section(), first.place().page(), row.caption(), row.heads(), rows);
  }

  /** The number of its rows without those of the head. */
  public int rows() {
    return passages.stream()
        .flatMap(p -> p.place().row().stream())
        .mapToInt(TableRow::row)
        .max()
        .orElse(0);
  }
}
