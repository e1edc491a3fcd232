package org.councilnotes.notice;

import java.util.List;
import java.util.Locale;
import org.councilnotes.json.SearchJson;
import org.councilnotes.note.Note;
import org.councilnotes.note.ProvisionPath;
import org.springframework.context.MessageSource;

/** The notice about an answer on a provision that a note does not have. */
public final class ProvisionNotices {

  private ProvisionNotices() {}

  /**
   * The notices for JSON, translated; none where a note has the provision.
   *
   * @param isFound whether the answer has anything of it
   * @param locale of the reader
   */
  public static List<SearchJson.Notice> of(
      Note note, ProvisionPath asked, boolean isFound, MessageSource messages, Locale locale) {
    return isFound
        ? List.of()
        : List.of(
            SearchNotice.of(
                    "unknown-provision", "refusal.provision.none", asked.toString(), note.id())
                .toJson(messages, locale));
  }
}
