package org.councilnotes.draft.promise;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
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
              "\\b(?:will|shall)\\b(?! not\\b)|(?<!\\bas )(?<!\\bwas )(?<!\\bwere )(?<!\\bbeen"
                  + " )(?<!\\balso )(?<!\\b(?:initially|originally|previously|first) )"
                  + "\\b(?:foreseen|planned|scheduled|envisaged|expected)\\b(?="
                  + " (?:to|for|in|by|on|at|before|during|early|late|until)\\b)|\\b(?:is|are)"
                  + " (?:due|to|set to)\\b|(?<!\\bwas )(?<!\\bwere )\\bto be"
                  + " (?:held|launched|adopted|published|signed"
                  + "|organi[sz]ed|completed|finali[sz]ed|presented|opened|started|resumed|submitted|issued|delivered|inaugurated|established|set"
                  + " up|signed|extended)\\b|\\b(?:called|fixed|set) for\\b|\\b(?:ahead of|in"
                  + " preparation for|in advance of|in the run-up to)\\b|\\b(?:plans|intends?)"
                  + " to\\b",
              "(?<!\\b(?:that|which|who) )\\b(?:was|were|had|has|have|did)\\b|;"),
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

  /** Where a sentence foresees something, and what parts that from a time. */
  ForeseenPlaces in(String sentence) {
    NavigableMap<Integer, TextRange> parting = new TreeMap<>();
    past.matcher(sentence)
        .results()
        .forEach(m -> parting.put(m.start(), new TextRange(m.start(), m.end())));
    return new ForeseenPlaces(
        foreseeing.matcher(sentence).results().map(m -> new TextRange(m.start(), m.end())).toList(),
        parting);
  }

  /**
   * Places in one sentence, found once for all its times.
   *
   * @param foreseeing words that foresee, in order
   * @param parting verbs that part them from a time, by start
   */
  record ForeseenPlaces(List<TextRange> foreseeing, NavigableMap<Integer, TextRange> parting) {

    ForeseenPlaces {
      foreseeing = List.copyOf(foreseeing);
      parting = Collections.unmodifiableNavigableMap(new TreeMap<>(parting));
    }

    /**
     * From the words that foresee something to those that say when, in either order; empty where
     * nothing is foreseen for that time.
     */
    Optional<TextRange> until(TextRange time) {
      return foreseeing.stream()
          .filter(words -> !words.overlaps(time) && !areParted(words, time))
          .findFirst()
          .map(words -> words.hull(time));
    }

    private boolean areParted(TextRange words, TextRange time) {
      int start = Math.min(words.end(), time.end());
      int end = Math.max(words.start(), time.start());
      Map.Entry<Integer, TextRange> next = parting.ceilingEntry(start);
      return next != null && next.getValue().end() <= end;
    }
  }
}
