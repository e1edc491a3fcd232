package org.councilnotes.web.upload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files that were sent to this server last, of all users, newest first; forgotten with it. The
 * files themselves are in the corpus.
 */
final class RecentUploads {

  /** Enough for a large folder, little memory. */
  private static final int LEAST = 500;

  private final int most;
  private final Deque<UploadEntry> entries = new ArrayDeque<>();

  /**
   * @param waiting number of files that may wait to be read: all of them are remembered
   */
  RecentUploads(int waiting) {
    this.most = LEAST + waiting;
  }

  /** Adds one; what a file said of its place before is forgotten. */
  synchronized void add(UploadEntry entry) {
    entry.placed().ifPresent(place -> entries.removeIf(other -> isAt(other, place.path())));
    entries.addFirst(entry);
    while (entries.size() > most) {
      entries.removeLast();
    }
  }

  private static boolean isAt(UploadEntry entry, String path) {
    return entry.placed().filter(place -> place.path().equals(path)).isPresent();
  }

  synchronized List<UploadEntry> of(String user) {
    return entries.stream().filter(entry -> entry.user().equals(user)).toList();
  }

  synchronized List<UploadEntry> select(Predicate<UploadEntry> condition) {
    return entries.stream().filter(condition).toList();
  }
}
