package org.councilnotes.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.tag.MentionRole;

/**
 * What the words of a cell say of a country and a programme that its row and its head name: {@code
 * x}, {@code yes}, {@code lead}, {@code 12}, {@code planned}, {@code –}.
 *
 * @param role the part of the country; empty where it has none
 * @param isNumber whether a figure says it, which may count anything
 */
record CellMark(Optional<MentionRole> role, boolean isNumber) {

  private static final CellMark NONE = new CellMark(Optional.empty(), false);

  /** Matches {@code "–"}, {@code "no"} and {@code "withdrew in 2019"}; not {@code "North"}. */
  private static final Pattern DENIED =
      words(
          "[\\p{Pd}−]+|[.…?/]+|no|non|nein|não|nee|none|nil|n/?\\.?a\\.?",
          "not|no|non|nicht|keine?n?|aucune?|ningun[oa]?|ninguna|nenhuma?|sin|sem|ohne|sans|without|until|bis"
              + "|jusqu\\p{L}*|hasta|até|withdr\\p{L}+|retir\\p{L}*|suspen\\p{L}+|ausge\\p{L}+|ended"
              + "|left|abgelehnt|declined|refus\\p{L}+|rejected|observ\\p{L}+|beobacht\\p{L}+");

  /** Matches {@code "planned for 2024"} and {@code "env."}; not {@code "plane"}. */
  private static final Pattern POTENTIAL =
      words(
          "env\\.?",
          "planned|prévue?|envisag\\p{L}+|geplant|vorgesehen|offen|pedido|pendi?ente|candidat\\p{L}*"
              + "|kandidat\\p{L}*|beantragt|requested|applied|application|invited|invit\\p{L}+"
              + "|possib\\p{L}+|posible|possível|may|might|expected|voraussichtlich|prüft|prüfung"
              + "|pending|solicitud|solicitad[oa]|demandée?|angefragt|previst[oa]|tbc|potential"
              + "|potencial|potenziell|potentiel");

  private static final Pattern LEAD =
      words(
          "",
          "lead|leads|leader|leading|coord\\p{L}*|koord\\p{L}*|chef|direction|dirig\\p{L}*|leitung"
              + "|leitet|federführ\\p{L}*|líder|lidera|liderança|pilote|head|command|comando");

  private static final Pattern IMPLEMENTER =
      words(
          "",
          "implement\\p{L}*|opérateur|opératrice|operator|operador|exécut\\p{L}*|ejecut\\p{L}*"
              + "|execut\\p{L}*|durchführ\\p{L}*|umsetz\\p{L}*");

  private static final Pattern BENEFICIARY =
      words(
          "",
          "benefi\\p{L}*|bénéfi\\p{L}*|begünstig\\p{L}*|recipient|receiv\\p{L}*|recib\\p{L}*|recept\\p{L}*|reçus?"
              + "|reçoit|erhält|erhalten|empfäng\\p{L}*|nutznieß\\p{L}*");

  private static final Pattern ASSOCIATE = words("", "associ\\p{L}*|asociad[oa]|assozi\\p{L}*");

  /** Matches {@code "x"}, {@code "oui"} and {@code "donor since 2019"}; not {@code "see note"}. */
  private static final Pattern PARTICIPANT =
      words(
          "x|[✓✔•●]|1|yes|oui|s[ií]|sim|ja",
          "member\\p{L}*|miembro|membre|mitglied|membro|partner\\p{L}*|partenaire|socio|sócio|parceir[oa]"
              + "|particip\\p{L}*|teilnehm\\p{L}*|teilnahme|donor|donante|bailleur|geber|doador"
              + "|contribut\\p{L}*|contribu\\p{L}*|beitrag|beteiligt|experts?|expert[eoa]s?|cover(?:ed|s)"
              + "|cubiert[oa]|couverte?|cobert[oa]|abgedeckt|financ\\p{L}*|co-?financ\\p{L}*|kofinanz\\p{L}*"
              + "|seat|full|active|activ[oa]|aktiv|part|parte|teil");

  /** Words that say a role. */
  private record RoleWords(MentionRole role, Pattern words) {}

  /** The first that matches counts. */
  private static final List<RoleWords> ROLES =
      List.of(
          new RoleWords(MentionRole.POTENTIAL, POTENTIAL),
          new RoleWords(MentionRole.LEAD, LEAD),
          new RoleWords(MentionRole.IMPLEMENTER, IMPLEMENTER),
          new RoleWords(MentionRole.BENEFICIARY, BENEFICIARY),
          new RoleWords(MentionRole.ASSOCIATE, ASSOCIATE),
          new RoleWords(MentionRole.PARTICIPANT, PARTICIPANT));

  /** Matches {@code "12"}, {@code "0.3"} and {@code "1 200 EUR"}; not {@code "2 radars"}. */
  private static final Pattern NUMBER =
      Pattern.compile("[~<≈]? ?\\d[\\d.,'  ]*(?: ?(?:%|EUR|€|Mio\\.?|M€|k€))?\\*?");

  /** Matches {@code "0"} and {@code "0.0 %"}; not {@code "0.3"}. */
  private static final Pattern ZERO = Pattern.compile("0(?:[.,]0+)?(?: ?%)?");

  /** Matches {@code " (agreement of 1998)"} at the end. */
  private static final Pattern BRACKET = Pattern.compile(" ?\\([^()]*\\)$");

  /**
   * Matches {@code "b = equipment received"} and {@code "(A associated"}; not {@code "Note: this"}.
   */
  private static final Pattern LEGEND =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:([\\p{L}\\d]|\\p{Lu}{2}) ?[=:] ?|(?<=[(,;] ?)(\\p{Lu})"
              + " (?=\\p{Ll}{3}))([^;,).]{3,60})");

  private static Pattern words(String whole, String first) {
    return Pattern.compile("(?iu)(?:" + whole + "|(?:\\p{L}+ )?(?:" + first + ")(?!\\p{L}).*)");
  }

  /**
   * The mark of a cell; empty where its words are none.
   *
   * @param legend what short marks stand for, by mark
   */
  static Optional<CellMark> of(String printed, Map<String, String> legend) {
    String cell = BRACKET.matcher(printed.strip()).replaceFirst("");
    String meant = legend.getOrDefault(cell, cell);
    return judged(meant).or(() -> meant.equals(cell) ? Optional.empty() : judged(cell));
  }

  private static Optional<CellMark> judged(String words) {
    if (words.isEmpty() || DENIED.matcher(words).matches() || ZERO.matcher(words).matches()) {
      return Optional.of(NONE);
    }
    Optional<MentionRole> told =
        ROLES.stream()
            .filter(r -> r.words.matcher(words).matches())
            .map(RoleWords::role)
            .findFirst();
    return told.isPresent()
        ? told.map(role -> new CellMark(Optional.of(role), false))
        : Optional.of(new CellMark(Optional.of(MentionRole.PARTICIPANT), true))
            .filter(mark -> NUMBER.matcher(words).matches());
  }

  /** What a text says that marks stand for: {@code x = covered; b = equipment received}. */
  static Map<String, String> legend(String text) {
    Map<String, String> marks = new HashMap<>();
    Matcher m = LEGEND.matcher(text);
    while (m.find()) {
      marks.put(m.group(1) == null ? m.group(2) : m.group(1), m.group(3).strip());
    }
    return marks;
  }
}
