package org.councilnotes.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;
import org.apache.tomcat.util.http.ServerCookie;
import org.apache.tomcat.util.http.ServerCookies;
import org.councilnotes.web.RequestLocaleResolver;

/**
 * Cookies that browsers send by encrypted connections only, and not with requests that other sites
 * start. A proxy that ends TLS asks without encryption, but for the public name; so only who asks
 * for a name of this machine gets a cookie for plain HTTP.
 *
 * <p>Names of encrypted cookies begin with {@code __Host-}, or {@code __Secure-} where they are for
 * one path: browsers take such a cookie from this host and by TLS only. The rest of the program
 * knows them without. One without, which another host of the domain may have set, is not read,
 * unless it only says how pages look.
 *
 * <p>Source: RFC 6265bis, 4.1.2 (Secure, HttpOnly, SameSite), 4.1.3 (prefixes of names).
 */
final class SecureCookies extends Rfc6265CookieProcessor {

  /** Name of the cookie with the id of a session. */
  static final String SESSION = "session";

  private static final String HOST_ONLY = "__Host-";
  private static final String ENCRYPTED = "__Secure-";

  /** Before the name of a cookie that is not to be read. */
  private static final String UNPROTECTED = "unprotected-";

  /** Set without a prefix, also by scripts: the language, and the way to read a note. */
  private static final Set<String> PLAIN = Set.of(RequestLocaleResolver.NAME, "reading");

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  SecureCookies() {
    setSameSiteCookies("lax");
  }

  @Override
  public String generateHeader(Cookie cookie, HttpServletRequest request) {
    if (!request.isSecure() && LOOPBACK.contains(request.getServerName())) {
      return super.generateHeader(cookie, request);
    }
    cookie.setSecure(true);
    boolean isWhole = Objects.equals(cookie.getPath(), "/") && cookie.getDomain() == null;
    return (isWhole ? HOST_ONLY : ENCRYPTED) + super.generateHeader(cookie, request);
  }

  @Override
  public void parseCookieHeader(MimeHeaders headers, ServerCookies cookies) {
    super.parseCookieHeader(headers, cookies);
    List<MessageBytes> names =
        IntStream.range(0, cookies.getCookieCount())
            .mapToObj(cookies::getCookie)
            .map(ServerCookie::getName)
            .toList();
    Set<String> prefixed =
        names.stream()
            .map(MessageBytes::toString)
            .filter(SecureCookies::isPrefixed)
            .map(SecureCookies::withoutPrefix)
            .collect(Collectors.toSet());
    boolean isPublic = !isLoopback(headers);
    names.forEach(name -> rename(name, prefixed, isPublic));
  }

  private static void rename(MessageBytes name, Set<String> prefixed, boolean isPublic) {
    String given = name.toString();
    if (isPrefixed(given)) {
      name.setString(withoutPrefix(given));
    } else if (prefixed.contains(given) || (isPublic && !PLAIN.contains(given))) {
      name.setString(UNPROTECTED + given);
    }
  }

  private static boolean isPrefixed(String name) {
    return name.startsWith(HOST_ONLY) || name.startsWith(ENCRYPTED);
  }

  private static String withoutPrefix(String name) {
    if (name.startsWith(HOST_ONLY)) {
      return name.substring(HOST_ONLY.length());
    }
    return name.startsWith(ENCRYPTED) ? name.substring(ENCRYPTED.length()) : name;
  }

  /** By the header as it came: a proxy asks for the public name. */
  private static boolean isLoopback(MimeHeaders headers) {
    String host = Objects.requireNonNullElse(headers.getHeader("host"), "");
    return LOOPBACK.contains(host.replaceFirst(":\\d*$", ""));
  }
}
