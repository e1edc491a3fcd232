package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.councilnotes.web.RequestAddress;

/**
 * The beginning of the path under which readers know the archive, where a trusted proxy takes it
 * away: {@code /archive} where {@code https://example.org/archive/notes} is asked for as {@code
 * /notes}. The program itself knows its addresses without it; what leaves gets it.
 *
 * @param path with a slash before, none after; empty where there is none
 */
public record PathPrefix(String path) {

  /** Name of the attribute of a request that has the path; set by the server only. */
  public static final String ATTRIBUTE = RequestAddress.PREFIX;

  /** An address of the archive as it is. */
  public static final PathPrefix NONE = new PathPrefix("");

  /** Matches {@code /archive/notes}; not {@code //example.org}, {@code /../a} or {@code a}. */
  private static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*");

  /** Reads a prefix, with or without a slash at its end; none where it could lead elsewhere. */
  public static PathPrefix parse(String text) {
    String path = withoutEnd(text);
    return PATH.matcher(path).matches() ? new PathPrefix(path) : NONE;
  }

  /** A path without the slash at its end. */
  public static String withoutEnd(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** That of a request. */
  public static PathPrefix of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String path ? new PathPrefix(path) : NONE;
  }

  /** An address with the prefix, where it is an address within the archive: one from its root. */
  public String before(String address) {
    boolean isWithin = address.startsWith("/") && !address.startsWith("//");
    return isWithin ? path + address : address;
  }

  public boolean isEmpty() {
    return path.isEmpty();
  }
}
