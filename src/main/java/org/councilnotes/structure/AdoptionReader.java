package org.councilnotes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.Status;

/** Reads the status of a note from the words of its subject and opening lines. */
final class AdoptionReader {

  private static final String BODY =
      "(?:the |le |la |l'|los |las |el |o |a |der |die |dem )?(?<body>\\p{L}[^.;:]{3,200}?)"
          + "(?= held\\b| on \\d| in \\p{Lu}| at its\\b| celebrad| réuni| tenue| realizad|[.;:,]|$)";

  /** Matches {@code adopted at the XXI High Level Meeting held}; not {@code to be adopted by}. */
  private static final Pattern ADOPTED =
      Pattern.compile(
          "(?<!to be |be |will |être |ser )\\b(?:adopted (?:at|by)|endorsed (?:at|by)|adoptée? (?:par|lors de)"
              + "|adoptad[oa] (?:por|en)|adotad[oa] (?:por|pel[oa]|em|na|no)|angenommen (?:von|auf)) "
              + BODY);

  /** Matches {@code took note of}; not {@code note from}. */
  private static final Pattern NOTED =
      Pattern.compile("\\b(?:took note of|has noted|a pris note d|tomó nota d|tomou nota d)");

  /** Matches {@code Draft annual report}; not {@code drafting}. */
  private static final Pattern DRAFT =
      Pattern.compile(
          "\\b(?:draft|projet (?:de|du|d['’])|proyecto de|projeto de|Entwurf)\\b",
          Pattern.CASE_INSENSITIVE);

  private AdoptionReader() {}

  /**
   * The first statement found; a draft is one only where nothing says it was adopted.
   *
   * @param opening the first lines of text and headings
   * @param annexes the titles of annexes, {@code ANNEX} among them; empty where the note does not
   *     contain the text that its subject speaks of
   */
  static Adoption read(CoverPage.Address address, List<String> opening, List<String> annexes) {
    List<String> all = new ArrayList<>(List.of(address.subject()));
    all.addAll(opening);
    for (String text : all) {
      Matcher m = ADOPTED.matcher(text);
      if (m.find()) {
        return new Adoption(Status.ADOPTED, Optional.of(m.group("body").strip()));
      }
    }
    if (all.stream().anyMatch(t -> NOTED.matcher(t).find())) {
      return new Adoption(Status.NOTED, Optional.empty());
    }
    return isDraft(address, annexes)
        ? new Adoption(Status.DRAFT, Optional.empty())
        : Adoption.NOT_STATED;
  }

  /** A note that asks to agree on a draft in another document is no draft itself. */
  private static boolean isDraft(CoverPage.Address address, List<String> annexes) {
    boolean contained = !annexes.isEmpty() && DRAFT.matcher(address.subject()).find();
    return contained
        || DRAFT.matcher(address.type().orElse("")).find()
        || annexes.stream().anyMatch(t -> DRAFT.matcher(t).find());
  }
}
