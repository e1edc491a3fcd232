package org.councilnotes.tag;

import java.util.regex.Pattern;

/** The words by which a note says that it is a report, in the languages of the institutions. */
final class ReportWords {

  /**
   * Without groups; matches {@code Annual Report} and {@code Jahresbericht}; not {@code reporting}.
   */
  static final String REPORT =
      "(?<!\\p{L})(?iu:reports?|rapports?|\\p{L}*berichte?|informes?|relat[óo]rios?|relazion[ei]"
          + "|(?:jaar|voortgangs)?verslag|\\p{L}*rapport|(?:års)?beretning|sprawozdanie|raport"
          + "|zpráva|správa|poročilo|izvješće|jelentés|έκθεση|доклад|pranešimas|ataskaita|ziņojums"
          + "|aruanne|kertomus|raportti|rapport|tuarascáil)(?!\\p{L})";

  static final Pattern IN_TITLE = Pattern.compile(REPORT);

  /**
   * Matches {@code This annual report covers} and {@code Le présent rapport}; not {@code a report}.
   */
  static final WordPattern OF_ITSELF =
      new WordPattern(
          Pattern.compile(
              "(?iu:(?:this|the present)(?: \\p{L}+)? report|(?:le présent|ce) rapport"
                  + "|(?:este|el presente) informe|(?:dieser|der vorliegende) \\p{L}*bericht"
                  + "|(?:este|o presente) relat[óo]rio|(?:la presente|questa) relazione"
                  + "|dit \\p{L}*verslag)(?!\\p{L})"),
          "tlcedoq");

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
}
