package org.councilnotes.draft.alarm;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/**
 * The words by which a sentence foresees something: {@code will be held}, {@code is planned for},
 * {@code foreseen to}. What was planned at an earlier time is not foreseen.
 *
 * @param foreseeing matches the words that foresee
 * @param past matches verbs that part them from a time
 */
record PromiseWords(Pattern foreseeing, Pattern past) {

  private static final Map<String, PromiseWords> BY_LANGUAGE =
      Map.of(
          "en",
          of(
              "\\b(?:will|shall)\\b(?! not\\b)"
                  + "|(?<!\\bas )(?<!\\bwas )(?<!\\bwere )(?<!\\bbeen )(?<!\\balso )"
                  + "(?<!\\b(?:initially|originally|previously|first) )"
                  + "\\b(?:foreseen|planned|scheduled|envisaged|expected)\\b"
                  + "(?= (?:to|for|in|by|on|at|before|during|early|late|until)\\b)"
                  + "|\\b(?:is|are) (?:due|to|set to)\\b"
                  + "|(?<!\\bwas )(?<!\\bwere )\\bto be (?:held|launched|adopted|published|signed"
                  + "|organi[sz]ed|completed|finali[sz]ed|presented|opened)\\b",
              "\\b(?:was|were|had|has|have|did)\\b|;"),
          "fr",
          of(
              "(?<!\\bétait )(?<!\\bétaient )(?<!\\bété )\\b(?:prévu|programmé|attendu)e?s?\\b"
                  + "(?= (?:pour|en|à|au|le|de|du|avant)\\b| d['’])"
                  + "|\\b(?:devrait|devraient|aura|auront)\\b"
                  + "|\\b\\p{Ll}+(?:era|eront|ira|iront|dra|dront)\\b",
              "\\b(?:était|étaient|avait|avaient|fut|furent|été)\\b|;"),
          "es",
          of(
              "(?<!\\bestaba )(?<!\\bestaban )(?<!\\bsido )\\b(?:previst|programad)[oa]s?\\b"
                  + "(?= (?:para|en|a|que)\\b)"
                  + "|\\bse (?:prevé|espera)\\b"
                  + "|\\b\\p{Ll}{2,}(?:rá|rán)\\b",
              "\\b(?:estaba|estaban|era|eran|fue|fueron|había|sido)\\b|;"));

  private static PromiseWords of(String foreseeing, String past) {
    return new PromiseWords(unicode(foreseeing), unicode(past));
  }

  private static Pattern unicode(String pattern) {
    return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** Those of a language; empty where they are not known. */
  static Optional<PromiseWords> of(String language) {
    return Optional.ofNullable(BY_LANGUAGE.get(language));
  }

  /** A text without the words that foresee. */
  String without(String text) {
    return foreseeing.matcher(text).replaceAll("");
  }

  /**
   * The words of a sentence from those that foresee something to those that say when, in either
   * order; empty where nothing is foreseen for that time.
   */
  Optional<TextRange> find(String sentence, TextRange time) {
    Matcher m = foreseeing.matcher(sentence);
    while (m.find()) {
      TextRange words = new TextRange(m.start(), m.end());
      boolean isBefore = words.end() <= time.start();
      boolean isApart = words.overlaps(time);
      String between =
          isApart
              ? ";"
              : isBefore
                  ? sentence.substring(words.end(), time.start())
                  : sentence.substring(time.end(), words.start());
      if (!past.matcher(between).find()) {
        return Optional.of(words.hull(time));
      }
    }
    return Optional.empty();
  }
}
