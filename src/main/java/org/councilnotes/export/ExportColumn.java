package org.councilnotes.export;

import java.util.List;
import java.util.function.Function;

/**
 * A column of an export. Scripts rely on its name, so it never changes: lower-case letters and
 * underscores, at most {@value #LONGEST}, as R, Stata and pandas accept it.
 *
 * @param <T> type of a row
 */
record ExportColumn<T>(String name, Function<T, ExportValue> value) {

  /** Longest name of a variable in Stata. */
  static final int LONGEST = 32;

  static <T> List<String> names(List<ExportColumn<T>> columns) {
    return columns.stream().map(ExportColumn::name).toList();
  }

  static <T> List<ExportValue> cells(List<ExportColumn<T>> columns, T row) {
    return columns.stream().map(column -> column.value.apply(row)).toList();
  }
}
