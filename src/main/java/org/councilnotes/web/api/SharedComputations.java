package org.councilnotes.web.api;

import java.util.List;
import java.util.function.Supplier;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.mcp.Computations;
import org.councilnotes.mcp.ToolRefusal;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.compare.ComparisonCache;
import org.councilnotes.web.coverage.CoverageCache;
import org.springframework.stereotype.Component;

/** Comparisons and tables for assistants, shared with the pages and under their limits. */
@Component
record SharedComputations(ComparisonCache comparisons, CoverageCache tables)
    implements Computations {

  @Override
  public ComparisonView comparison(List<String> ids, ArchiveReader world) {
    return orRefused(() -> comparisons.of(ids, world));
  }

  @Override
  public Coverage coverage(CoverageRequest request, ArchiveReader world) {
    return orRefused(() -> tables.of(request, world));
  }

  private static <T> T orRefused(Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal refusal) {
      throw new ToolRefusal(
          "too much is being computed, or the archive has just changed; ask again in some seconds");
    }
  }
}
