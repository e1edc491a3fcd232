package org.councilnotes.coverage.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.vocabulary.Thesaurus;

/**
 * Tells which programme words of a passage are about, as people label it: the one named in the
 * sentence, else the one named last before it in the passage. Of several in a sentence it is the
 * one that follows with {@code for}, else the last one before the words, else all behind them.
 *
 * @param named mentions of programmes, in order
 * @param context codes that the passage has from its section
 */
record ProgrammeSubjects(String text, List<Mention> named, Set<String> context) {

  /** Between an amount and its programme: {@code " for the "}; not {@code " and "}. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?iu) (?:for|to|towards|into|pour|para|für|an|au?x?|al?|of|de|du|del|von)"
              + "(?: [\\p{L}'’-]+){0,3} ");

  /**
   * Before what pays, or what a programme rests on: {@code "financed under the "}, {@code "Article
   * 5 of the "}; not {@code "funds of "}.
   */
  private static final Pattern PAYING =
      Pattern.compile(
          "(?iu)(?:(?:financ|fund|finanz)\\p{L}* (?:\\p{L}+"
              + " ){0,2}(?:under|by|from|through|par|por|con|aus|durch|sur|dans)(?!\\p{L})|(?:article|artikel|artículo|artigo)"
              + " \\d+)[^.;]{0,120}$");

  ProgrammeSubjects {
    named = List.copyOf(named);
    context = Set.copyOf(context);
  }

  /** A programme that the passage names, with its words. */
  private record Mention(ProgrammeTag tag, TextRange range) {}

  /**
   * What words are about.
   *
   * @param programmes code of the programme; several where only headings name them
   * @param phase where stated
   */
  record Subject(Set<String> programmes, Optional<String> phase) {

    Subject {
      programmes = Set.copyOf(programmes);
    }
  }

  static ProgrammeSubjects of(Passage passage) {
    List<ProgrammeTag> tags = passage.tags().programmes();
    return new ProgrammeSubjects(
        passage.text(),
        tags.stream()
            .filter(tag -> tag.how() == Origin.NAMED)
            .flatMap(tag -> tag.evidence().range().map(at -> new Mention(tag, at)).stream())
            .sorted(Comparator.comparing(Mention::range))
            .toList(),
        tags.stream()
            .filter(tag -> tag.how() == Origin.CONTEXT)
            .map(ProgrammeTag::code)
            .collect(Collectors.toSet()));
  }

  /**
   * Whether the passage names a programme, a part or a predecessor of it.
   *
   * @param withContext whether what its headings name counts, too
   */
  boolean name(String programme, boolean withContext, Thesaurus thesaurus) {
    Stream<String> codes = named.stream().map(mention -> mention.tag().code());
    return Stream.concat(codes, withContext ? context.stream() : Stream.of())
        .anyMatch(code -> thesaurus.programme(code).contains(programme));
  }

  /** The ranges of the names. */
  List<TextRange> names() {
    return named.stream().map(Mention::range).toList();
  }

  /**
   * What words are about; no programme where the passage names one behind their sentence only.
   *
   * @param sentence that the words stand in
   */
  Subject of(TextRange words, TextRange sentence) {
    if (named.isEmpty()) {
      return new Subject(context, Optional.empty());
    }
    Optional<Mention> one = joined(words, sentence).or(() -> lastBefore(words, within(sentence)));
    if (one.isPresent()) {
      return subject(List.of(one.get()));
    }
    List<Mention> inSentence = within(sentence);
    return subject(inSentence.isEmpty() ? lastTopic(words).stream().toList() : inSentence);
  }

  private static Subject subject(List<Mention> mentions) {
    return new Subject(
        mentions.stream().map(mention -> mention.tag().code()).collect(Collectors.toSet()),
        mentions.size() == 1 ? mentions.getFirst().tag().phase() : Optional.empty());
  }

  /** The last programme before some words, rather one that is not named as what pays. */
  private Optional<Mention> lastTopic(TextRange words) {
    List<Mention> topics =
        named.stream()
            .filter(mention -> !PAYING.matcher(text.substring(0, mention.range().start())).find())
            .toList();
    return lastBefore(words, topics).or(() -> lastBefore(words, named));
  }

  private List<Mention> within(TextRange part) {
    return named.stream().filter(mention -> part.holds(mention.range())).toList();
  }

  private Optional<Mention> joined(TextRange words, TextRange sentence) {
    return within(sentence).stream()
        .filter(mention -> mention.range().start() > words.end())
        .findFirst()
        .filter(
            mention ->
                JOINED.matcher(text.substring(words.end(), mention.range().start())).matches());
  }

  private static Optional<Mention> lastBefore(TextRange words, List<Mention> mentions) {
    return mentions.reversed().stream()
        .filter(mention -> mention.range().end() <= words.start())
        .findFirst();
  }
}
