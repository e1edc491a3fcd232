package org.councilnotes.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.councilnotes.index.Completions.Offer;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Completion.Kind;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.terms.Fields;

/** The numbers of notes that begin as typed, in any spelling, such as {@code ST 103}. */
final class NumberOffers {

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

  private final IndexView view;

  NumberOffers(IndexView view) {
    this.view = view;
  }

  /** At most so many, in the order of their keys, the very number first. */
  List<Offer> of(String text, int most) throws IOException {
    Optional<DocumentNumber> exact = DocumentNumber.parse(text);
    List<Offer> offers = new ArrayList<>();
    for (String key : keys(text, exact, most)) {
      Optional<DocumentNumber> number = DocumentNumber.ofKey(key);
      if (number.isPresent()) {
        boolean isExact = exact.map(DocumentNumber::key).filter(key::equals).isPresent();
        offers.add(offer(number.get(), isExact ? Offer.EXACT : Offer.NUMBER));
      }
    }
    return offers;
  }

  private Set<String> keys(String text, Optional<DocumentNumber> exact, int most)
      throws IOException {
    Set<String> keys = new LinkedHashSet<>();
    for (String start : starts(text, exact)) {
      gather(start, most, keys);
    }
    return keys;
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

  private void gather(String start, int most, Set<String> keys) throws IOException {
    Terms terms = MultiTerms.getTerms(view.searcher().getIndexReader(), Fields.NUMBER);
    if (terms == null) {
      return;
    }
    BytesRef prefix = new BytesRef(start);
    TermsEnum all = terms.iterator();
    boolean more = all.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    while (more && keys.size() < most && StringHelper.startsWith(all.term(), prefix)) {
      keys.add(all.term().utf8ToString());
      more = all.next() != null;
    }
  }

  private Offer offer(DocumentNumber number, int rank) throws IOException {
    String display = number.display();
    String label = subject(number).map(subject -> display + ": " + subject).orElse(display);
    return new Offer(rank, Kind.NUMBER, display, label);
  }

  private Optional<String> subject(DocumentNumber number) throws IOException {
    List<NoteSummary> family =
        new StoredNotes(view.searcher()).heads(Fields.HEAD_FAMILY, number.base().key());
    return family.stream()
        .filter(note -> note.number().map(DocumentNumber::key).equals(Optional.of(number.key())))
        .map(note -> note.naming().subject())
        .filter(subject -> !subject.isBlank())
        .findFirst();
  }
}
