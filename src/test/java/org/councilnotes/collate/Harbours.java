package org.councilnotes.collate;

import java.util.List;
import org.councilnotes.NoteDraft;

/** Quarterly reports on invented harbours, whose paragraphs are mostly written anew. */
public final class Harbours {

  /** A paragraph and, a quarter later, what is written of the same matter. */
  public static final String DISPUTE =
      "Rival candidates Orla Brandt and Tomas Weir both claimed the chair of the pilots’ guild,"
          + " and the guild accepted neither of them before the ballot in March.";

  public static final String RULING =
      "In June a court annulled the ballot. Brandt appealed to ministers, who named a caretaker for"
          + " pensions; Weir, once rival for that chair, went abroad to teach pilots and left his"
          + " guild without word.";

  /** Two paragraphs that share a phrase and nothing else. */
  public static final String DREDGING =
      "Dredging of the northern fairway began with two vessels hired abroad.";

  public static final String SURVEY =
      "Dredging of old basins left wrecks that divers will survey next winter.";

  /** Two paragraphs that share one long sentence. */
  public static final String APPEAL =
      "Widows of seven stokers lost at sea in February received pensions, medals and a letter from"
          + " ministers. Masters wrote to newspapers about lamps, radar courses, cheap paint and"
          + " tired cooks, whose union called a strike that lasted nine days. Owners should replace"
          + " worn gear before winter storms come.";

  public static final String APPEAL_AGAIN =
      "Ferries ran late all summer because crews were ill, so that islands went without flour, milk"
          + " and post. Owners should replace worn gear before winter storms come. Fares were"
          + " frozen, tickets refunded, a hotline for stranded families opened, and three chartered"
          + " buses drove along the coast each evening until schools began again.";

  private static final List<String> TOWNS =
      List.of(
          "Aldmouth",
          "Brinsea",
          "Coldwater",
          "Dunhaven",
          "Eastness",
          "Fairholm",
          "Greyport",
          "Hollin",
          "Inverley",
          "Jarrow",
          "Kelpsound",
          "Lanmere",
          "Marrick",
          "Norwell",
          "Otterby",
          "Penhallow",
          "Quayle",
          "Rushcliff",
          "Saltburn",
          "Thornsea",
          "Ulverby",
          "Vessing",
          "Wickmere",
          "Yarrick");

  private static final List<String> GOODS =
      List.of(
          "timber", "barley", "cement", "herring", "copper", "cotton", "marble", "sugar", "tyres",
          "apples", "salt", "wool");

  private Harbours() {}

  /** A report with a paragraph on each town, the same in each quarter. */
  public static NoteDraft report(String number) {
    NoteDraft note = NoteDraft.numbered(number).heading("I", "I.", "Towns");
    for (int i = 0; i < TOWNS.size(); i++) {
      note.paragraph(
          "The quays of %s were repaired and %d loads of %s left them by rail."
              .formatted(TOWNS.get(i), i + 3, GOODS.get(i % GOODS.size())));
    }
    return note;
  }
}
