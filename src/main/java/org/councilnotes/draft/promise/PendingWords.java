package org.councilnotes.draft.promise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/** The words by which a sentence says that something is still to come, in English. */
final class PendingWords {

  private static final Pattern PENDING =
      Pattern.compile(
          "\\b(?:is|are) (?:still |currently |now )?(?:being"
              + " (?:drafted|prepared|finali[sz]ed|written|developed|drawn up|set"
              + " up|planned|discussed|negotiated)|under"
              + " (?:preparation|way|discussion|negotiation)|awaiting \\p{Ll}+|awaited|pending|yet"
              + " to \\p{Ll}+)\\b");

  /** Why it is still to come, or that it was to come before. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?i)\\b(?:delay\\w*|postpon\\w+|put off|because|owing|due to|as"
              + " the|since|late\\w*|reschedul\\w+|had been (?:planned|foreseen|scheduled)|was"
              + " (?:to|planned|foreseen|scheduled|due)|were"
              + " (?:to|planned|foreseen)|cancel\\w+|suspend\\w+|not yet|instead|despite"
              + "|although|second|next|new)\\b");

  private PendingWords() {}

  /** Where a sentence says so without saying why. */
  static Optional<TextRange> in(String sentence) {
    Matcher pending = PENDING.matcher(sentence);
    return pending.find() && !TOLD.matcher(sentence).find()
        ? Optional.of(new TextRange(pending.start(), pending.end()))
        : Optional.empty();
  }

  /** Whether a text says why something did not take place, or that it did not. */
  static boolean isExplained(String text) {
    return TOLD.matcher(text).find();
  }
}
