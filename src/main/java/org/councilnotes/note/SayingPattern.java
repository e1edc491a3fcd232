package org.councilnotes.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An English sentence with gaps, such as {@code time-out after {number} s}: it can be filled, and
 * what it was filled with can be read back.
 */
final class SayingPattern {

  /** Matches <code>{number}</code>. */
  private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

  private final String sentence;
  private final List<Gap> gaps;
  private final Pattern pattern;

  SayingPattern(String sentence) {
    this.sentence = sentence;
    List<MatchResult> found = GAP.matcher(sentence).results().toList();
    this.gaps = found.stream().map(m -> Gap.of(m.group(1))).toList();
    this.pattern = Pattern.compile(regex(sentence, found), Pattern.DOTALL);
  }

  /** What may stand in a gap. */
  private enum Gap {
    NUMBER("\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15}"),
    PAGES("\\d+(?:(?:-|, )\\d+)*"),
    LANGUAGE("[\\p{L}\\d-]+"),
    WORD("\\S+"),
    TEXT(".+"),
    /** Another sentence. */
    SAID(".+"),
    /** Another sentence, between brackets. */
    WHY("[^()]+"),
    /** Other sentences. */
    LIST(".+");

    private final String regex;

    Gap(String regex) {
      this.regex = regex;
    }

    static Gap of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }

    Said read(String text) {
      return switch (this) {
        case NUMBER -> new Said.Figure(Long.parseLong(text.replace(",", "")));
        case LANGUAGE -> new Said.Language(text);
        case SAID, WHY -> Said.one(text);
        case LIST -> Said.of(text);
        case PAGES, WORD, TEXT -> new Said.Words(text);
      };
    }
  }

  private static String regex(String sentence, List<MatchResult> gaps) {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    for (MatchResult gap : gaps) {
      regex.append(Pattern.quote(sentence.substring(from, gap.start())));
      regex.append('(').append(Gap.of(gap.group(1)).regex).append(')');
      from = gap.end();
    }
    return regex.append(Pattern.quote(sentence.substring(from))).toString();
  }

  String fill(Object... arguments) {
    if (arguments.length != gaps.size()) {
      throw new IllegalArgumentException("gaps to be filled: " + gaps.size() + ", " + sentence);
    }
    StringBuilder filled = new StringBuilder();
    Matcher gap = GAP.matcher(sentence);
    for (Object argument : arguments) {
      gap.find();
      gap.appendReplacement(filled, Matcher.quoteReplacement(String.valueOf(argument)));
    }
    return gap.appendTail(filled).toString();
  }

  Optional<List<Said>> read(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Said> arguments = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      arguments.add(gaps.get(i).read(matcher.group(i + 1)));
    }
    return Optional.of(arguments);
  }
}
