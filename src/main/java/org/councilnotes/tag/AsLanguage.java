package org.councilnotes.tag;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * An adjective that names a language: {@code in Spanish}, {@code the Dutch version}, {@code version
 * espagnole}, {@code auf Deutsch}.
 */
final class AsLanguage implements Predicate<Mention> {

  private static final String OTHERS = "(?:(?:, |,? and |,? or |/| & )\\p{Lu}\\p{Ll}{2,14}){0,9}";

  /** Matches {@code " and French version"} and {@code "-speaking"}; not {@code " police"}. */
  private static final Pattern SPEECH =
      Pattern.compile(
          OTHERS + "[ -](?:language|version|translation|interpretation|speaking|spoken|text)");

  /** Matches {@code " und französischen Fassung"} and {@code " taal"}; not {@code " Behörden"}. */
  private static final Pattern SPRACHE =
      Pattern.compile(
          "(?:(?:, | und | oder | en | of |/)\\p{L}{3,16}){0,5}"
              + "[ -](?:Sprach|Fassung|Version|Übersetzung|Text|taal|versie|vertaling|tekst)");

  /** Matches {@code "translated into English and "}; not {@code "by the "}. */
  private static final Pattern IN =
      Pattern.compile("(?<!\\p{L})(?i:in|into)(?: \\p{Lu}\\p{Ll}{2,14}(?:,|/| and| or| &)){0,9} $");

  /** Matches {@code " prisons"}; not {@code ", "}, {@code " and "} or the end. */
  private static final Pattern NOUN =
      Pattern.compile(
          OTHERS
              + " (?!(?:and|or|but|to|with|by|for|from|in|on|at|as|of|only|is|are|was|were|has|have"
              + "|which|that|during|before|after|und|oder|sowie|en|of)(?!\\p{L}))\\p{L}");

  /** Small words in a row, as of languages. */
  private static final String ROW =
      "(?:\\p{L}{4,14}(?:,|/| et| y| e| ou| o| en) )?(?:\\p{L}{4,14}(?:, |/| et | y | e | ou | o )){0,5}";

  /** Matches {@code "versions anglaise et "} and {@code "lengua "}; not {@code "comunidad "}. */
  private static final Pattern VERSION =
      Pattern.compile(
          "(?<!\\p{L})(?i:version|versi[oó]n|versões|versão|langue|lengua|l[ií]ngua|idioma|tradu[cçz]"
              + "|traduit|tradott|interpr[eé]|überset|vertaa|vertal|text[eo]|testo)\\p{L}*"
              + " (?:(?:au|en|al|del?|de l['’]|du|em|ao|do|in|in het|para|vers le|dall['’]|l['’]) )?"
              + ROW
              + "$");

  /** Matches {@code "en anglais et "}; not {@code "de la "}. */
  private static final Pattern EN = Pattern.compile("(?<!\\p{L})(?i:en|em) " + ROW + "$");

  /** Matches {@code "auf "} and {@code "aus dem "}; not {@code "von "}. */
  private static final Pattern AUF =
      Pattern.compile(
          "(?<!\\p{L})(?i:auf|ins|aus dem) (?:\\p{Lu}\\p{Ll}{2,14}(?:,|/| und| oder) ){0,5}$");

  /** Matches {@code "in het "}; not {@code "van het "}. */
  private static final Pattern IN_HET =
      Pattern.compile(
          "(?<!\\p{L})(?i:in het|naar het|uit het) (?:\\p{Lu}\\p{Ll}{2,14}(?:,|/| en) ){0,5}$");

  /** Matches {@code "speak "} and {@code "hablan "}; not {@code "arrested "}. */
  private static final Pattern SPEAK =
      Pattern.compile(
          "(?<!\\p{L})(?i:speaks?|spoken?|hablan?|hablar|parlent|parler?|falam?|falar|sprechen|spricht)"
              + " (?:\\p{L}{4,14}(?:,| and| y| et| e| und) ){0,5}$");

  /** Matches {@code Deutsch}; not {@code deutscher} or {@code Spanish}. */
  private static final Pattern NOUN_OF_LANGUAGE = Pattern.compile("\\p{Lu}\\p{L}*[it]sch");

  @Override
  public boolean test(Mention mention) {
    if (!mention.name().isAdjective()) {
      return false;
    }
    String before = mention.before();
    String after = mention.after();
    return SPEECH.matcher(after).lookingAt()
        || SPRACHE.matcher(after).lookingAt()
        || SPEAK.matcher(before).find()
        || (Character.isUpperCase(mention.printed().charAt(0))
            ? isCapitalLanguage(mention, before, after)
            : isSmallLanguage(mention, before));
  }

  /** As English, German and Dutch write it. */
  private static boolean isCapitalLanguage(Mention mention, String before, String after) {
    boolean alone = !NOUN.matcher(after).lookingAt() && !after.startsWith("-");
    return (alone && IN.matcher(before).find())
        || (alone && NOUN_OF_LANGUAGE.matcher(mention.printed()).matches())
        || AUF.matcher(before).find()
        || (!mention.printed().endsWith("e") && IN_HET.matcher(before).find());
  }

  /** As the Romance languages write it: behind its noun, or without one. */
  private static boolean isSmallLanguage(Mention mention, String before) {
    boolean german = mention.printed().contains("sch");
    return EN.matcher(before).find()
        || VERSION.matcher(before).find()
        || (!german && IN.matcher(before).find());
  }
}
