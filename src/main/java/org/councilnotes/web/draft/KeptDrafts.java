package org.councilnotes.web.draft;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The drafts that can be looked at, in memory only. What nobody looked at for a time is dropped,
 * and what was looked at first where there is too much. Thread-safe.
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
    long sum = drafts.values().stream().mapToLong(KeptDraft::size).sum();
    Iterator<KeptDraft> oldest = drafts.values().iterator();
    while (sum > limits.room() && drafts.size() > 1) {
      sum -= oldest.next().size();
      oldest.remove();
    }
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
