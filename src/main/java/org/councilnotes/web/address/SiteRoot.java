package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where this archive is reached, as the one who asks does, without a slash at the end. */
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
