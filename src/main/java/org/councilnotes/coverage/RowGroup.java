package org.councilnotes.coverage;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a table that stand together.
 *
 * @param value the region or programme that they belong to; empty where they belong to none, and
 *     where rows are not grouped
 * @param rows values, in their order
 */
public record RowGroup(Optional<String> value, List<String> rows) {

  public RowGroup {
    rows = List.copyOf(rows);
  }
}
