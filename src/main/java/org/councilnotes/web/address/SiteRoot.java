package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this archive, without a trailing slash: the public one where it is configured,
 * else the one that the client uses.
 */
public record SiteRoot(String address) {

  /** Name of the setting, and of the parameter of the servlet context that has its value. */
  private static final String SETTING = "archive.address";

  /** Matches the slash of {@code https://notes.example.org/}. */
  private static final Pattern END = Pattern.compile("/+$");

  public static SiteRoot of(HttpServletRequest request) {
    return configured(request)
        .orElseGet(
            () ->
                new SiteRoot(
                    ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()));
  }

  private static Optional<SiteRoot> configured(HttpServletRequest request) {
    return Optional.ofNullable(request.getServletContext().getInitParameter(SETTING))
        .filter(address -> !address.isBlank())
        .map(address -> new SiteRoot(END.matcher(address.strip()).replaceFirst("")));
  }

  /**
   * An absolute address.
   *
   * @param path within the archive, with its slash
   */
  public String at(String path) {
    return address + path;
  }
}
