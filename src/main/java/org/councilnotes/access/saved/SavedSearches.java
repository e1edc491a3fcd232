package org.councilnotes.access.saved;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The searches of one user.
 *
 * @param all the newest first
 */
public record SavedSearches(List<SavedSearch> all) {

  /** The most that a user can keep. */
  public static final int MOST = 50;

  static final SavedSearches NONE = new SavedSearches(List.of());

  public SavedSearches {
    all = List.copyOf(all);
  }

  /** The one with an id. */
  public Optional<SavedSearch> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** Whether no other search can be kept. */
  public boolean isFull() {
    return all.size() >= MOST;
  }

  /** With another one in front; the same search is there once, under its new name. */
  public SavedSearches with(SavedSearch added) {
    return new SavedSearches(
        Stream.concat(Stream.of(added), without(added.id()).all().stream()).limit(MOST).toList());
  }

  /** With a search in the place of the same one; unchanged where that is gone. */
  public SavedSearches replacing(SavedSearch changed) {
    return new SavedSearches(
        all.stream().map(one -> one.id().equals(changed.id()) ? changed : one).toList());
  }

  /** Without the one with an id. */
  public SavedSearches without(String id) {
    return new SavedSearches(all.stream().filter(one -> !one.id().equals(id)).toList());
  }
}
