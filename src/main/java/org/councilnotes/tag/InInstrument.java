package org.councilnotes.tag;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A country whose name is part of the title of a declaration, plan or agreement named after the
 * place where it was made ({@code Panama Action Plan}): it need not be a party to it. A country
 * joined by a hyphen ({@code EU-Chile Agreement}) is a party and stays.
 */
final class InInstrument implements Predicate<Mention> {

  private static final String NOUN =
      "(?=\\p{Lu})(?i:declaration|action plan|plan of action|plan|agreement|convention|protocol"
          + "|treaty|accords?|charter|consensus|communiqu[eé]|commitments?|outcome document)";

  private static final String NOUN_FIRST =
      "(?=\\p{Lu})(?i:declaration|d[eé]claration|declaraci[oó]n|declaraç[aã]o|erkl[aä]rung"
          + "|action plan|plan of action|plan de acci[oó]n|plan d['’]action|plano de aç[aã]o"
          + "|aktionsplan|agreement|accord|acuerdo|acordo|abkommen|convention|convenio|convenci[oó]n"
          + "|treaty|trait[eé]|tratado|vertrag|charter|carta|consensus|consenso|compromiso)";

  /** Matches {@code " Action Plan"} and {@code " Political Declaration"}; not {@code " plans"}. */
  private static final Pattern AFTER =
      Pattern.compile(" (?:\\d{4} )?(?:\\p{Lu}[\\p{L}-]{0,20} ){0,2}" + NOUN + "(?!\\p{L})");

  /** Matches {@code "Declaración de "} and {@code "Treaty of "}; not {@code "police of "}. */
  private static final Ending BEFORE =
      Ending.in(
          Pattern.compile(NOUN_FIRST + " (?:of|de|du|del|da|do|von) (?:the |la |el )?$"),
          "of de du del da do von");

  @Override
  public boolean test(Mention mention) {
    if (mention.name().rule().equals(Name.ADJECTIVE)) {
      return false;
    }
    return (!mention.isHyphenated() && AFTER.matcher(mention.after()).lookingAt())
        || BEFORE.isOf(mention.lead());
  }
}
