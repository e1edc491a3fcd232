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
  static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?<!\\p{L})(?iu:(?:this|the present)(?: \\p{L}+)? report|(?:le présent|ce) rapport"
              + "|(?:este|el presente) informe|(?:dieser|der vorliegende) \\p{L}*bericht"
              + "|(?:este|o presente) relat[óo]rio|(?:la presente|questa) relazione"
              + "|dit \\p{L}*verslag)(?!\\p{L})");

  private ReportWords() {}
}
