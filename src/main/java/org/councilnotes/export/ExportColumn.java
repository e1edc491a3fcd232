package org.councilnotes.export;

import java.util.List;
import java.util.function.Function;

/**
 * A named value of each row of an export. The name is for scripts and never changes: lower-case
 * letters and underscores, at most {@value #LONGEST} of them, as R, Stata and pandas read it.
 *
 * @param <T> what a row tells of
 */
record ExportColumn<T>(String name, Function<T, ExportValue> value) {

  /** Stata's limit. */
  static final int LONGEST = 32;

  static <T> List<String> names(List<ExportColumn<T>> columns) {
    return columns.stream().map(ExportColumn::name).toList();
  }

  static <T> List<ExportValue> cells(List<ExportColumn<T>> columns, T row) {
    return columns.stream().map(column -> column.value.apply(row)).toList();
  }
}
