package org.councilnotes.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * Cookies that browsers send by encrypted connections only, and not with requests that other sites
 * start. A proxy that ends TLS asks without encryption, but for the public name; so only who asks
 * for a name of this machine gets a cookie for plain HTTP.
 *
 * <p>Source: RFC 6265bis, 4.1.2 (Secure, HttpOnly, SameSite).
 */
final class SecureCookies extends Rfc6265CookieProcessor {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  SecureCookies() {
    setSameSiteCookies("lax");
  }

  @Override
  public String generateHeader(Cookie cookie, HttpServletRequest request) {
    if (request.isSecure() || !LOOPBACK.contains(request.getServerName())) {
      cookie.setSecure(true);
    }
    return super.generateHeader(cookie, request);
  }
}
