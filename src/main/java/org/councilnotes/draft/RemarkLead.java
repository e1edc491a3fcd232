package org.councilnotes.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;

/** The line over a remark in a table: who speaks and how. It is no part of a sentence. */
final class RemarkLead {

  /** Matches {@code FR (Drafting suggestions): }; not {@code We propose (see below) that}. */
  private static final Pattern LEAD = Pattern.compile("^[^.!?:()]{1,60}\\([^()]{3,60}\\):\\s*");

  private RemarkLead() {}

  /** A sentence of a passage without that line; the same where it is nothing but that line. */
  static TextRange without(TextRange sentence, Passage passage, String text) {
    if (sentence.start() > 0 || passage.place().remark().isEmpty()) {
      return sentence;
    }
    Matcher lead = LEAD.matcher(text);
    return lead.find() && lead.end() < sentence.end()
        ? new TextRange(lead.end(), sentence.end())
        : sentence;
  }
}
