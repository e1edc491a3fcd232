package org.councilnotes.draft.alarm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.collate.token.ProperNames;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.draft.name.KnownNames;
import org.councilnotes.draft.name.NameNeighbours;
import org.councilnotes.draft.name.SpelledAcronyms;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.text.AccentFolding;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.store.NoteSummary;
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
          "(?<![\\p{L}\\p{M}\\p{N}./@_:])\\p{Lu}[\\p{L}\\p{M}\\p{N}]{3,39}(?![\\p{L}\\p{M}\\p{N}/@_]|\\.\\p{L})");

  /** An acronym: {@code UNSMIL}. */
  private static final Pattern ACRONYM =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}./@_:-])\\p{Lu}{4,12}(?![\\p{L}\\p{M}\\p{N}/@_-])");

  /** {@code (OLAF)}, {@code (Unité centrale – UCREF)}. */
  private static final Pattern DEFINED =
      Pattern.compile("\\((?:[^()]{1,100} [-–] )?(\\p{Lu}{4,12})\\)");

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

  /** An acronym with its letters in the right order stands so much more often. */
  private static final int RATIO = 10;

  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{M}]+) \\(?$");

  /** How far before and behind a word its sentence is read, in UTF-16 code units. */
  private static final int AROUND = 200;

  private final NameLookupLimits limits;

  private final Vocabulary vocabulary;

  NameDetector(NameLookupLimits limits, Vocabulary vocabulary) {
    this.limits = limits;
    this.vocabulary = vocabulary;
  }

  private static final Pattern OPENING =
      Pattern.compile("(?:^|(?<!\\b(?:Mr|Ms|Mrs|Dr|St))\\.|[!?:;•–)\"“«])\\s*[(\"“«]?$");

  @Override
  public List<Alarm> find(DraftText draft, DraftReference reference, ArchiveReader world) {
    KnownNames known = KnownNames.of(vocabulary, draft.note().language());
    KnownNames names = KnownNames.of(vocabulary, draft.note().language());
    List<EarlierEdition> editions = editions(draft.note(), reference, world).toList();
    editions.forEach(edition -> namesOf(edition.note()).forEach(names::add));
    NameSources sources = new NameSources(known, editions);
    Map<String, Integer> occurrences = occurrences(draft);
    Set<String> here = namesHere(draft, occurrences);
    here.forEach(names::add);
    return new NameCheck(
            names,
            sources,
            draft,
            occurrences,
            new NamesHere(
                here.stream().map(NameDetector::fold).collect(Collectors.toSet()),
                NameNeighbours.of(draft.text()),
                SpelledAcronyms.of(draft.text())),
            new ArchiveWords(draft.note(), world),
            limits)
        .alarms();
  }

  /** Acronyms that stand in brackets behind what they mean, and those that it has twice or more. */
  private static Set<String> namesHere(DraftText draft, Map<String, Integer> occurrences) {
    Set<String> names = new HashSet<>();
    DEFINED.matcher(draft.text()).results().map(defined -> defined.group(1)).forEach(names::add);
    ACRONYM
        .matcher(draft.text())
        .results()
        .map(MatchResult::group)
        .filter(acronym -> occurrences.getOrDefault(fold(acronym), 0) > 1)
        .forEach(names::add);
    return names;
  }

  private static Stream<EarlierEdition> editions(
      Note draft, DraftReference reference, ArchiveReader world) {
    List<NoteSummary> before =
        reference.editions().stream()
            .filter(edition -> edition.naming().language().equals(draft.language()))
            .toList();
    return before.reversed().stream()
        .limit(EDITIONS)
        .flatMap(
            edition ->
                world.note(edition.id()).stream().map(note -> new EarlierEdition(note, edition)));
  }

  /** The names that are tagged in a note, and others and acronyms that it uses often. */
  private static Stream<String> namesOf(Note note) {
    Map<String, Integer> uses = new HashMap<>();
    List<String> tagged = new ArrayList<>();
    for (Passage passage : note.passages()) {
      tagged(passage.tags())
          .flatMap(evidence -> evidence.range().stream())
          .forEach(range -> tagged.add(range.of(passage.text())));
      ProperNames.in(passage.text())
          .forEach(range -> uses.merge(range.of(passage.text()), 1, Integer::sum));
      ACRONYM
          .matcher(passage.text())
          .results()
          .forEach(acronym -> uses.merge(acronym.group(), 1, Integer::sum));
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

  /**
   * What the draft itself tells of names.
   *
   * @param acronyms folded
   */
  private record NamesHere(
      Set<String> acronyms, NameNeighbours neighbours, SpelledAcronyms spelled) {}

  private record NameCheck(
      KnownNames names,
      NameSources sources,
      DraftText draft,
      Map<String, Integer> occurrences,
      NamesHere here,
      ArchiveWords archive,
      NameLookupLimits limits) {

    List<Alarm> alarms() {
      return draft.sentences().stream()
          .map(sentence -> DraftPlace.of(sentence, draft))
          .filter(place -> isSentence(place.text()) && !isInCapitals(place.text()))
          .flatMap(this::alarms)
          .toList();
    }

    private Stream<Alarm> alarms(DraftPlace place) {
      List<TextRange> tagged = taggedIn(place);
      return WORD.matcher(place.text())
          .results()
          .filter(word -> occurrences.getOrDefault(fold(word.group()), 0) == 1)
          .flatMap(word -> alarm(place, word, tagged).stream());
    }

    private static boolean isSentence(String text) {
      return SMALL_WORD.matcher(text).results().count() >= FEWEST_SMALL;
    }

    private static boolean isInCapitals(String text) {
      long capitals = text.codePoints().filter(Character::isUpperCase).count();
      long letters = text.codePoints().filter(Character::isLetter).count();
      return 2 * capitals > letters;
    }

    private Optional<Alarm> alarm(DraftPlace place, MatchResult word, List<TextRange> tagged) {
      String text = place.text();
      TextRange range = new TextRange(word.start(), word.end());
      String before = text.substring(Math.max(0, word.start() - AROUND), word.start());
      String after = text.substring(word.end(), Math.min(text.length(), word.end() + AROUND));
      boolean isCandidate =
          tagged.stream().noneMatch(named -> named.holds(range)) && limits.compared().take();
      return isCandidate
          ? exchanged(word.group())
              .map(ReasonCode.OTHER_NAME::of)
              .map(why -> place.alarm(AlarmKind.NAME, range, why, Optional.empty()))
              .or(
                  () ->
                      nearKnown(word.group(), before, after)
                          .or(() -> nearHere(word.group(), before))
                          .map(known -> near(known, range, place)))
          : Optional.empty();
    }

    private Alarm near(String known, TextRange range, DraftPlace place) {
      return place.alarm(AlarmKind.NAME, range, ReasonCode.NEAR_NAME.of(known), sources.of(known));
    }

    /** The known name that a word is nearly, where the archive does not have the word. */
    private Optional<String> nearKnown(String word, String before, String after) {
      return KnownNames.isAcronym(word) || !OPENING.matcher(before).find()
          ? names
              .near(word, lastWord(before), firstWord(after))
              .filter(_ -> limits.searched().take())
              .filter(known -> archive.uses(word) == 0 && isUsed(known))
          : Optional.empty();
    }

    /** The letters of a name of the draft of which an acronym exchanges two. */
    private Optional<String> exchanged(String acronym) {
      return ACRONYM.matcher(acronym).matches()
          ? here.spelled()
              .exchanged(acronym)
              .filter(_ -> limits.searched().take())
              .filter(
                  right ->
                      archive.uses(right) >= Math.max(FEWEST_USES, RATIO * archive.uses(acronym)))
          : Optional.empty();
    }

    /** The word that stands elsewhere in the draft behind the same one. */
    private Optional<String> nearHere(String word, String before) {
      Matcher last = LAST_WORD.matcher(before);
      return last.find()
          ? here.neighbours()
              .near(word, last.group(1))
              .filter(_ -> limits.searched().take())
              .filter(right -> !archive.hasPrinted(word) && archive.uses(right) >= FEWEST_USES)
          : Optional.empty();
    }

    private boolean isUsed(String known) {
      return here.acronyms().contains(fold(known)) || archive.uses(known) >= FEWEST_USES;
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

    /** What is tagged in a sentence, as ranges of its text. */
    private static List<TextRange> taggedIn(DraftPlace place) {
      TextRange sentence = place.sentence().inPassage();
      return tagged(place.sentence().passage().tags())
          .flatMap(evidence -> evidence.range().stream())
          .filter(sentence::overlaps)
          .map(range -> range.within(sentence))
          .toList();
    }
  }
}
