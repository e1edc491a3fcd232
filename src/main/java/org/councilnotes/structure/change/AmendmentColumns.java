package org.councilnotes.structure.change;

import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.text.TextMark.State;

/**
 * Amendments in two columns, as Parliament, its committees and the European Central Bank set them:
 * the proposed text on the left, the amended one on the right. Words in the print of changes are
 * deleted on the left and added on the right.
 */
public final class AmendmentColumns {

  /** A column. */
  public enum Side {
    LEFT,
    RIGHT
  }

  /** Matches {@code Text proposed by the Commission}, {@code Present text}; not {@code Text}. */
  private static final Pattern PROPOSED =
      words(
          "(?:text (?:proposed by|of) the (?:european )?(?:commission|council|parliament)|present"
              + " text|draft opinion|motion for a resolution|commission proposal|texte (?:proposé"
              + " par|de) la commission|texte en vigueur|projet d['’]avis|vorschlag der"
              + " (?:europäischen )?kommission|geltender text|entwurf einer stellungnahme|texto"
              + " (?:propuesto por la|de la|da) comis(?:ión|são)|texto em vigor|texto en"
              + " vigor|testo (?:proposto )?d(?:alla|ella) commissione|testo in vigore|(?:door de"
              + " commissie )?voorgestelde tekst(?: van de commissie)?|bestaande tekst)");

  /** Matches {@code Amendment}, {@code Amendments proposed by the ECB}; not {@code Amendment 5}. */
  private static final Pattern AMENDED =
      words(
          "(?:(?:proposed )?amendments?(?: proposed)?(?: by (?:the )?\\p{L}[\\p{L}"
              + " ]{1,40})?|amendements?(?: propos\\p{L}+ par .{1,40})?|geänderter"
              + " text|änderungsantrag|(?:von der ezb )?vorgeschlagene"
              + " änderungen?|änderungsvorschläge der ezb|enmiendas?|modificaciones propuestas por"
              + " el bce|emendament[oi]|modifiche proposte dalla bce|alteraç(?:ão|ões)(?: propostas"
              + " pelo bce)?|amendement|door de ecb voorgestelde wijzigingen)");

  /** Matches {@code Amendment 12}, {@code Or. en}, {@code Justification}; what ends the columns. */
  private static final Pattern END =
      words(
          "(?:(?:compromise"
              + " )?(?:amendment|amendement|änderungsantrag|enmienda|emendamento|alteração)\\W+\\d{1,4}.{0,20}|or\\."
              + " ?\\p{L}{2}|justification|justificación|begründung|motivazione"
              + "|justificação|motivering|explanation|erläuterung|explication|explicación)");

  /** Matches {@code deleted}: the word that stands for no text on the right. */
  private static final Pattern NO_TEXT =
      words(
          "(?:deleted|supprimée?|entfällt|gestrichen|suprimid[oa]|soppress[oa]|suprimid[oa]"
              + "|eliminad[oa]|schrappen)");

  private AmendmentColumns() {}

  private static Pattern words(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Whether two texts beside each other are the heads of such columns. */
  public static boolean areHeads(String left, String right) {
    return PROPOSED.matcher(withoutCall(left)).matches()
        && AMENDED.matcher(withoutCall(right)).matches();
  }

  /** Without the mark of a footnote behind it. */
  private static String withoutCall(String head) {
    return head.replaceFirst("[\\s\\d*]{1,4}$", "");
  }

  /** Whether a line ends the columns of an amendment. */
  public static boolean isEnd(String line) {
    return END.matcher(line).matches();
  }

  /**
   * The change that words in a column stand for.
   *
   * @param change that the print stands for elsewhere in the note
   * @param text of the line or cell
   */
  public static Optional<State> state(Side side, Optional<State> change, String text) {
    if (side == Side.RIGHT) {
      return change.filter(s -> s.isDeletion() || !NO_TEXT.matcher(text).matches());
    }
    return change.map(s -> s.isAddition() ? State.DELETED : s);
  }
}
