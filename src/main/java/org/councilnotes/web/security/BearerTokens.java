package org.councilnotes.web.security;

import java.util.Optional;
import org.springframework.security.core.Authentication;

/** Tokens of programs that others than this archive give out. */
public interface BearerTokens {

  /**
   * Who has shown a token; empty where it is not valid.
   *
   * @throws org.councilnotes.web.Refusal where the token is valid and does not help, or cannot be
   *     checked now
   */
  Optional<Authentication> find(String token);
}
