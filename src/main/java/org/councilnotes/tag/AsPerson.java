package org.councilnotes.tag;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A country's name that a person bears: {@code Ms Jordan}, {@code Chad Williams}. */
final class AsPerson implements Predicate<Mention> {

  /**
   * Matches {@code "Ms "}, {@code "Prof. Dr. "} and {@code "Mr Ivan "}; not {@code "Government of
   * "}.
   */
  private static final Ending TITLE =
      Ending.inCapital(
          Pattern.compile(
              "(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Dra|Prof|Professor|Sir|Lord|Lady|Sra?|Srta|Señora?|Don|Doña|Dona"
                  + "|Senhora?|Herrn?|Frau|Mme|Madame|Monsieur|M|MM|Signora?)\\.? (?:\\p{Lu}[\\p{Ll}.]+ )?$"));

  /** Matches {@code "Michael "}; not {@code "and "}, nor {@code "In "} at the start. */
  private static final Ending GIVEN_NAME =
      Ending.inCapital(
          Pattern.compile(
              "(?<!\\p{L})(?!(?i:in|from|for|with|by|to|at|on|of|and|or|the|both|while|when|since|as"
                  + "|between|neighbouring|en|de|del|con|para|por|desde|entre|avec|pour|dans|et|ou|y|e|mit|und|oder|aus|nach|wie"
                  + "|also|through|including|such|like|countries|but|not|republic|kingdom|state|all|other|two|whether) )\\p{Lu}\\p{L}+ $"));

  /** Matches {@code " Williams"}; not {@code " Police"}, {@code " and"} or {@code " MINISTRY"}. */
  private static final Pattern FAMILY_NAME =
      Pattern.compile(
          " (?!(?:Police|Customs|Ministry|Government|National|Armed|Public|Coast|Drug|Anti|Revenue|Border|Security"
              + "|Interior|Federal|Judicial|Financial|Forensic|Central|Parliament|Embassy|Delegation|Country|Team"
              + "|Office|Red|Prison|Programme|Project|Action|Partnership|Compact|Summit|Is|Has|Was|Will|And)\\b)"
              + "\\p{Lu}\\p{Ll}+");

  /** Matches {@code "La "} and {@code "du "}: a country's, in French and Spanish. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?<!\\p{L})(?:[Ll]a|[Ll]e|[Dd]u|[Aa]u|[Ee]l|[Dd]el) $");

  private final Set<String> personal;

  AsPerson(List<String> personal) {
    this.personal = personal.stream().map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean test(Mention mention) {
    Lead before = mention.lead();
    return TITLE.isOf(before)
        || (isBorne(mention.name())
            && !ARTICLE.matcher(mention.before()).find()
            && (GIVEN_NAME.isOf(before) || FAMILY_NAME.matcher(mention.after()).lookingAt()));
  }

  private boolean isBorne(Name name) {
    return personal.contains(Spelling.fold(name.printed()));
  }
}
