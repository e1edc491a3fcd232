package org.councilnotes.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/**
 * The address under which those who ask open the pages of the archive.
 *
 * @param root absolute, without a slash at its end
 */
public record ArchiveAddress(String root) {

  /** Name of the setting, and of the parameter of the servlet context that has its value. */
  public static final String SETTING = "archive.address";

  /** Matches {@code https://notes.example.org/archive}; not {@code notes.example.org}. */
  private static final Pattern WEB_ADDRESS = Pattern.compile("(https?://[^\\s/?#]+[^\\s?#]*?)/*");

  /** Reads an address, with or without slashes at its end; empty where it is none of the web. */
  public static Optional<ArchiveAddress> parse(String address) {
    Matcher web = WEB_ADDRESS.matcher(address.strip());
    return web.matches() ? Optional.of(new ArchiveAddress(web.group(1))) : Optional.empty();
  }

  /** The absolute address of a passage: the same that its page gives. */
  String of(String note, String passage) {
    return "%s/notes/%s#%s"
        .formatted(
            root,
            UriUtils.encodePathSegment(note, StandardCharsets.UTF_8),
            UriUtils.encodeFragment(passage, StandardCharsets.UTF_8));
  }
}
