package org.councilnotes.mcp;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * The address under which those who ask open the pages of the archive.
 *
 * @param root absolute, without a slash at its end
 */
public record ArchiveAddress(String root) {

  /** The absolute address of a passage: the same that its page gives. */
  String of(String note, String passage) {
    return "%s/notes/%s#%s"
        .formatted(
            root,
            UriUtils.encodePathSegment(note, StandardCharsets.UTF_8),
            UriUtils.encodeFragment(passage, StandardCharsets.UTF_8));
  }
}
