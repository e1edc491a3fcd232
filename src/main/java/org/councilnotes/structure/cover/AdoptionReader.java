package org.councilnotes.structure.cover;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.CoverPage;
import org.councilnotes.note.NoteStatus;

/** Reads the status of a note from the words of its subject and opening lines. */
public final class AdoptionReader {

  private static final String BODY =
      "(?:the |le |la |l'|los |las |el |o |a |der |die |dem )?(?<body>\\p{L}[^.;:]{3,200}?)(?="
          + " held\\b| on \\d| les? \\d| el \\d| los d[ií]as| em \\d| am \\d| in \\p{Lu}| at"
          + " its\\b| celebrad| réunie?s?\\b| tenue| realizad|[.;:,]|$)";

  /** Matches {@code adopted at the XXI High Level Meeting held}; not {@code to be adopted by}. */
  private static final Pattern ADOPTED =
      Pattern.compile(
          "(?<!to be |be |will |être |ser )\\b(?:adopted (?:at|by)|endorsed (?:at|by)|adoptée?s?"
              + " (?:par|lors de)|adoptad[oa]s? (?:por|en)|adotad[oa]s?"
              + " (?:por|pel[oa]s?|em|nas?|nos?)|angenommen (?:von|auf)) "
              + BODY);

  /**
   * Matches {@code vom Rat am 3. Mai 2019 angenommen}; not {@code vom Rat angenommen werden}, which
   * is still to be adopted. In German the verb comes last.
   */
  private static final Pattern ADOPTED_LAST =
      Pattern.compile(
          "\\b(?:vom|von der|von den|auf der|auf dem)"
              + " (?<body>\\p{L}(?:[^.;:,]|(?<=[IVX\\d])\\.){2,120}?)(?= am \\d| in \\p{Lu}|,|"
              + " (?:angenommen|gebilligt|verabschiedet))(?:[^.;:]|(?<=\\d)\\.){0,120}?"
              + " ?(?:angenommen|gebilligt|verabschiedet)(?!\\p{L}{3}|\\p{L}* werden)");

  /**
   * Matches {@code The Council took note of} and {@code of which it took note}; not {@code note
   * from} or {@code to take note of}.
   */
  private static final Pattern NOTED =
      Pattern.compile(
          "(?:\\b(?:[Tt]he |[Ll]e |[Ll]a |[Ll]'|[Ee]l |[Oo] |[Aa] |[Dd]er |[Dd]ie"
              + " )(?<body>\\p{Lu}[^.;:,]{2,80}?) )?\\b(?:took (?:due |good )?note\\b|[Nn]ote was"
              + " taken of|(?:has )?noted|(?:a|ont) pris (?:bonne )?(?:acte|note)|prend (?:bonne"
              + " )?(?:acte|note) d|tom(?:ó|aron) (?:debida )?nota|tom(?:ou|aram) (?:boa |devida"
              + " )?nota|(?:hat|haben|nahm(?:en)?) [^.;:]{0,120}zur Kenntnis|nahm(?:en)?"
              + " (?:[^.;:]{0,120} )?Kenntnis|(?:hat|haben) [^.;:]{0,120}Kenntnis genommen)");

  /** Finds {@code its meeting}, where the body is named elsewhere; nothing in {@code Council}. */
  private static final Pattern POSSESSIVE =
      Pattern.compile(
          "(?:its|their|our|sa|son|ses|leurs?|sus?|suas?|seus?|seine[rm]|ihre[rm]) ",
          Pattern.CASE_INSENSITIVE);

  /** Matches the end of a sentence; not the point of {@code 20. Juni} or {@code XXI. Tagung}. */
  private static final Pattern SENTENCE_END = Pattern.compile("(?<![\\dIVX])[.;](?= |$)");

  /** Matches {@code Draft annual report}; not {@code drafting}. */
  private static final Pattern DRAFT =
      Pattern.compile(
          "\\b(?:draft|projet (?:de|du|d['’])|proyecto de|projeto de|Entwurf)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Characters of the text that are searched: adoption is stated in its first sentences. */
  private static final int LONGEST = 3_000;

  private AdoptionReader() {}

  /**
   * Reads the first statement. A note is a draft only where no text says that it was adopted.
   *
   * @param opening first lines of text and headings
   * @param annexes titles of annexes, {@code ANNEX} among them; empty where the note does not
   *     contain the text that its subject names
   */
  public static Adoption read(
      CoverPage.Address address, List<String> opening, List<String> annexes) {
    List<String> all =
        Stream.concat(Stream.of(address.subject()), opening.stream())
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
            .toList();
    for (String text : all) {
      Optional<Adoption> adopted =
          stated(NoteStatus.ADOPTED, ADOPTED, text)
              .or(() -> stated(NoteStatus.ADOPTED, ADOPTED_LAST, text));
      if (adopted.isPresent()) {
        return adopted.get();
      }
    }
    Optional<Adoption> noted =
        all.stream().flatMap(t -> stated(NoteStatus.NOTED, NOTED, t).stream()).findFirst();
    return noted.orElseGet(() -> unfinished(address, annexes));
  }

  /** The adoption that a sentence states: by whom, where a body is named, and when. */
  private static Optional<Adoption> stated(NoteStatus status, Pattern words, String text) {
    Matcher m = words.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    Matcher end = SENTENCE_END.matcher(text);
    int until = end.find(Math.min(m.end(), text.length())) ? end.start() : text.length();
    Optional<String> by =
        Optional.ofNullable(m.group("body"))
            .map(String::strip)
            .filter(b -> !POSSESSIVE.matcher(b).lookingAt());
    return Optional.of(new Adoption(status, by, DateParser.find(text.substring(m.start(), until))));
  }

  private static Adoption unfinished(CoverPage.Address address, List<String> annexes) {
    return isDraft(address, annexes)
        ? new Adoption(NoteStatus.DRAFT, Optional.empty())
        : Adoption.NOT_STATED;
  }

  /**
   * Whether the note itself is a draft: not one that asks to agree on a draft in another document.
   */
  private static boolean isDraft(CoverPage.Address address, List<String> annexes) {
    boolean contained = !annexes.isEmpty() && DRAFT.matcher(address.subject()).find();
    return contained
        || DRAFT.matcher(address.type().orElse("")).find()
        || annexes.stream().anyMatch(t -> DRAFT.matcher(t).find());
  }
}
