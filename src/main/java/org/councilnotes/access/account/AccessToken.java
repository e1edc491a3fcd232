package org.councilnotes.access.account;

import java.time.Instant;

/**
 * What a program shows instead of a password. Its secret is not kept.
 *
 * @param id short, to withdraw it by
 * @param label what its user calls it
 * @param digest of the secret; see {@link TokenSecret}
 * @param expires when it stops to be accepted
 */
public record AccessToken(String id, String label, String digest, Instant expires) {

  /** Whether it is not accepted any more. */
  public boolean isExpired(Instant now) {
    return !now.isBefore(expires);
  }
}
