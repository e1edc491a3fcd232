package org.councilnotes.web.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.councilnotes.web.security.LoginMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Log-in by a proxy: it has done it before a request arrives. */
final class ProxyLogin implements LoginMethod {

  private final Optional<URI> logout;

  ProxyLogin(Optional<URI> logout) {
    this.logout = logout;
  }

  @Override
  public void addFilters(HttpSecurity http) {
    http.addFilterAfter(new ProxyUserFilter(), SecurityContextHolderFilter.class);
  }

  @Override
  public Optional<URI> end(Authentication user, HttpServletRequest request) {
    return user instanceof PreAuthenticatedAuthenticationToken ? logout : Optional.empty();
  }
}
