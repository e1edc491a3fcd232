package org.councilnotes.tag.time;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a note says that it is a report, in the languages of the institutions. */
final class ReportWords {

  /**
   * Without groups; matches {@code Annual Report}, {@code Jahresbericht} and {@code state of play};
   * not {@code reporting}.
   */
  static final String REPORT =
      "(?<!\\p{L})(?iu:reports?|rapports?|\\p{L}*berichte?|informes?|relat[óo]rios?|relazion[ei]"
          + "|(?:jaar|voortgangs|activiteiten)?verslag|\\p{L}*rapport|(?:års)?beretning|sprawozdanie|raport"
          + "|zpráva|správa|poročilo|izvješće|jelentés|έκθεση|доклад|pranešimas|ataskaita|ziņojums|aruanne|kertomus|raportti|rapport|tuarascáil|state"
          + " of play|état des lieux|état d['’]avancement|estado de (?:la"
          + " )?situación|sachstand|stato di avanzamento|stato dei lavori|ponto da situação|stand"
          + " van zaken)(?!\\p{L})";

  static final Pattern IN_TITLE = Pattern.compile(REPORT);

  /**
   * Matches {@code This annual report covers} and {@code Le présent rapport}; not {@code a report}.
   */
  static final WordPattern OF_ITSELF =
      new WordPattern(
          Pattern.compile(
              "(?iu:(?:this|the present)(?: \\p{L}+){0,2} report|(?:le présent|ce)(?: \\p{L}+)?"
                  + " rapport|(?:este|el presente) informe|(?:dieser|der vorliegende)"
                  + " \\p{L}*bericht|(?:este|o presente) relat[óo]rio|(?:la presente|questa)"
                  + " relazione|(?:dit|het onderhavige) \\p{L}*(?:verslag|rapport)|(?:the|this)"
                  + " (?:present )?(?:document|note|state of play))(?!\\p{L})"),
          "tlcedoqh");

  /**
   * Matches the words after which a report tells its period, {@code covers}, {@code porte sur},
   * {@code for the period}; not {@code recalls}.
   */
  static final Pattern COVERS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:cover(?:s|ed|ing)?|account (?:of|for)|tells|describes|reviews|reports"
              + " on|summari[sz]es|concerns|relates to|(?:the|reporting|this)"
              + " period|couvr(?:e|ant)|porte sur|rend compte|concerne|retrace|décrit|la"
              + " période|abarca|cubre|comprende|se refiere|da cuenta|describe|el"
              + " per[ií]odo|deckt|umfasst|erfasst|betrifft|bezieht sich|beschreibt|erstreckt"
              + " sich|\\p{L}*zeitraum|copre|riguarda|si riferisce|descrive|il"
              + " periodo|abrange|cobre|refere-se|diz respeito|descreve|o"
              + " período|bestrijkt|beslaat|betreft|heeft betrekking|beschrijft|de"
              + " periode)(?!\\p{L})");

  /**
   * Matches a label before a period, {@code Reporting period:}; not {@code during the reporting
   * period}.
   */
  static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:reporting period|period (?:covered|under review)|période (?:couverte|de"
              + " référence|considérée)|per[ií]odo (?:de referencia|abarcado|cubierto|que abarca el"
              + " informe|di riferimento|abrangido|de referência)|berichtszeitraum|verslagperiode)"
              + " ?(?::|\\(|\\p{Pd}) ?");

  /**
   * A part of a subject; matches {@code Report 2018 - Comments of delegations}; not {@code Report
   * on comments}.
   */
  static final Pattern COMMENTS =
      Pattern.compile(
          "(?iu)(?:^|\\p{Pd} |[:.;] )(?:\\p{L}+ )?(?:comments|commentaires|observations|remarks"
              + "|remarques|bemerkungen|anmerkungen|stellungnahmen|observaciones|comentarios"
              + "|comentários|observações|osservazioni|commenti|opmerkingen)"
              + "(?= (?:of|by|from|des?|du|der|von|las?|los|delle|dei|della|van)(?!\\p{L})|$)");

  private ReportWords() {}

  /**
   * A pattern that begins at the start of a word. It is tried only at words that begin with a
   * letter with which the pattern can begin, so that few places are tried.
   *
   * @param initials ASCII letters in lower case; all other letters are always tried
   */
  record WordPattern(Pattern pattern, String initials) {

    /** The first match in a text. */
    Optional<MatchResult> find(String text) {
      Matcher m = pattern.matcher(text);
      for (int i = 0; i < text.length(); i++) {
        if (isInitial(text.charAt(i))
            && !isInWord(text, i)
            && m.region(i, text.length()).lookingAt()) {
          return Optional.of(m);
        }
      }
      return Optional.empty();
    }

    private boolean isInitial(char c) {
      return c >= 0x80 || initials.indexOf(Character.toLowerCase(c)) >= 0;
    }

    private static boolean isInWord(String text, int at) {
      return at > 0 && Character.isLetter(text.charAt(at - 1));
    }
  }
}
