package org.councilnotes.curation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.tag.MentionRole;
import org.councilnotes.vocabulary.Vocabulary;

/** Says which tags are possible, by a vocabulary. */
public final class TagLabelValidator {

  /** Matches {@code 2018}; not {@code 18}. */
  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

  private static final String KOSOVO = "XK";
  private static final Set<String> COUNTRIES =
      Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of(KOSOVO))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
  private static final Set<String> ROLES =
      Arrays.stream(MentionRole.values())
          .map(MentionRole::key)
          .collect(Collectors.toUnmodifiableSet());

  private final Vocabulary vocabulary;
  private final Map<String, Predicate<String>> codes;

  public TagLabelValidator(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.codes =
        Map.of(
            TagKind.PROGRAMME.key(),
            code -> vocabulary.programme(code).isPresent(),
            TagKind.COUNTRY.key(),
            COUNTRIES::contains,
            TagKind.GROUP.key(),
            code -> vocabulary.group(code).isPresent(),
            TagKind.EVENT_YEAR.key(),
            YEAR.asMatchPredicate(),
            TagKind.PARTICIPATION.key(),
            this::isPair);
  }

  /** Codes of all countries and territories: those of ISO 3166-1 alpha-2, and Kosovo's. */
  public static Set<String> countries() {
    return COUNTRIES;
  }

  /** Why a person cannot give such a tag, as a message; empty where the tag is possible. */
  public Optional<Reason> findProblem(TagLabel label) {
    return wrongCode(label).or(() -> wrongDetail(label)).or(() -> wrongWords(label));
  }

  private Optional<Reason> wrongCode(TagLabel label) {
    boolean known =
        codes.getOrDefault(label.kind(), code -> isTerm(label.kind(), code)).test(label.code());
    return known
        ? Optional.empty()
        : Optional.of(ReasonCode.UNKNOWN_TAG.of(label.kind(), label.code()));
  }

  private boolean isTerm(String vocabularyKey, String code) {
    return vocabulary.own(vocabularyKey).flatMap(own -> own.term(code)).isPresent();
  }

  private boolean isPair(String code) {
    int cut = code.lastIndexOf(TagKind.PAIR);
    return cut > 0
        && vocabulary.programme(code.substring(0, cut)).isPresent()
        && COUNTRIES.contains(code.substring(cut + 1));
  }

  private static Optional<Reason> wrongDetail(TagLabel label) {
    if (label.kind().equals(TagKind.PROGRAMME.key())) {
      return Optional.empty();
    }
    String role = label.detail().orElse("");
    if (TagKind.of(label.kind()).hasRole()) {
      return ROLES.contains(role) ? Optional.empty() : Optional.of(noRole(role));
    }
    return label.detail().map(d -> ReasonCode.NO_DETAIL.of(label.kind(), d));
  }

  private static Reason noRole(String role) {
    return role.isEmpty() ? ReasonCode.NO_ROLE.of() : ReasonCode.UNKNOWN_ROLE.of(role);
  }

  /** What is not named can only be a programme that the passage is about, or what follows. */
  private static Optional<Reason> wrongWords(TagLabel label) {
    boolean without =
        label.kind().equals(TagKind.PROGRAMME.key())
            || label.kind().equals(TagKind.PARTICIPATION.key());
    return label.words().isPresent() || without
        ? Optional.empty()
        : Optional.of(ReasonCode.WORDS_MISSING.of(label.kind()));
  }
}
