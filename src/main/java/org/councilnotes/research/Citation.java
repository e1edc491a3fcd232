package org.councilnotes.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Adoption;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.Status;
import org.councilnotes.note.TextHash;
import org.councilnotes.note.TextMark;
import org.councilnotes.note.TextMark.State;
import org.councilnotes.search.NoteSummary;

/**
 * A passage with all that pins it: number, section, place, page, status, and the hash of its text
 * with the version it was read in, by which it is found when ids have shifted.
 *
 * @param source the document, such as {@code ST 10364/19, edition 2018-19}
 * @param place in it, such as {@code section II, passage 3, p. 3}
 * @param status such as {@code adopted by the Council on 2019-06-21; LIMITE}; empty where the note
 *     is public and states none
 * @param passage its id
 * @param hash {@link TextHash} of the whole text, deleted words and all
 * @param reading version of the extraction
 * @param quote the words that stand: without those deleted in the note, with those blanked
 * @param remark what the quote leaves out; empty where it is the whole text
 */
public record Citation(
    String source,
    String place,
    Optional<String> status,
    String passage,
    String hash,
    Optional<String> reading,
    String quote,
    Optional<String> remark) {

  /** Two or more blanks, as taken out words leave: {@code " "}; not {@code " "}. */
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private static final String NOTHING_STANDS = "The whole passage is deleted in the note.";
  private static final String NOT_ALL_STANDS = "Words deleted in the note are left out.";
  private static final String NOT_ALL_SEEN = "Parts are blanked in this version: not accessible.";

  /**
   * The citation of a passage.
   *
   * @param readingVersion of the extraction that the note was read with; empty where it is not
   *     known
   */
  public static Citation of(Note note, Passage passage, Optional<String> readingVersion) {
    return of(NoteSummary.of(note), passage, readingVersion);
  }

  /** The same of a passage that was found. */
  public static Citation of(NoteSummary note, Passage passage, Optional<String> readingVersion) {
    return new Citation(
        source(note),
        place(passage),
        status(note),
        passage.id(),
        TextHash.of(passage.text()),
        readingVersion,
        quote(passage),
        remark(passage));
  }

  /** All of it in one plain line; the quote, in quotation marks, comes last. */
  public String text() {
    String words = quote.isEmpty() ? "" : " \u201C" + quote + "\u201D";
    return line() + words + remark.map(r -> " (" + r + ")").orElse("");
  }

  /** The quote, and below it what pins it, as they are copied. */
  public String copied() {
    String words = quote.isEmpty() ? "" : "\u201C" + quote + "\u201D\n";
    return words + line() + remark.map(r -> " (" + r + ")").orElse("");
  }

  /** What pins the quote, without its words. */
  public String line() {
    return "%s, %s%s [%s sha256:%s%s]"
        .formatted(
            source,
            place,
            status.map(s -> " (" + s + ")").orElse(""),
            passage,
            hash,
            reading.map(version -> " reading " + version).orElse(""));
  }

  private static String source(NoteSummary note) {
    String number = note.number().map(Citation::number).orElse(note.id());
    String language = note.naming().language();
    return number + (language.equals("en") ? "" : ", " + language) + edition(note);
  }

  /** Ordinary documents are cited with the series that their covers leave out. */
  static String number(DocumentNumber number) {
    return (number.isOrdinary() ? number.series() + " " : "") + number.display();
  }

  private static String edition(NoteSummary note) {
    return note.report().period().isPresent() ? ", edition " + note.edition() : "";
  }

  private static String place(Passage passage) {
    String where =
        passage.section().equals(Section.COVER) ? Section.COVER : "section " + passage.section();
    String ordinal = passage.id().substring(passage.id().lastIndexOf('/') + 1);
    return where + ", passage " + ordinal + page(passage.place().page());
  }

  private static String page(OptionalInt page) {
    return page.isPresent() ? ", p. " + page.getAsInt() : "";
  }

  private static Optional<String> status(NoteSummary note) {
    return Stream.of(adoption(note.adoption()), marking(note.marking()))
        .flatMap(Optional::stream)
        .reduce((first, second) -> first + "; " + second);
  }

  private static Optional<String> adoption(Adoption adoption) {
    if (adoption.status() == Status.NOT_STATED) {
      return Optional.empty();
    }
    return Optional.of(
        adoption.status().name().toLowerCase(Locale.ROOT)
            + adoption.by().map(by -> " by " + by).orElse("")
            + adoption.on().map(day -> " on " + day).orElse(""));
  }

  private static Optional<String> marking(Marking marking) {
    return marking == Marking.PUBLIC ? Optional.empty() : Optional.of(Names.LIMITE);
  }

  /** The text without deleted words; what stands keeps its own blanks where nothing went. */
  private static String quote(Passage passage) {
    if (passage.marks().stream().noneMatch(mark -> mark.state() == State.DELETED)) {
      return passage.text();
    }
    return BLANKS.matcher(passage.standing()).replaceAll(" ").strip();
  }

  private static Optional<String> remark(Passage passage) {
    List<String> said = new ArrayList<>();
    if (passage.standing().isBlank() && has(passage, State.DELETED)) {
      said.add(NOTHING_STANDS);
    } else if (has(passage, State.DELETED)) {
      said.add(NOT_ALL_STANDS);
    }
    if (has(passage, State.BLANKED)) {
      said.add(NOT_ALL_SEEN);
    }
    return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
  }

  private static boolean has(Passage passage, State state) {
    return passage.marks().stream()
        .filter(mark -> mark.state() == state)
        .map(TextMark::range)
        .anyMatch(range -> range.length() > 0);
  }
}
