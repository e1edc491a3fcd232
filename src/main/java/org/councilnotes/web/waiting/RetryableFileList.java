package org.councilnotes.web.waiting;

import java.util.List;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.address.Pager;

/**
 * The files that failed or are partial, a page of them.
 *
 * @param failed number of all that failed
 * @param partial number of all that are partial
 * @param files those of the page
 */
record RetryableFileList(int failed, int partial, List<RetryableFileView> files, Pager pager) {

  /** Files on a page. */
  static final int SIZE = 50;

  RetryableFileList {
    files = List.copyOf(files);
  }

  /** A page beyond the last one is the last one, since files may have been mended meanwhile. */
  static RetryableFileList of(List<LedgerEntry> all, int page) {
    if (page < 1) {
      throw Refusal.badValue("page", "page", page, page);
    }
    int last = (all.size() + SIZE - 1) / SIZE;
    int shown = Math.min(page, Math.max(1, last));
    int failed = (int) all.stream().filter(e -> e.outcome() instanceof FileOutcome.Failed).count();
    return new RetryableFileList(
        failed,
        all.size() - failed,
        all.stream()
            .skip((long) (shown - 1) * SIZE)
            .limit(SIZE)
            .map(RetryableFileView::new)
            .toList(),
        Pager.of(shown, last, n -> WaitingPage.PATH + (n == 1 ? "" : "?page=" + n) + "#failed"));
  }

  /** The number of all. */
  public int total() {
    return failed + partial;
  }
}
