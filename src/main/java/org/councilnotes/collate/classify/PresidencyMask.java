package org.councilnotes.collate.classify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextRange;

/** Finds the holders of a presidency, and the host of a meeting where it is thanked. */
final class PresidencyMask {

  private static final String SIGN = "\uE900holder";

  private static final String PRESIDENCY =
      "(?i:presidency|présidence|coprésidence|presidencia|copresidencia|presidência|copresidência"
          + "|vorsitz)";

  /** {@code presidency of Romania and Suriname}; not {@code presidency of the Council}. */
  static final Pattern HOLDERS =
      Pattern.compile(
          PRESIDENCY
              + " (?=of|de|du|da|do|von|d['’])("
              + PlaceNamePatterns.LIST
              + ")(?<!Council|Conseil|Consejo|Conselho|Rates|EU|UE|Union|Unión|União)"
              + "(?! of| de| du)");

  /** {@code the Romanian Presidency}; not {@code the Presidency}, {@code the EU Presidency}. */
  private static final Pattern ADJECTIVE_BEFORE =
      Pattern.compile(
          "\\b[Tt]he ((?!EU|Union|Council|European|Joint|Current|Next|Previous|New|Incoming|Rotating)"
              + PlaceNamePatterns.NAME
              + "(?: and "
              + PlaceNamePatterns.NAME
              + ")?) (?:Council |EU )?(?:[Cc]o-)?[Pp]residenc(?:y|ies)\\b");

  /** {@code présidence roumaine}, {@code presidencia búlgara}; not {@code présidence tournante}. */
  private static final Pattern ADJECTIVE_BEHIND =
      Pattern.compile(
          PRESIDENCY
              + " ((?:roum|rum|romen|finland|búlgar|bulgar|eston|aleman|allemand|alem|portug|esloven"
              + "|slov|eslov|franc|franç|chec|tch|suéd|suec|espa[gñ]n?|belg|hongr|húngar|hungar|polon"
              + "|polac|polak|danes|danois|dinamar|chypr|chipr|cipr|croat|autrich|austr|grec|grieg|greg"
              + "|irland|ital|letton|let[oó]n|litu|luxemb|malt|néerl|neerl|holand)\\p{Ll}{1,12})"
              + "(?![\\p{L}])");

  /** {@code thank Bulgaria for its hospitality}; not {@code thank Bulgaria for its work}. */
  private static final Pattern HOST =
      Pattern.compile(
          "(?:thank(?:s|ed)?(?: to)?|grateful to|gratitude to|remerci\\p{L}+|agradec\\p{L}+|danken)"
              + " (?:a |à |to )?(?:(?:the |le |el"
              + " )?(?:[Gg]overnment|gouvernement|[Gg]obierno|people) (?:of |de |du )?)?("
              + PlaceNamePatterns.LIST
              + " (?:for (?:its|their|the)|pour (?:son|leur)|por su|su|für die))"
              + "(?: \\p{Ll}+){0,2} (?:hospitality|hospitalité|hospitalidad|hospitalidade"
              + "|Gastfreundschaft)");

  private PresidencyMask() {}

  static void put(String text, MaskBuilder masks) {
    for (Pattern pattern : new Pattern[] {HOLDERS, ADJECTIVE_BEFORE, ADJECTIVE_BEHIND, HOST}) {
      Matcher holder = pattern.matcher(text);
      while (holder.find()) {
        masks.put(new TextRange(holder.start(1), holder.end(1)), SIGN);
      }
    }
  }
}
