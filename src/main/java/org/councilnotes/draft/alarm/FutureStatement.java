package org.councilnotes.draft.alarm;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.draft.document.DraftSentence;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.time.MentionedTime;
import org.councilnotes.tag.time.MentionedTimes;

/**
 * What a sentence foresees for a time, in English: {@code will be held}, {@code is planned for},
 * {@code foreseen to}. What was planned at an earlier time is not foreseen.
 *
 * @param words from those that foresee to those that say when; a range of the passage's text
 * @param time as printed
 * @param due the last day of that time
 */
record FutureStatement(DraftSentence sentence, TextRange words, String time, LocalDate due) {

  private static final Pattern FORESEEING =
      pattern(
          "\\b(?:will|shall)\\b(?! not\\b)|(?<!\\bas )(?<!\\bwas )(?<!\\bwere )(?<!\\bbeen"
              + " )(?<!\\balso )(?<!\\b(?:initially|originally|previously|first) )"
              + "\\b(?:foreseen|planned|scheduled|envisaged|expected)\\b(?="
              + " (?:to|for|in|by|on|at|before|during|early|late|until)\\b)|\\b(?:is|are)"
              + " (?:due|to|set to)\\b|(?<!\\bwas )(?<!\\bwere )\\bto be"
              + " (?:held|launched|adopted|published|signed"
              + "|organi[sz]ed|completed|finali[sz]ed|presented|opened|started|resumed|submitted|issued|delivered|inaugurated|established|set"
              + " up|signed|extended)\\b|\\b(?:called|fixed|set) for\\b|\\b(?:ahead of|in"
              + " preparation for|in advance of|in the run-up to)\\b|\\b(?:plans|intends?) to\\b");

  /** Verbs that part the words that foresee from a time. */
  private static final Pattern PAST =
      pattern("(?<!\\b(?:that|which|who) )\\b(?:was|were|had|has|have|did)\\b|;");

  private static Pattern pattern(String words) {
    return Pattern.compile(words, Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The first of a sentence: later times may be about something else. */
  static Optional<FutureStatement> in(DraftSentence sentence) {
    String text = sentence.inPassage().of(sentence.passage().textWithoutDeletions());
    List<TextRange> foreseeing = ranges(FORESEEING, text);
    List<TextRange> past = ranges(PAST, text);
    return MentionedTimes.in(text, "en", LocalDate.EPOCH).stream()
        .filter(time -> time.end().isAfter(LocalDate.EPOCH))
        .flatMap(
            time ->
                foreseeing.stream()
                    .filter(words -> isFor(time, words, past))
                    .limit(1)
                    .map(words -> of(sentence, words, time, text)))
        .findFirst();
  }

  private static List<TextRange> ranges(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(m -> new TextRange(m.start(), m.end())).toList();
  }

  private static boolean isFor(MentionedTime time, TextRange words, List<TextRange> past) {
    int start = Math.min(words.end(), time.range().end());
    int end = Math.max(words.start(), time.range().start());
    return !words.overlaps(time.range())
        && past.stream().noneMatch(verb -> verb.start() >= start && verb.end() <= end);
  }

  private static FutureStatement of(
      DraftSentence sentence, TextRange words, MentionedTime time, String text) {
    TextRange hull = words.hull(time.range());
    int start = sentence.inPassage().start();
    return new FutureStatement(
        sentence,
        new TextRange(start + hull.start(), start + hull.end()),
        time.range().of(text),
        time.end());
  }
}
