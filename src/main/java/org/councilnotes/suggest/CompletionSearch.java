package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.query.CompletionNames;
import org.councilnotes.query.Facet;
import org.councilnotes.query.FacetNames;
import org.councilnotes.query.PartialField;
import org.councilnotes.query.PartialQuery;
import org.councilnotes.query.PartialWord;
import org.councilnotes.store.Completion;
import org.councilnotes.store.Completion.Kind;

/**
 * Completions of a typed text, each counted under the other conditions, so that nothing is offered
 * that finds nothing. The typed number comes first, then names that begin with the text, then names
 * of which a later word does, then words; within these by kind, then by count.
 */
final class CompletionSearch {

  /** Longest text that is completed, in UTF-16 code units. */
  static final int LONGEST = 200;

  /** So that headings and phrases do not fill the list. */
  private static final int MOST_OF_A_KIND = 4;

  private static final int MOST_WORDS = 6;

  /** Under filters the most frequent may find nothing where rarer ones do. */
  private static final int TIMES_MORE = 5;

  private static final String QUOTE = "\"";

  /**
   * Found in {@code -boliv} and {@code country:b}, which no name begins with; not in {@code a-b}.
   */
  private static final Pattern OPERATOR = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=\\S)|:");

  private static final Set<Kind> MANY = Set.of(Kind.HEADING, Kind.PHRASE);

  private final SuggestionLexicon lexicon;
  private final PhraseTable phrases;
  private final CompletionNames names;
  private final PassageCounter counts;

  CompletionSearch(
      SuggestionLexicon lexicon,
      PhraseTable phrases,
      CompletionNames names,
      SnapshotCounts counts) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.names = names;
    this.counts = new PassageCounter(counts);
  }

  /**
   * A candidate that is not counted yet.
   *
   * @param rank how well it matches, 0 being the best
   */
  record Offer(int rank, Kind kind, String text, String label) {

    static final int EXACT = 0;
    static final int NUMBER = 1;

    /** Added to the ranks of {@link PartialWord}. */
    static final int BEGINS = 2;

    static final int LAST_WORD = 4;

    CountedCompletion finding(long passages) {
      return new CountedCompletion(rank, new Completion(kind, text, label, passages));
    }
  }

  /** A candidate that finds something. */
  record CountedCompletion(int rank, Completion completion) {

    static final Comparator<CountedCompletion> BEST_FIRST =
        Comparator.comparingInt(CountedCompletion::rank)
            .thenComparing(counted -> counted.completion().kind())
            .thenComparing(counted -> counted.completion().passages(), Comparator.reverseOrder())
            .thenComparing(counted -> counted.completion().text());
  }

  List<Completion> of(PartialQuery typed, int most) {
    if (typed.text().length() > LONGEST || most < 1) {
      return List.of();
    }
    PartialQuery partialQuery = typed.withText(Whitespace.squeeze(typed.text()));
    int times = partialQuery.isNarrowed() ? TIMES_MORE : 1;
    List<CountedCompletion> counted =
        counted(offers(partialQuery, most * times, times), partialQuery);
    counted.addAll(new FieldCompletions(counts, names.facets(), partialQuery).ofNames());
    if (counted.size() < most) {
      counted.addAll(
          counted(
              new WordCompletions(lexicon).of(partialQuery.text(), MOST_WORDS * times),
              partialQuery));
    }
    return best(counted, most);
  }

  private List<Offer> offers(PartialQuery partialQuery, int numbers, int times) {
    String text = partialQuery.text();
    List<Offer> offers = new ArrayList<>(new NumberCompletions(lexicon).of(text, numbers));
    PartialWord beginning = PartialWord.of(OPERATOR.matcher(text).find() ? "" : text);
    offers.addAll(new NameCompletions(lexicon, names.named(), counts, partialQuery).of(beginning));
    offers.addAll(phrases.of(beginning, MOST_OF_A_KIND * times));
    offers.addAll(values(partialQuery, numbers, times));
    return offers;
  }

  /** Of the field that the text ends with. */
  private List<Offer> values(PartialQuery partialQuery, int numbers, int times) {
    Optional<PartialField> field = PartialField.endOf(partialQuery.text());
    if (field.isEmpty() || field.get().value().isEmpty()) {
      return List.of();
    }
    PartialField typed = field.get();
    String value = typed.value().orElseThrow();
    return switch (typed.name().toLowerCase(Locale.ROOT)) {
      case PartialField.NUMBER ->
          asValues(typed, PartialField.NUMBER, new NumberCompletions(lexicon).of(value, numbers));
      case PartialField.SECTION ->
          asValues(typed, PartialField.SECTION, headings(PartialWord.of(value), times));
      case PartialField.KIND -> new KindCompletions(names.facets()).of(typed);
      default -> new ValueCompletions(counts, names, partialQuery).of(typed);
    };
  }

  private List<Offer> headings(PartialWord beginning, int times) {
    return phrases.of(beginning, MOST_OF_A_KIND * times).stream()
        .filter(offer -> offer.kind() == Kind.HEADING)
        .toList();
  }

  private static List<Offer> asValues(PartialField typed, String field, List<Offer> offers) {
    return offers.stream()
        .map(
            offer ->
                new Offer(
                    offer.rank(),
                    Kind.VALUE,
                    typed.with(field, offer.text().replace(QUOTE, "")),
                    offer.label()))
        .toList();
  }

  private List<CountedCompletion> counted(List<Offer> offers, PartialQuery partialQuery) {
    long[] passages = counts.of(offers.stream().map(Offer::text).toList(), partialQuery);
    List<CountedCompletion> counted = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      if (passages[i] > 0) {
        counted.add(offers.get(i).finding(passages[i]));
      }
    }
    return counted;
  }

  /** Each text once, under the kind that comes first. */
  private static List<Completion> best(List<CountedCompletion> counted, int most) {
    Set<String> seen = new HashSet<>();
    Map<Kind, Integer> ofKind = new HashMap<>();
    return counted.stream()
        .sorted(CountedCompletion.BEST_FIRST)
        .map(CountedCompletion::completion)
        .filter(one -> seen.add(PartialWord.fold(one.text())))
        .filter(one -> !MANY.contains(one.kind()) || isFree(one.kind(), ofKind))
        .limit(most)
        .toList();
  }

  private static boolean isFree(Kind kind, Map<Kind, Integer> ofKind) {
    return ofKind.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND;
  }

  /** Kinds of passages that begin as typed, by the word for them or by what they are called. */
  private record KindCompletions(FacetNames names) {

    private static final Facet FIELD = new Facet(PartialField.KIND);

    List<CompletionSearch.Offer> of(PartialField typed) {
      PartialWord beginning = PartialWord.of(typed.value().orElseThrow());
      return Arrays.stream(PassageKind.values())
          .flatMap(
              kind -> rank(kind, beginning).stream().mapToObj(rank -> offer(typed, kind, rank)))
          .toList();
    }

    /** Where nothing is typed yet, every kind begins so. */
    private OptionalInt rank(PassageKind kind, PartialWord typed) {
      return typed.folded().isEmpty()
          ? OptionalInt.of(PartialWord.AT_START)
          : Stream.of(kind.key(), label(kind))
              .map(PartialWord::fold)
              .flatMapToInt(name -> typed.rankIn(name).stream())
              .min();
    }

    private CompletionSearch.Offer offer(PartialField typed, PassageKind kind, int rank) {
      return new CompletionSearch.Offer(
          CompletionSearch.Offer.BEGINS + rank,
          Kind.VALUE,
          typed.with(FIELD.key(), kind.key()),
          label(kind));
    }

    private String label(PassageKind kind) {
      return names.label(FIELD, kind.key());
    }
  }
}
