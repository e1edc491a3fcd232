package org.councilnotes.coverage;

import java.util.List;
import org.councilnotes.query.SearchRequest;

/**
 * Which lines are wanted. Illegal without a line or with more than {@value #MOST_LINES}, and where
 * it is not by a time.
 *
 * @param lines the searches, which have the same filters
 */
public record TrendRequest(List<SearchRequest> lines, Dimension by, TrendMeasure measure) {

  public static final int MOST_LINES = 8;

  public TrendRequest {
    lines = List.copyOf(lines);
    if (lines.isEmpty() || lines.size() > MOST_LINES || !by.isTime()) {
      throw new IllegalArgumentException(lines.size() + " lines by " + by.key());
    }
  }
}
