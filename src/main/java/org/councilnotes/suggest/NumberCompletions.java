package org.councilnotes.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.store.Completion.Kind;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.suggest.CompletionSearch.Offer;

/** Completes the numbers of notes, in any spelling, such as {@code ST 103}. */
record NumberCompletions(SuggestionLexicon lexicon) {

  /** Matches {@code /}, {@code " - "} and {@code .}; not {@code a1}. */
  private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

  /** Matches the start of {@code st-10364} and {@code st10364}; not that of {@code states}. */
  private static final Pattern ORDINARY = Pattern.compile("^st-?(?=\\d)");

  /** Matches the start of {@code wk3735}; not that of {@code wk-3735}. */
  private static final Pattern UNPARTED = Pattern.compile("^([a-z]{1,5})(?=\\d)");

  /** Matches {@code 10364-1}, {@code wk-37} and {@code pe-cons-12}; not {@code seacop-bolivia}. */
  private static final Pattern KEY =
      Pattern.compile("(?:[a-z]{1,5}-){0,2}\\d{2,5}(?:-[a-z0-9]{1,5}){0,9}-?");

  /** Matches the year in {@code 10364-20}, {@code 10364-2019}; not in {@code 10364-19}. */
  private static final Pattern LONG_YEAR = Pattern.compile("-(?:19|20)(\\d{0,2})$");

  /** Completions in the order of their keys, the exact number first, up to a number. */
  List<Offer> of(String text, int most) {
    Optional<DocumentNumber> exact = DocumentNumber.parse(text);
    List<DocumentNumber> numbers =
        keys(starts(text, exact), most).stream()
            .flatMap(key -> DocumentNumber.ofKey(key).stream())
            .toList();
    Map<String, String> subjects = subjects(numbers);
    Optional<String> itself = exact.map(DocumentNumber::key);
    return numbers.stream()
        .map(
            number -> {
              boolean isExact = itself.filter(number.key()::equals).isPresent();
              return offer(number, isExact ? Offer.EXACT : Offer.NUMBER, subjects);
            })
        .toList();
  }

  private List<String> keys(List<String> starts, int most) {
    if (starts.isEmpty()) {
      return List.of();
    }
    Map<String, List<String>> held = lexicon.numbers(starts, most);
    return starts.stream()
        .flatMap(start -> held.getOrDefault(start, List.of()).stream())
        .distinct()
        .limit(most)
        .toList();
  }

  /** How the keys may begin: {@code 10364/20} may be a number, or one of 2019 half typed. */
  private static List<String> starts(String text, Optional<DocumentNumber> exact) {
    List<String> starts = new ArrayList<>();
    exact.ifPresent(number -> starts.add(number.key()));
    String key = key(text);
    if (KEY.matcher(key).matches()) {
      starts.add(key);
      Matcher year = LONG_YEAR.matcher(key);
      if (year.find()) {
        starts.add(year.replaceFirst("-$1"));
      }
    }
    return starts;
  }

  private static String key(String text) {
    String joined = BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    return UNPARTED.matcher(ORDINARY.matcher(joined).replaceFirst("")).replaceFirst("$1-");
  }

  private static Offer offer(DocumentNumber number, int rank, Map<String, String> subjects) {
    String display = number.display();
    String subject = subjects.get(number.key());
    return new Offer(
        rank, Kind.NUMBER, display, subject == null ? display : display + ": " + subject);
  }

  /** By key; of several notes of one number, such as translations, that of the first by id. */
  private Map<String, String> subjects(List<DocumentNumber> numbers) {
    List<NoteSummary> notes = numbers.isEmpty() ? List.of() : lexicon.families(numbers);
    Map<String, String> subjects = new HashMap<>();
    notes.stream()
        .filter(note -> !note.naming().subject().isBlank())
        .sorted(Comparator.comparing(NoteSummary::id))
        .forEach(
            note ->
                note.number()
                    .ifPresent(n -> subjects.putIfAbsent(n.key(), note.naming().subject())));
    return subjects;
  }
}
