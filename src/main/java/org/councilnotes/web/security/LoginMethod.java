package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/** A way to log in beside the file of users. */
public interface LoginMethod {

  /** Adds its filters, behind the one of sessions. */
  void addFilters(HttpSecurity http);

  /** The address at which it begins; empty where it needs no beginning. */
  default Optional<String> start(ReturnAddress back) {
    return Optional.empty();
  }

  /** Where a user of this way is led after log-out, at another site. */
  default Optional<URI> end(Authentication user, HttpServletRequest request) {
    return Optional.empty();
  }
}
