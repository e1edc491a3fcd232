package org.councilnotes;

import java.util.List;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;

/** Small notes with tags, written for tests: two editions of a report, a declaration, a version. */
public final class TestNotes {

  public static final String SERIES = "drugs-annual-report";

  /** The report on 2018-19. */
  public static final Note ANNUAL_2019 =
      NoteDraft.numbered("90364/19")
          .date("2019-06-26")
          .subject("Drugs mechanism - Annual Report 1 June 2018 - 31 May 2019")
          .codes("CORDROGUE 36", "COLAC 42")
          .adopted("High-Level Meeting")
          .report(SERIES, "2018-06-01", "2019-05-31")
          .cover("Brussels, 26 June 2019")
          .cover("90364/19")
          .cover("CORDROGUE 36 COLAC 42")
          .cover("Subject: Drugs mechanism - Annual Report 1 June 2018 - 31 May 2019")
          .heading("I", "I.", "Early warning")
          .paragraph(
              "The observatories of Chile and Argentina joined the early warning system in 2018.")
          .country("CL", MentionRole.PARTICIPANT, "Chile")
          .country("AR", MentionRole.PARTICIPANT, "Argentina")
          .eventYear(2018)
          .paragraph("An early sign gave warning that the old system would fail.")
          .heading("II", "II.", "Regional cooperation")
          .heading("II.a", "a)", "Seaport Cooperation Project (SEACOP)")
          .programme("SEACOP", "SEACOP")
          .paragraph("In Brazil and in Bolivia the project trained port officers.")
          .programmeInContext("SEACOP")
          .country("BR", MentionRole.BENEFICIARY, "Brazil")
          .country("BO", MentionRole.BENEFICIARY, "Bolivia")
          .item("SEACOP opened a joint unit in Bolivia.")
          .programme("SEACOP", "SEACOP")
          .country("BO", MentionRole.HOST, "Bolivia")
          .heading("II.b", "b)", "Airports")
          .paragraph("México and Panama took part in AIRCOP with all of CELAC.")
          .programme("AIRCOP", "AIRCOP")
          .country("MX", MentionRole.PARTICIPANT, "México")
          .country("PA", MentionRole.PARTICIPANT, "Panama")
          .group("CELAC")
          .footnote("See 90363/19.")
          .build();

  /** The report on 2017-18, in its first version. */
  public static final Note ANNUAL_2018 = annual2018("90200/18", "2018-06-20");

  /** The same, revised. */
  public static final Note ANNUAL_2018_REVISED = annual2018("90200/1/18 REV 1", "2018-07-02");

  /** No report: neither series nor period. */
  public static final Note DECLARATION_2019 =
      NoteDraft.numbered("90363/19")
          .date("2019-07-01")
          .type("DECLARATION")
          .subject("Declaration on drugs")
          .codes("CORDROGUE 35")
          .cover("90363/19")
          .cover("CORDROGUE 35")
          .paragraph("The meeting thanks Panama and recalls ST 90364 2019 INIT.")
          .country("PA", MentionRole.PRESIDENCY, "Panama")
          .build();

  /** The report on 2018-19 in French. */
  public static final Note ANNUAL_2019_FRENCH =
      NoteDraft.numbered("90364/19")
          .language("fr")
          .date("2019-06-26")
          .subject("Mécanisme - rapport annuel")
          .cover("90364/19")
          .heading("I", "I.", "Alerte précoce")
          .paragraph("L'observatoire du Chili utilise les systèmes d'alerte.")
          .country("CL", MentionRole.PARTICIPANT, "Chili")
          .build();

  /** A family: a document, its revision, what corrects the French version, a supplement. */
  public static final List<Note> FAMILY =
      List.of(
          NoteDraft.numbered("90701/20")
              .subject("Ferry")
              .cover("90701/20")
              .paragraph("The ferry sails.")
              .build(),
          NoteDraft.numbered("90701/1/20 REV 1")
              .subject("Ferry")
              .previous("90701/20 + ADD 1, 90702/20", "90363/19")
              .cover("90701/1/20 REV 1")
              .paragraph("The ferry sails.")
              .build(),
          NoteDraft.numbered("90701/1/20 REV 1")
              .language("fr")
              .subject("Bac")
              .cover("90701/1/20 REV 1")
              .paragraph("Le bac part.")
              .build(),
          NoteDraft.numbered("90701/1/20 REV 1 COR 1 (fr)")
              .language("fr")
              .subject("Bac")
              .cover("90701/1/20 REV 1 COR 1 (fr)")
              .paragraph("Le bac part.")
              .build(),
          NoteDraft.numbered("90701/20 ADD 1")
              .subject("Ferry")
              .cover("90701/20 ADD 1")
              .paragraph("The ferry sails.")
              .build());

  public static final List<Note> ENGLISH = List.of(ANNUAL_2018, ANNUAL_2019, DECLARATION_2019);

  private TestNotes() {}

  private static Note annual2018(String number, String date) {
    return NoteDraft.numbered(number)
        .date(date)
        .subject("Drugs mechanism - Annual Report 1 June 2017 - 31 May 2018")
        .codes("CORDROGUE 30")
        .report(SERIES, "2017-06-01", "2018-05-31")
        .cover(number)
        .heading("1", "1.", "Early warning")
        .paragraph("The observatory of Chile prepared the early warning system.")
        .country("CL", MentionRole.LEAD, "Chile")
        .heading("2", "2.", "Seaports")
        .paragraph("SEACOP trained officers in Peru.")
        .programme("SEACOP", "SEACOP")
        .country("PE", MentionRole.BENEFICIARY, "Peru")
        .build();
  }
}
