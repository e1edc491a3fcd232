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
          + "|treaty|accords?|charter|consensus|communiqu[eé]|commitments?|outcome document|compact|pact"
          + "|process|road ?map|memorandum|manifesto|principles|call (?:for|to) action)";

  private static final String NOUN_FIRST =
      "(?=\\p{Lu})(?i:declaration|d[eé]claration|declaraci[oó]n|declaraç[aã]o|erkl[aä]rung"
          + "|action plan|plan of action|plan de acci[oó]n|plan d['’]action|plano de aç[aã]o"
          + "|aktionsplan|agreement|accords?|acuerdos?|acordo|abkommen|convention|convenio|convenci[oó]n"
          + "|convenç[aã]o|übereinkommen|protocole?|protocolo|protokoll|treaty|trait[eé]|tratado|vertrag"
          + "|charter|charte|charta|carta|consensus|consenso|konsens|compromiso|compromisso|engagement"
          + "|pacte?|pacto|pakt|hoja de ruta|feuille de route|proceso|processus|processo)"
          + "(?: (?:pol[ií]tica?|politique|conjunt[ao]|conjointe|ministeri[ae]l(?:le)?|final))?";

  /** Matches {@code "-Erklärung"}; not {@code "-Experten"}. */
  private static final Pattern COMPOUND =
      Pattern.compile(
          "\\p{Pd}(?:Erklärung|Abkommen|Vertrag|Aktionsplan|Protokoll|Übereinkommen|Konsens|Charta|Prozess"
              + "|Pakt)");

  /** Matches {@code " Action Plan"} and {@code " Political Declaration"}; not {@code " plans"}. */
  private static final Pattern AFTER =
      Pattern.compile(" (?:\\d{4} )?(?:\\p{Lu}[\\p{L}-]{0,20} ){0,2}" + NOUN + "(?!\\p{L})");

  /**
   * Matches {@code "Romania and "}: those who hold the presidency or sign, as an instrument has one
   * name; not {@code "the "}.
   */
  private static final Pattern PAIR = Pattern.compile("\\p{Lu}\\p{Ll}+ (?:and|&) $");

  /** Matches {@code "Declaración de "} and {@code "Treaty of "}; not {@code "police of "}. */
  private static final Ending BEFORE =
      Ending.in(
          Pattern.compile(NOUN_FIRST + " (?:of|de|du|del|da|do|von|di) (?:the |la |el )?$"),
          "of de du del da do von di");

  @Override
  public boolean test(Mention mention) {
    if (mention.name().isAdjective()) {
      return false;
    }
    String after = mention.after();
    if (PAIR.matcher(mention.before()).find()) {
      return false;
    }
    boolean first = AFTER.matcher(after).lookingAt() || COMPOUND.matcher(after).lookingAt();
    return (first && !mention.isHyphenated()) || BEFORE.isOf(mention.lead());
  }
}
