package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of this archive as the client uses it, without a trailing slash. */
public record SiteRoot(String address) {

  public static SiteRoot of(HttpServletRequest request) {
    return new SiteRoot(ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
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
