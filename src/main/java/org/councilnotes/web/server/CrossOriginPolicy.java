package org.councilnotes.web.server;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.access.Role;
import org.councilnotes.web.AnswerHeaders;
import org.councilnotes.web.RequestUser;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Which pages of other sites may read the API in a browser: those of listed origins. They may call
 * what only reads, without cookies and without credentials, so that they get the answers that
 * anybody gets. Everything else is as without a list.
 *
 * <p>Source: WHATWG Fetch, 3.3 (CORS protocol).
 *
 * @param origins such as {@code https://example.org} or {@code http://localhost:3000}
 */
record CrossOriginPolicy(List<String> origins) {

  static final String SETTING = "archive.cors.origins";

  private static final String API = "/api/";

  /** Matches {@code https://example.org:8443}; not {@code https://example.org/} or {@code *}. */
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::\\d{1,5})?");

  /** Calls that read, though by POST, since the text that is sent may be long. */
  private static final Set<String> READING_POSTS =
      Set.of("/api/wording", "/api/verify", "/api/check");

  private static final List<String> READING = List.of("GET", "HEAD");
  private static final List<String> READING_BY_POST = List.of("GET", "HEAD", "POST");

  private static final List<String> ACCEPTED_HEADERS =
      List.of(
          HttpHeaders.ACCEPT,
          HttpHeaders.ACCEPT_LANGUAGE,
          HttpHeaders.CONTENT_TYPE,
          HttpHeaders.IF_NONE_MATCH);

  private static final List<String> SHOWN_HEADERS =
      List.of(
          HttpHeaders.CONTENT_DISPOSITION,
          HttpHeaders.ETAG,
          HttpHeaders.RETRY_AFTER,
          AnswerHeaders.SNAPSHOT);

  /** How long a browser may keep what it was told of a call. */
  private static final Duration KEPT = Duration.ofHours(1);

  CrossOriginPolicy {
    origins = List.copyOf(origins);
  }

  /**
   * The policy of a setting.
   *
   * @param listed origins, separated by commas; none where it is blank
   * @throws InvalidSetting where something listed is no origin, such as {@code *}
   */
  static CrossOriginPolicy of(String listed) {
    return new CrossOriginPolicy(
        Arrays.stream(listed.split(",", -1))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .map(CrossOriginPolicy::checked)
            .toList());
  }

  private static String checked(String origin) {
    if (!ORIGIN.matcher(origin).matches()) {
      throw new InvalidSetting(SETTING, "no origin such as https://example.org: " + origin);
    }
    return origin;
  }

  /** Whether no origin is listed. */
  boolean isEmpty() {
    return origins.isEmpty();
  }

  static boolean isApi(HttpServletRequest request) {
    return request.getServletPath().startsWith(API);
  }

  /** Whether a request comes from a listed origin, without credentials, to a call that reads. */
  boolean allows(HttpServletRequest request) {
    return isApi(request)
        && !hasCredentials(request)
        && methods(request).contains(request.getMethod())
        && rules(request).checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) != null;
  }

  /** A proxy may know who asks without any: by an address, or a certificate. */
  private static boolean hasCredentials(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.COOKIE) != null
        || request.getHeader(HttpHeaders.AUTHORIZATION) != null
        || RequestUser.current().role() != Role.ANONYMOUS;
  }

  private static List<String> methods(HttpServletRequest request) {
    return READING_POSTS.contains(request.getServletPath()) ? READING_BY_POST : READING;
  }

  /** What a browser is told of a call. */
  CorsConfiguration rules(HttpServletRequest request) {
    CorsConfiguration rules = new CorsConfiguration();
    rules.setAllowedOrigins(origins);
    rules.setAllowedMethods(methods(request));
    rules.setAllowedHeaders(ACCEPTED_HEADERS);
    rules.setExposedHeaders(SHOWN_HEADERS);
    rules.setAllowCredentials(false);
    rules.setMaxAge(KEPT);
    return rules;
  }
}
