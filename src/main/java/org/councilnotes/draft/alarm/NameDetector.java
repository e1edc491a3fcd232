package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.collate.token.ProperNames;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.name.KnownNames;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.query.Filters;
import org.councilnotes.query.ParsedQuery;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.ResultPageRequest;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.SearchResult;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Finds names that stand once in a draft and nowhere in the archive, and are nearly a name of the
 * vocabulary or one that the editions before use often.
 */
final class NameDetector implements AlarmDetector {

  /** A name stands so often in the editions before that it is written right there. */
  private static final int OFTEN = 3;

  /** So many editions before the draft are looked through. */
  private static final int EDITIONS = 4;

  /** A capitalised word: {@code Bolivia}, {@code AIRCOP}; not a part of an address or a figure. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{N}./@_:])\\p{Lu}[\\p{L}\\p{M}\\p{N}]{4,39}(?![\\p{L}\\p{M}\\p{N}/@_]|\\.\\p{L})");

  /** The words directly before or behind another. */
  private static final Pattern NEIGHBOUR = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private static final Pattern END_OF_CLAUSE = Pattern.compile("[.,;:!?()\"“”«»\\[\\]]");

  /** A small word of a sentence: {@code held}; not {@code Se}. */
  private static final Pattern SMALL_WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{2,}(?!\\p{L})");

  /** A sentence has so many small words; what has fewer is a label or a list of names. */
  private static final int FEWEST_SMALL = 4;

  /** The name that is nearly the same stands so often in the archive. */
  private static final int FEWEST_USES = 3;

  private static final Pattern OPENING = Pattern.compile("(?:^|[.!?:;•–)\"“«])\\s*[(\"“«]?$");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    KnownNames names = KnownNames.of(Vocabulary.load(Optional.empty()), draft.note().language());
    editions(draft.note(), reference, world).forEach(note -> namesOf(note).forEach(names::add));
    return new NameCheck(names, draft, occurrences(draft), world).alarms();
  }

  private static Stream<Note> editions(Note draft, DraftReference reference, ArchiveReader world) {
    List<NoteSummary> before =
        reference.editions().stream()
            .filter(edition -> edition.naming().language().equals(draft.language()))
            .toList();
    return before.reversed().stream()
        .limit(EDITIONS)
        .flatMap(edition -> world.note(edition.id()).stream());
  }

  /** The names that are tagged in a note, and others that it uses often. */
  private static Stream<String> namesOf(Note note) {
    Map<String, Integer> uses = new HashMap<>();
    List<String> tagged = new ArrayList<>();
    for (Passage passage : note.passages()) {
      tagged(passage.tags())
          .flatMap(evidence -> evidence.range().stream())
          .forEach(range -> tagged.add(range.of(passage.text())));
      ProperNames.in(passage.text())
          .forEach(range -> uses.merge(range.of(passage.text()), 1, Integer::sum));
    }
    return Stream.concat(
        tagged.stream(),
        uses.entrySet().stream().filter(use -> use.getValue() >= OFTEN).map(Map.Entry::getKey));
  }

  private static Stream<Evidence> tagged(PassageTags tags) {
    return Stream.of(
            tags.programmes().stream().map(tag -> tag.evidence()),
            tags.countries().stream().map(tag -> tag.evidence()),
            tags.groups().stream().map(tag -> tag.evidence()),
            tags.terms().stream().map(tag -> tag.evidence()))
        .flatMap(evidence -> evidence);
  }

  /** How often each capitalised word stands in a draft, without case and accents. */
  private static Map<String, Integer> occurrences(DraftText draft) {
    Map<String, Integer> occurrences = new HashMap<>();
    WORD.matcher(draft.text())
        .results()
        .forEach(word -> occurrences.merge(fold(word.group()), 1, Integer::sum));
    return occurrences;
  }

  private static String fold(String word) {
    return AccentFolding.CANONICAL.fold(word);
  }

  private record NameCheck(
      KnownNames names, DraftText draft, Map<String, Integer> occurrences, ArchiveReader world) {

    List<Alarm> alarms() {
      return draft.sentences().stream()
          .map(sentence -> DraftPlace.of(sentence, draft))
          .filter(place -> isSentence(place.text()) && !isInCapitals(place.text()))
          .flatMap(
              place ->
                  WORD.matcher(place.text()).results().flatMap(word -> alarm(place, word).stream()))
          .toList();
    }

    private static boolean isSentence(String text) {
      return SMALL_WORD.matcher(text).results().count() >= FEWEST_SMALL;
    }

    private static boolean isInCapitals(String text) {
      long capitals = text.codePoints().filter(Character::isUpperCase).count();
      long letters = text.codePoints().filter(Character::isLetter).count();
      return 2 * capitals > letters;
    }

    private Optional<Alarm> alarm(DraftPlace place, MatchResult word) {
      String text = place.text();
      TextRange range = new TextRange(word.start(), word.end());
      String before = text.substring(0, word.start());
      boolean isCandidate =
          occurrences.getOrDefault(fold(word.group()), 0) == 1
              && (KnownNames.isAcronym(word.group()) || !OPENING.matcher(before).find())
              && !isTagged(place, range);
      return isCandidate
          ? names
              .near(word.group(), lastWord(before), firstWord(text.substring(word.end())))
              .filter(known -> uses(word.group()) == 0 && uses(known) >= FEWEST_USES)
              .map(
                  known ->
                      place.alarm(
                          AlarmKind.NAME, range, ReasonCode.NEAR_NAME.of(known), Optional.empty()))
          : Optional.empty();
    }

    private static String lastWord(String text) {
      String[] clauses = END_OF_CLAUSE.split(text, -1);
      return words(clauses[clauses.length - 1]).reversed().stream().findFirst().orElse("");
    }

    private static String firstWord(String text) {
      return words(END_OF_CLAUSE.split(text, -1)[0]).stream().findFirst().orElse("");
    }

    private static List<String> words(String text) {
      return NEIGHBOUR
          .matcher(text)
          .results()
          .map(MatchResult::group)
          .filter(word -> !KnownNames.isParticle(word))
          .toList();
    }

    private static boolean isTagged(DraftPlace place, TextRange range) {
      int start = place.sentence().inPassage().start();
      TextRange inPassage = new TextRange(start + range.start(), start + range.end());
      return tagged(place.sentence().passage().tags())
          .flatMap(evidence -> evidence.range().stream())
          .anyMatch(named -> named.holds(inPassage));
    }

    /** How many passages of other notes have a word, in any of its forms. */
    private long uses(String word) {
      QueryExpression named = new QueryExpression.Word(word);
      QueryExpression elsewhere =
          draft
              .note()
              .number()
              .<QueryExpression>map(
                  own -> new QueryExpression.Exclusion(named, new QueryExpression.OfNumber(own)))
              .orElse(named);
      SearchRequest request =
          new SearchRequest(
              ParsedQuery.of(word, elsewhere), Filters.NONE, ResultPageRequest.OF_PASSAGES);
      SearchResult.Total total =
          world.searchExactly(request.forCounts().withCountedFacets(Set.of())).total();
      return total.passages() + total.leftOut();
    }
  }
}
