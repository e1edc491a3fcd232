package org.councilnotes.web.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.councilnotes.mcp.ArchiveAddress;
import org.councilnotes.web.WebServer.InvalidSetting;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of this archive, without a trailing slash: the public one where it is configured,
 * else the one that the client uses.
 */
public record SiteRoot(String address) {

  public static SiteRoot of(HttpServletRequest request) {
    return configured(request)
        .orElseGet(
            () ->
                new SiteRoot(
                    ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                        + PathPrefix.of(request).path()));
  }

  private static Optional<SiteRoot> configured(HttpServletRequest request) {
    return Optional.ofNullable(request.getServletContext().getInitParameter(ArchiveAddress.SETTING))
        .flatMap(ArchiveAddress::parse)
        .map(address -> new SiteRoot(address.root()));
  }

  /**
   * Checks the setting.
   *
   * @param address blank where there is none
   * @throws InvalidSetting where it is no address of the web
   */
  public static void check(String address) {
    if (!address.isBlank() && ArchiveAddress.parse(address).isEmpty()) {
      throw new InvalidSetting(
          ArchiveAddress.SETTING,
          "no address of the web such as https://notes.example.org: " + address);
    }
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
