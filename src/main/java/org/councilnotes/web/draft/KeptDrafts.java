package org.councilnotes.web.draft;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The drafts that can be looked at, in memory only. What nobody looked at for a time is dropped,
 * and where there is too much, what was looked at first of those of whoever has most there: nobody
 * loses drafts because another one sends many. Thread-safe.
 */
final class KeptDrafts {

  private static final int BYTES_OF_ID = 16;

  private final DraftLimits limits;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** By id, in the order in which they were looked at. */
  private final Map<String, KeptDraft> drafts = new LinkedHashMap<>(16, 0.75F, true);

  KeptDrafts(DraftLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** An id that nobody can guess. */
  String newId() {
    byte[] bytes = new byte[BYTES_OF_ID];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  Instant now() {
    return clock.instant();
  }

  /** Keeps a draft; the largest one alone is kept, too. */
  synchronized void keep(KeptDraft draft) {
    dropOld();
    drafts.put(draft.id(), draft);
    dropMost(draft);
  }

  /** Drops others than the new one until the rest fits. */
  private void dropMost(KeptDraft added) {
    Map<String, Long> ofOwners = new HashMap<>();
    drafts.values().forEach(one -> ofOwners.merge(one.owner(), one.size(), Long::sum));
    long sum = ofOwners.values().stream().mapToLong(size -> size).sum();
    while (sum > limits.room() && drafts.size() > 1) {
      KeptDraft dropped = firstOfLargest(ofOwners, added);
      drafts.remove(dropped.id());
      ofOwners.merge(dropped.owner(), -dropped.size(), Long::sum);
      sum -= dropped.size();
    }
  }

  /** Of the drafts of the owner with most there, the one that was looked at first. */
  private KeptDraft firstOfLargest(Map<String, Long> ofOwners, KeptDraft added) {
    KeptDraft first = added;
    for (KeptDraft draft : drafts.values()) {
      boolean isMore =
          first.equals(added)
              || ofOwners.getOrDefault(draft.owner(), 0L)
                  > ofOwners.getOrDefault(first.owner(), 0L);
      if (!draft.equals(added) && isMore) {
        first = draft;
      }
    }
    return first;
  }

  /**
   * A draft of a user.
   *
   * @param user name of who sent it; empty where there are no users
   * @return empty where it is not there any more, or is another's
   */
  synchronized Optional<KeptDraft> find(String id, String user) {
    dropOld();
    Optional<KeptDraft> found =
        Optional.ofNullable(drafts.get(id)).filter(draft -> draft.isOf(user));
    found.ifPresent(draft -> draft.see(clock.instant()));
    return found;
  }

  private void dropOld() {
    Instant old = clock.instant().minus(limits.kept());
    drafts.values().removeIf(draft -> draft.seen().isBefore(old));
  }
}
