package org.councilnotes.web;

import java.nio.file.Path;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Note;
import org.councilnotes.note.tag.MentionRole;

/** A running archive with two editions of a report that have tables. */
public final class TableSite {

  public static final String NOTE = "92020-20";
  public static final String EARLIER = "92019-19";

  /** Address of the comparison of both. */
  public static final String COMPARED = "/compare?note=%s&note=%s".formatted(EARLIER, NOTE);

  private TableSite() {}

  /**
   * Starts it.
   *
   * @param folder for its index
   */
  public static NoteSite in(Path folder) {
    return NoteSite.of(
        folder, edition("92019/19", 2018, "12", "40"), edition("92020/20", 2019, "15", "40"));
  }

  /** A note with a captioned table, a table of remarks, and one without heads. */
  private static Note edition(String number, int year, String peru, String chile) {
    return NoteDraft.numbered(number)
        .date((year + 1) + "-06-01")
        .subject("Report on officers seconded in " + year)
        .report("seconded-officers", year + "-01-01", year + "-12-31")
        .cover(number)
        .heading("I", "I.", "Officers")
        .paragraph("Table 1: Officers by country")
        .table("Table 1: Officers by country", "Country", "Police", "Customs", "=Remarks")
        .cells("Peru", peru, "", "Two of them were seconded by neighbours")
        .country("PE", MentionRole.PARTICIPANT, "Peru")
        .footnote("Including short stays.")
        .cells("Chile", chile, "7", "=1+1")
        .provision("ARTICLE-1/2")
        .heading("II", "II.", "Remarks")
        .table("", "Provision", "Remark")
        .cells("Article 1 Officers are seconded for a year.")
        .beside(1, "SE: A year is too short.")
        .beside(1, "ES: Could accept two years.")
        .heading("III", "III.", "Contacts")
        .table("")
        .cells("Registry", "open in the morning")
        .cells("Library", "open all day")
        .build();
  }
}
