package org.councilnotes.web.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.coverage.Coverage;
import org.councilnotes.coverage.CoverageRequest;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.mcp.Computations;
import org.councilnotes.mcp.ToolRefusal;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.compare.ComparisonCache;
import org.councilnotes.web.coverage.CoverageCache;
import org.councilnotes.web.draft.DraftDesk;
import org.councilnotes.web.draft.DraftDismissals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Costly answers for assistants, shared with the pages or under their limits. */
@Component
record SharedComputations(
    ComparisonCache comparisons,
    CoverageCache tables,
    DraftDesk desk,
    DraftDismissals dismissals,
    MessageSource messages)
    implements Computations {

  @Override
  public ComparisonView comparison(List<String> ids, ArchiveReader world) {
    return orRefused(() -> comparisons.of(ids, world));
  }

  @Override
  public Coverage coverage(CoverageRequest request, ArchiveReader world) {
    return orRefused(() -> tables.of(request, world));
  }

  @Override
  public DraftCheck check(String text, Optional<String> series, ArchiveReader world) {
    try {
      return desk.check(text, series, world).withoutAlarms(dismissals.list()::isDismissed);
    } catch (Refusal refusal) {
      throw new ToolRefusal(refusal.text(messages, Locale.ENGLISH));
    }
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
