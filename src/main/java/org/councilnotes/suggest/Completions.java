package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.councilnotes.note.Blank;
import org.councilnotes.search.Beginning;
import org.councilnotes.search.Begun;
import org.councilnotes.search.Completion;
import org.councilnotes.search.Completion.Kind;
import org.councilnotes.search.Names;
import org.councilnotes.search.TypedField;

/**
 * What somebody may be about to type, each counted under what is chosen beside it, so that nothing
 * is offered that finds nothing. The number that was typed comes first, then what begins as typed,
 * then what has a word that does, then words; within these by kind, then by how much they find.
 */
final class Completions {

  /** Nobody goes on with a longer text by choosing its end. */
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

  private final Lexicon lexicon;
  private final PhraseTable phrases;
  private final Names names;
  private final PassageCount counts;

  Completions(Lexicon lexicon, PhraseTable phrases, Names names, Counts counts) {
    this.lexicon = lexicon;
    this.phrases = phrases;
    this.names = names;
    this.counts = new PassageCount(counts);
  }

  /**
   * Something that may be offered.
   *
   * @param rank how well it matches, 0 being the best
   */
  record Offer(int rank, Kind kind, String text, String label) {

    static final int EXACT = 0;
    static final int NUMBER = 1;

    /** Added to the ranks of {@link Beginning}. */
    static final int BEGINS = 2;

    static final int LAST_WORD = 4;

    Counted finding(long passages) {
      return new Counted(rank, new Completion(kind, text, label, passages));
    }
  }

  /** Something that finds something. */
  record Counted(int rank, Completion completion) {

    static final Comparator<Counted> BEST_FIRST =
        Comparator.comparingInt(Counted::rank)
            .thenComparing(counted -> counted.completion().kind())
            .thenComparing(counted -> counted.completion().passages(), Comparator.reverseOrder())
            .thenComparing(counted -> counted.completion().text());
  }

  List<Completion> of(Begun typed, int most) {
    if (typed.text().length() > LONGEST || most < 1) {
      return List.of();
    }
    Begun begun = typed.as(Blank.squeeze(typed.text()));
    int times = begun.isNarrowed() ? TIMES_MORE : 1;
    List<Counted> counted = counted(offers(begun, most * times, times), begun);
    counted.addAll(new FieldOffers(counts, names.facets(), begun).ofNames());
    if (counted.size() < most) {
      counted.addAll(counted(new WordOffers(lexicon).of(begun.text(), MOST_WORDS * times), begun));
    }
    return best(counted, most);
  }

  private List<Offer> offers(Begun begun, int numbers, int times) {
    String text = begun.text();
    List<Offer> offers = new ArrayList<>(new NumberOffers(lexicon).of(text, numbers));
    Beginning beginning = Beginning.of(OPERATOR.matcher(text).find() ? "" : text);
    offers.addAll(new NameOffers(lexicon, names.named(), counts, begun).of(beginning));
    offers.addAll(phrases.of(beginning, MOST_OF_A_KIND * times));
    offers.addAll(values(begun, numbers, times));
    return offers;
  }

  /** Of the field that the text ends with. */
  private List<Offer> values(Begun begun, int numbers, int times) {
    Optional<TypedField> field = TypedField.endOf(begun.text());
    if (field.isEmpty() || field.get().value().isEmpty()) {
      return List.of();
    }
    TypedField typed = field.get();
    String value = typed.value().orElseThrow();
    return switch (typed.name().toLowerCase(Locale.ROOT)) {
      case TypedField.NUMBER ->
          asValues(typed, TypedField.NUMBER, new NumberOffers(lexicon).of(value, numbers));
      case TypedField.SECTION ->
          asValues(typed, TypedField.SECTION, headings(Beginning.of(value), times));
      case TypedField.KIND -> new KindOffers(names.facets()).of(typed);
      default -> new ValueOffers(counts, names, begun).of(typed);
    };
  }

  private List<Offer> headings(Beginning beginning, int times) {
    return phrases.of(beginning, MOST_OF_A_KIND * times).stream()
        .filter(offer -> offer.kind() == Kind.HEADING)
        .toList();
  }

  private static List<Offer> asValues(TypedField typed, String field, List<Offer> offers) {
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

  private List<Counted> counted(List<Offer> offers, Begun begun) {
    long[] passages = counts.of(offers.stream().map(Offer::text).toList(), begun);
    List<Counted> counted = new ArrayList<>();
    for (int i = 0; i < passages.length; i++) {
      if (passages[i] > 0) {
        counted.add(offers.get(i).finding(passages[i]));
      }
    }
    return counted;
  }

  /** Each text once, under the kind that comes first. */
  private static List<Completion> best(List<Counted> counted, int most) {
    Set<String> seen = new HashSet<>();
    Map<Kind, Integer> ofKind = new HashMap<>();
    return counted.stream()
        .sorted(Counted.BEST_FIRST)
        .map(Counted::completion)
        .filter(one -> seen.add(Beginning.fold(one.text())))
        .filter(one -> !MANY.contains(one.kind()) || isFree(one.kind(), ofKind))
        .limit(most)
        .toList();
  }

  private static boolean isFree(Kind kind, Map<Kind, Integer> ofKind) {
    return ofKind.merge(kind, 1, Integer::sum) <= MOST_OF_A_KIND;
  }
}
