package org.councilnotes.export;

import java.util.List;
import java.util.function.Function;

/**
 * A column of an export. Scripts rely on its name, so it never changes: lower-case letters and
 * underscores, at most {@value #LONGEST}, as R, Stata and pandas accept it.
 *
 * @param <T> type of a row
 */
public record ExportColumn<T>(String name, ColumnType type, Function<T, ExportValue> value) {

  /** Longest name of a variable in Stata. */
  static final int LONGEST = 32;

  /** A column of text. */
  public ExportColumn(String name, Function<T, ExportValue> value) {
    this(name, ColumnType.TEXT, value);
  }

  static <T> List<String> names(List<ExportColumn<T>> columns) {
    return columns.stream().map(ExportColumn::name).toList();
  }

  /** The cells of a row, one for each column. */
  public static <T> List<ExportValue> cells(List<ExportColumn<T>> columns, T row) {
    return columns.stream().map(column -> column.value.apply(row)).toList();
  }

  /**
   * Some of the columns, in the order of the names.
   *
   * @throws IllegalArgumentException where there is none of a name
   */
  public static <T> List<ExportColumn<T>> named(List<ExportColumn<T>> all, String... names) {
    return List.of(names).stream().map(name -> named(all, name)).toList();
  }

  private static <T> ExportColumn<T> named(List<ExportColumn<T>> all, String name) {
    return all.stream()
        .filter(column -> column.name.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column " + name));
  }
}
